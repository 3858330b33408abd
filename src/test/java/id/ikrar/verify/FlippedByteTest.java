package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every byte of an issued file matters. */
class FlippedByteTest {
  private static final Issuer ISSUER = new Issuer();

  @Test
  void noFlippedByteLeavesASealedFileGreen() {
    assertThat(green(ISSUER.sealed(), 0x20)).isEmpty();
  }

  /** The places at which the file is still green with those bits flipped. */
  private static ConcurrentSkipListMap<Integer, Kind> green(Bytes pdf, int bits) {
    var green = new ConcurrentSkipListMap<Integer, Kind>();
    long from = System.nanoTime();
    IntStream.range(0, pdf.size())
        .parallel()
        .forEach(at -> {
          var flipped = pdf.toArray();
          flipped[at] ^= (byte) bits;
          var kind = VerifierTest.verify(Bytes.owning(flipped)).kind();
          if (kind.green()) {
            green.put(at, kind);
          }
        });
    System.out.println(pdf.size() + " bytes, seconds " + (System.nanoTime() - from) / 1e9);
    return green;
  }
}
