package id.ikrar.bench;

import id.ikrar.TestHall;
import id.ikrar.kernel.Bytes;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a check of a sealed pledge costs, offline and from its bytes alone. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class VerifyBench {

  /** One sealed pledge. */
  @State(Scope.Benchmark)
  public static class Sealed {
    private final BenchFolder folder = BenchFolder.make();
    private final Trust trust;
    private final Bytes pdf;

    public Sealed() {
      var hall = new TestHall(folder.path());
      var receipt = hall.sign(hall.open(1), 1);
      hall.finish();
      pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
      trust =
          new Trust(
              Set.of(hall.keys.root()),
              List.of(hall.logKey.publicKey()),
              List.of(hall.keys.qr().publicKey()));
      var verdict = Verifier.verify(pdf, trust, TestHall.START.plusSeconds(60));
      if (!verdict.kind().green()) {
        throw new IllegalStateException("the sample is " + verdict);
      }
    }

    @TearDown
    public void empty() {
      folder.close();
    }
  }

  @Benchmark
  public Verdict verify(Sealed sealed) {
    return Verifier.verify(sealed.pdf, sealed.trust, TestHall.START.plusSeconds(60));
  }
}
