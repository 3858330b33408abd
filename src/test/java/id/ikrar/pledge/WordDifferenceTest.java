package id.ikrar.pledge;

import static id.ikrar.pledge.WordDifference.Piece.Kind.AFTER;
import static id.ikrar.pledge.WordDifference.Piece.Kind.BEFORE;
import static id.ikrar.pledge.WordDifference.Piece.Kind.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.pledge.WordDifference.Piece;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {
  @Test
  void aWordThatWasReplacedStandsBetweenThoseThatStayed() {
    assertThat(WordDifference.of("Menolak politik uang.", "Menolak segala politik dinasti."))
        .containsExactly(
            new Piece(BOTH, "Menolak "),
            new Piece(AFTER, "segala "),
            new Piece(BOTH, "politik "),
            new Piece(BEFORE, "uang."),
            new Piece(AFTER, "dinasti."));
  }

  @Test
  void equalTextsAreOnePiece() {
    assertThat(WordDifference.of("satu\n\ndua", "satu\n\ndua"))
        .containsExactly(new Piece(BOTH, "satu\n\ndua"));
    assertThat(WordDifference.of("", "")).isEmpty();
  }

  @Test
  void bothTextsCanBePutTogetherFromThePieces() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var before = text(random);
      var after = text(random);
      var pieces = WordDifference.of(before, after);
      assertThat(joined(pieces, AFTER)).as("seed " + seed).isEqualTo(before);
      assertThat(joined(pieces, BEFORE)).as("seed " + seed).isEqualTo(after);
    }
  }

  @Test
  void allWordsOfATemplateAreCompared() {
    var asn = Templates.bundled().find("asn").orElseThrow();
    assertThat(WordDifference.text(asn))
        .contains(asn.title(), asn.preamble(), asn.closing(), "UU 20/2023")
        .contains(asn.commitments());
  }

  private static String joined(java.util.List<Piece> pieces, Piece.Kind without) {
    return pieces.stream()
        .filter(it -> it.kind() != without)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    var words = new String[] {"a ", "b ", "c\n", "\n\n", " d", "e"};
    return random
        .ints(random.nextInt(14), 0, words.length)
        .mapToObj(i -> words[i])
        .collect(Collectors.joining());
  }
}
