package id.ikrar.bench;

import id.ikrar.TestHall;
import id.ikrar.kernel.Bytes;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Prints what a check costs when warm, in processor time and memory: ./ikrar bench checks */
public final class CheckCost {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Duration WARM = Duration.ofSeconds(8);
  private static final int ROUNDS = 5;
  private static final int CALLS = 100;

  private CheckCost() {}

  public static void main(String[] arguments) {
    try (var folder = BenchFolder.make()) {
      var hall = new TestHall(folder.path());
      var receipt = hall.sign(hall.open(1), 1);
      hall.finish();
      var sealed = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
      var trust =
          new Trust(
              Set.of(hall.keys.root()),
              List.of(hall.logKey.publicKey()),
              List.of(hall.keys.qr().publicKey()));
      System.out.println("| file | bytes | CPU ms a check | bytes allocated, times the file |");
      System.out.println("|---|---|---|---|");
      print("sealed and archived pledge", sealed, trust, Kind.INTACT_ARCHIVED);
      var foreign =
          new TwoSignatures(hall.keys, hall.organization.id().value(), TestHall.START).of(MEGABYTE);
      print("1 MB of another maker, two signatures", foreign, trust, Kind.NOT_OURS);
    }
  }

  private static void print(String name, Bytes pdf, Trust trust, Kind kind) {
    var at = TestHall.START.plusSeconds(60);
    var verdict = Verifier.verify(pdf, trust, at);
    if (verdict.kind() != kind) {
      throw new IllegalStateException(name + " is " + verdict);
    }
    long until = System.nanoTime() + WARM.toNanos();
    while (System.nanoTime() < until) {
      Cost.average(CALLS, () -> Verifier.verify(pdf, trust, at));
    }
    // The least of several: what other programs of the machine take is no cost of ours.
    var least = Cost.average(CALLS, () -> Verifier.verify(pdf, trust, at));
    for (int i = 1; i < ROUNDS; i++) {
      var next = Cost.average(CALLS, () -> Verifier.verify(pdf, trust, at));
      least = next.nanos() < least.nanos() ? next : least;
    }
    System.out.printf(
        "| %s | %d | %.2f | %.1f |%n",
        name, pdf.size(), least.millis(), (double) least.allocated() / pdf.size());
  }
}
