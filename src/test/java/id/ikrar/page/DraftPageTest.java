package id.ikrar.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Logos;
import id.ikrar.event.Paper;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.pledge.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DraftPageTest {
  private static final DraftPage PAGE = new DraftPage("ikrar.example.go.id", Logos.NONE);

  @Test
  void everyPageIsMarkedAndNothingOfAPledgeIsInside() throws IOException {
    for (var paper : Paper.values()) {
      var drawn = drawn(Sheets.usual().on(paper).with(long20()));
      assertThat(drawn.pages()).isGreaterThan(1).isEqualTo(Judges.pages(drawn.pdf()));
      assertThat(Judges.text(drawn.pdf()).split("CONTOH – DRAF", -1)).hasSize(drawn.pages() + 1);
      for (int page = 1; page <= drawn.pages(); page++) {
        assertThat(across(drawn.pdf(), page)).as("page " + page).isGreaterThan(5_000);
      }
      assertThat(Judges.text(drawn.pdf())).contains("Bukan ikrar", "Contoh Satu");
      assertThat(latin(drawn.pdf()))
          .doesNotContain("/Sig", "/ByteRange", "/EmbeddedFile", "/AcroForm", "record.cbor");
    }
  }

  @Test
  void theWordsStandWhereTheyStandOnTheRealSheet() {
    var sheet = Sheets.usual();
    var real = lines(Judges.text(new PledgePage().render(sheet.sheet()).pdf()));
    var draft = lines(Judges.text(drawn(sheet).pdf()));
    assertThat(draft).containsAll(real.subList(0, 20));
  }

  @Test
  void itKeepsAndCanBeHeardLikeTheRealSheet() {
    var pdf = drawn(Sheets.usual()).pdf();
    assertThat(Judges.pdfA3a(pdf)).isEmpty();
    assertThat(Judges.pdfUa1(pdf)).isEmpty();
    assertThat(Judges.qpdf(pdf)).isEmpty();
  }

  @Test
  void aPageIsAPictureOfItsPaper() throws IOException {
    var drawn = drawn(Sheets.usual());
    var png = PagePicture.png(drawn.pdf(), 1).orElseThrow();
    var picture = ImageIO.read(new ByteArrayInputStream(png.toArray()));
    assertThat(picture.getHeight() / (double) picture.getWidth()).isBetween(1.41, 1.42);
    assertThat(PagePicture.png(drawn.pdf(), 2)).isEmpty();
    assertThat(PagePicture.png(drawn.pdf(), 0)).isEmpty();
    var folder = Files.createDirectories(Path.of("target/pictures"));
    Files.write(folder.resolve("draft.png"), png.toArray());
    Files.write(folder.resolve("draft.pdf"), drawn.pdf().toArray());
  }

  @Test
  void aCharacterWithoutGlyphIsNamed() {
    var usual = Sheets.wording(2);
    var words = new Wording("Ikrar 王", "", usual.preamble(), usual.commitments(), "", List.of(), 0);
    assertThat(PAGE.draw(Sheets.usual().with(words).sheet().pledge()))
        .isEqualTo(new Draft.Undrawable(List.of("王")));
  }

  /** How many dots of the picture are of the grey that only the mark across it has. */
  private static long across(Bytes pdf, int page) throws IOException {
    var png = PagePicture.png(pdf, page).orElseThrow();
    var picture = ImageIO.read(new ByteArrayInputStream(png.toArray()));
    return Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .filter(dot -> (dot & 0xff) > 225 && (dot & 0xff) < 234)
        .count();
  }

  private static Wording long20() {
    var usual = Sheets.wording(20);
    return new Wording(
        usual.title(),
        "",
        usual.preamble(),
        Collections.nCopies(20, "kata " + "panjang ".repeat(40)),
        "",
        List.of(),
        0);
  }

  private static Draft.Drawn drawn(Sheets sheet) {
    return (Draft.Drawn) PAGE.draw(sheet.sheet().pledge());
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> line.length() > 12).toList();
  }

  private static String latin(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }
}
