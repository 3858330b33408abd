package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every byte of an issued file matters. A sample of the places takes seconds; {@code mvn test
 * -Dtest=DamagedFileTest -Dikrar.exhaustive=true} takes each of them, for minutes.
 */
class DamagedFileTest {
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("ikrar.exhaustive");
  private static final Issuer ISSUER = new Issuer();
  private static final Bytes SEALED = ISSUER.sealed();
  private static final Bytes ARCHIVED =
      Issuer.archive(SEALED, Issuer.RING, Issuer.NOW.plusSeconds(60));

  @Test
  void noFlippedByteLeavesASealedFileGreen() {
    assertThat(green(SEALED.size(), 127, at -> flipped(SEALED, at, 0x20))).isEmpty();
    assertThat(green(SEALED.size(), 131, at -> flipped(SEALED, at, 0x01))).isEmpty();
  }

  @Test
  void noFlippedByteOfTheArchiveDataLeavesAFileGreen() {
    int added = ARCHIVED.size() - SEALED.size();
    assertThat(green(added, 47, at -> flipped(ARCHIVED, SEALED.size() + at, 0x20))).isEmpty();
  }

  @Test
  void aSealOfAnotherGenerationIsJudgedAndNotGreen() {
    var text = new String(SEALED.toArray(), StandardCharsets.ISO_8859_1);
    var value = Pattern.compile("/V \\d+ 0 R").matcher(text);
    int at = value.results().mapToInt(MatchResult::end).max().orElseThrow() - 3;
    assertThat(VerifierTest.verify(flipped(SEALED, at, 0x01)).kind().green()).isFalse();
  }

  @Test
  void noTruncatedFileIsGreen() {
    assertThat(green(SEALED.size(), 997, size -> SEALED.slice(0, size))).isEmpty();
  }

  @Test
  void archiveCutOffLeavesTheSealedFileGreenAndNothingElse() {
    int added = ARCHIVED.size() - SEALED.size();
    var green = green(added, 101, more -> ARCHIVED.slice(0, SEALED.size() + more));

    assertThat(green).containsOnlyKeys(0);
  }

  @Test
  void noSpliceOfTwoIssuedFilesIsGreen() {
    var other = new Issuer().sealed();
    long seed = 20_241_121;
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      int cut = 1 + random.nextInt(SEALED.size() - 1);
      int join = 1 + random.nextInt(other.size() - 1);
      var spliced = SEALED.slice(0, cut).concat(other.slice(join, other.size()));
      assertThat(VerifierTest.verify(spliced).kind().green())
          .as("seed %d: %d and %d", seed, cut, join)
          .isFalse();
    }
  }

  private static Bytes flipped(Bytes pdf, int at, int bits) {
    var flipped = pdf.toArray();
    flipped[at] ^= (byte) bits;
    return Bytes.owning(flipped);
  }

  /** The places at which the file is still green; of the places one in {@code step}, or all. */
  private static ConcurrentSkipListMap<Integer, Kind> green(
      int places, int step, IntFunction<Bytes> damaged) {
    int by = EXHAUSTIVE ? 1 : step;
    var green = new ConcurrentSkipListMap<Integer, Kind>();
    IntStream.range(0, (places + by - 1) / by)
        .parallel()
        .map(i -> i * by)
        .forEach(at -> {
          var kind = VerifierTest.verify(damaged.apply(at)).kind();
          if (kind.green()) {
            green.put(at, kind);
          }
        });
    return green;
  }
}
