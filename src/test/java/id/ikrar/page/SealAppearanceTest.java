package id.ikrar.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Language;
import id.ikrar.kernel.ShortId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealAppearanceTest {
  private static final List<String> LINES =
      SealAppearance.lines("ikrar.example.go.id", ShortId.next(new Random(1)), Language.ID);

  /** Dark where the bits of the row say so. */
  private record Rows(List<String> bits) implements SealAppearance.Modules {
    @Override
    public int size() {
      return bits.size();
    }

    @Override
    public boolean dark(int column, int row) {
      return bits.get(row).charAt(column) == '1';
    }
  }

  @Test
  void darkModulesOfARowAreOneRectangleFromTheTopDown() {
    var stream = drawn(new Rows(List.of("1101", "0000", "0111", "1000")));
    assertThat(stream)
        .contains("\n0 3 2 1 re\n3 3 1 1 re\n1 1 3 1 re\n0 0 1 1 re\nf Q\n")
        .startsWith("1 g 0 0 ");
  }

  @Test
  void theSymbolIsThirtySixMillimetresWideWhateverItsVersion() {
    for (int size : new int[] {21, 45, 53}) {
      var row = "1".repeat(size);
      var stream = drawn(new Rows(java.util.Collections.nCopies(size, row)));
      var unit = Double.parseDouble(stream.split("q 0 g ", -1)[1].split(" ", -1)[0]);
      assertThat(unit * size * 25.4 / 72).isBetween(35.99, 36.01);
    }
  }

  @Test
  void theFontIsTheOneThatTheEmptyFieldHolds() {
    assertThat(drawn(new Rows(List.of("1")))).contains("/F1 ").doesNotContain("/F2 ");
    assertThat(
            new String(
                new PledgePage().render(Sheets.usual().sheet()).pdf().toArray(),
                StandardCharsets.ISO_8859_1))
        .containsPattern("/Font<</F1 \\d+ 0 R>>");
  }

  @Test
  void textWithoutRegisteredGlyphsIsRefused() {
    for (var line : List.of("ikrar.example.go.id é", "a_b", " ", "")) {
      assertThatThrownBy(() -> SealAppearance.draw(new Rows(List.of("1")), List.of(line)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aHostThatTheSealCannotHoldIsRefusedBeforeAnybodySigns() {
    for (var host : List.of("w".repeat(48) + ".id", "ikrar_desa.id")) {
      assertThatThrownBy(() -> Sheets.usual().at(host).sheet())
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Sheets.usual().at("localhost:8080").sheet().host()).isEqualTo("localhost:8080");
  }

  private static String drawn(SealAppearance.Modules modules) {
    return new String(SealAppearance.draw(modules, LINES).toArray(), StandardCharsets.ISO_8859_1);
  }
}
