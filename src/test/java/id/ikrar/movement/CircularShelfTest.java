package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.movement.CircularShelf.Shelving;
import id.ikrar.pdf.HandMade;
import id.ikrar.store.World;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircularShelfTest {
  private static final LocalDate DAY = LocalDate.of(2024, 10, 7);
  private static final Subject EVENT = new Subject.OfEvent(new Event.Id("0".repeat(20)));

  private final MemoryCirculars circulars = new MemoryCirculars();
  private final CircularShelf shelf = new CircularShelf(circulars, new Random(1));

  private Shelving take(Bytes file) {
    return shelf.take(EVENT, "SE 10/2020", DAY, "Netralitas", file, World.NOON);
  }

  @Test
  void aRealFileIsTakenOnceWithItsDigest() {
    var file = HandMade.page().bytes();
    assertThat(take(file))
        .isInstanceOfSatisfying(
            Shelving.Taken.class,
            it -> assertThat(it.circular().digest()).isEqualTo(Digest.of(file)));
    assertThat(take(file)).isEqualTo(new Shelving.AlreadyThere());
    assertThat(shelf.of(EVENT)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <</S/JavaScript/JS(app.alert\\(1\\))>>               | SCRIPT
          <</S/#4aavaScript/J#53(x)>>                          | SCRIPT
          <</Names[(a)<</S/JavaScript>>]>>                     | SCRIPT
          <</Type/Action/S/Launch/F(cmd.exe)>>                 | LAUNCH
          <</S/GoToR/F(other.pdf)>>                            | LAUNCH
          <</S/SubmitForm/F(http://example.org)>>              | SUBMIT
          <</Type/Annot/Subtype/RichMedia>>                    | MEDIA
          <</Type/Filespec/EF<</F 3 0 R>>>>                    | ATTACHMENT
          <</XFA[]>>                                           | FORM
          """)
  void whatCanDoMoreThanBeReadIsRefusedByName(String object, ActiveContent found) {
    assertThat(take(HandMade.page().with(9, object).bytes()))
        .isEqualTo(new Shelving.Active(Set.of(found)));
    assertThat(shelf.of(EVENT)).isEmpty();
  }

  @Test
  void linksAndMovesWithinTheFileAreNoHarm() {
    var file =
        HandMade.page()
            .with(9, "<</S/URI/URI(https://example.org)>>")
            .with(10, "<</S/GoTo/D[3 0 R/Fit]>>")
            .bytes();
    assertThat(take(file)).isInstanceOf(Shelving.Taken.class);
  }

  @Test
  void whatIsNoPdfIsTold() {
    assertThat(take(World.bytes("<html>"))).isInstanceOf(Shelving.Unreadable.class);
    var file = HandMade.page().bytes();
    assertThat(take(file.slice(0, file.size() - 9))).isInstanceOf(Shelving.Unreadable.class);
    var encrypted = HandMade.page().trailer("/Root 1 0 R/Encrypt 9 0 R/ID [<00><00>]").bytes();
    assertThat(take(encrypted))
        .isInstanceOfSatisfying(
            Shelving.Unreadable.class, it -> assertThat(it.why()).contains("encrypted"));
    assertThat(take(Bytes.owning(new byte[Circular.MAX_BYTES + 1])))
        .isEqualTo(new Shelving.TooLarge(Circular.MAX_BYTES + 1, Circular.MAX_BYTES));
  }

  @Test
  void aCircularHasANumberAndATitle() {
    var file = HandMade.page().bytes();
    assertThat(shelf.take(EVENT, "", DAY, "x", file, World.NOON)).isEqualTo(new Shelving.Unnamed());
    assertThat(shelf.take(EVENT, "1", DAY, "", file, World.NOON)).isEqualTo(new Shelving.Unnamed());
  }

  @Test
  void nobodyTakesAwayTheCircularOfAnother() {
    take(HandMade.page().bytes());
    var there = shelf.of(EVENT).getFirst().id();
    shelf.remove(new Subject.OfEvent(new Event.Id("1".repeat(20))), there);
    assertThat(shelf.of(EVENT)).hasSize(1);
    shelf.remove(EVENT, there);
    assertThat(shelf.of(EVENT)).isEmpty();
  }
}
