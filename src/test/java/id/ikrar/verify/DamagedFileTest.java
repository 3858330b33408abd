package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every byte of an issued file matters. A sample of the places takes seconds, each of them minutes:
 * {@code mvn test -Dtest=DamagedFileTest -Dikrar.exhaustive=true}; see {@link Damage} for parts.
 */
class DamagedFileTest {
  private static final Issuer ISSUER = new Issuer();
  private static final Bytes SEALED = ISSUER.sealed();
  private static final Bytes ARCHIVED =
      Issuer.archive(SEALED, Issuer.RING, Issuer.NOW.plusSeconds(60));
  private static final Bytes OTHER = new Issuer().sealed();
  private static final Pattern OBJECT = Pattern.compile("\n(\\d+) 0 obj\n");

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x20, 0x80, 0xff})
  void noFlippedByteLeavesASealedFileGreen(int bits) {
    assertThat(
            Damage.green(
                "sealed ^ 0x%02x".formatted(bits),
                SEALED.size(),
                211 + 2 * bits,
                at -> Damage.flipped(SEALED, at, bits)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x20, 0x80, 0xff})
  void noFlippedByteOfTheArchiveDataLeavesAFileGreen(int bits) {
    int added = ARCHIVED.size() - SEALED.size();
    assertThat(
            Damage.green(
                "archive data ^ 0x%02x".formatted(bits),
                added,
                101 + 2 * bits,
                at -> Damage.flipped(ARCHIVED, SEALED.size() + at, bits)))
        .isEmpty();
  }

  @Test
  void aSealOfAnotherGenerationIsJudgedAndNotGreen() {
    var text = latin(SEALED);
    var value = Pattern.compile("/V \\d+ 0 R").matcher(text);
    int at = value.results().mapToInt(MatchResult::end).max().orElseThrow() - 3;
    assertThat(VerifierTest.verify(Damage.flipped(SEALED, at, 0x01)).kind().green()).isFalse();
  }

  @Test
  void noTruncatedFileIsGreen() {
    assertThat(Damage.green("truncated", SEALED.size(), 97, size -> SEALED.slice(0, size)))
        .isEmpty();
  }

  @Test
  void fileThatLacksItsBeginningIsNotGreen() {
    assertThat(
            Damage.green(
                "beheaded", SEALED.size(), 997, size -> SEALED.slice(1 + size, SEALED.size())))
        .isEmpty();
  }

  @Test
  void archiveCutOffLeavesTheSealedFileGreenAndNothingElse() {
    int added = ARCHIVED.size() - SEALED.size();
    var green =
        Damage.green("archive cut off", added, 53, more -> ARCHIVED.slice(0, SEALED.size() + more));

    assertThat(green.keySet().stream().filter(more -> more != 0)).isEmpty();
    assertThat(VerifierTest.verify(ARCHIVED.slice(0, SEALED.size())).kind()).isEqualTo(Kind.INTACT);
  }

  @Test
  void noSpliceOfTwoIssuedFilesIsGreen() {
    long seed = 20_241_121;
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      int cut = 1 + random.nextInt(SEALED.size() - 1);
      int join = 1 + random.nextInt(OTHER.size() - 1);
      assertThat(VerifierTest.verify(spliced(SEALED, cut, OTHER, join)).kind().green())
          .as("seed %d: %d and %d", seed, cut, join)
          .isFalse();
    }
  }

  @Test
  void noSpliceAtTheSamePlaceIsGreen() {
    assertThat(SEALED).isNotEqualTo(OTHER);
    int places = Math.min(SEALED.size(), OTHER.size()) - 1;
    assertThat(Damage.green("spliced", places, 499, at -> spliced(SEALED, 1 + at, OTHER, 1 + at)))
        .allSatisfy((at, _) -> assertThat(issued(spliced(SEALED, 1 + at, OTHER, 1 + at))).isTrue());
  }

  @Test
  void noSpliceBetweenTheObjectsOfTwoIssuedFilesIsGreen() {
    var theirs = objects(OTHER);
    assertThat(theirs).hasSizeGreaterThan(10);
    for (var mine : objects(ARCHIVED)) {
      for (var other : theirs) {
        var file = spliced(ARCHIVED, mine.start(), OTHER, other.start());
        if (mine.group(1).equals(other.group(1)) && !issued(file)) {
          assertThat(VerifierTest.verify(file).kind().green())
              .as("before object %s", mine.group(1))
              .isFalse();
        }
      }
    }
  }

  private static Bytes spliced(Bytes head, int cut, Bytes tail, int join) {
    return head.slice(0, cut).concat(tail.slice(join, tail.size()));
  }

  private static boolean issued(Bytes file) {
    return List.of(SEALED, ARCHIVED, OTHER).contains(file);
  }

  private static List<MatchResult> objects(Bytes file) {
    return OBJECT.matcher(latin(file)).results().toList();
  }

  private static String latin(Bytes file) {
    return new String(file.toArray(), StandardCharsets.ISO_8859_1);
  }
}
