package id.ikrar.bench;

import id.ikrar.TestHall;
import id.ikrar.desk.ClosingPaper;
import id.ikrar.desk.Minutes;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.page.ClosingWorkbook;
import id.ikrar.page.Sheets;
import id.ikrar.seal.ClosingSeal;
import id.ikrar.seal.NoClosingFiles;
import java.util.function.Supplier;

/**
 * Prints how long an event's closing documents take, and how large they are: ./ikrar bench closing
 */
public final class ClosingCost {
  private static final int[] SIGNERS = {250, 500, 1_000, 2_000};
  private static final double BILLION = 1e9;

  private ClosingCost() {}

  public static void main(String[] arguments) {
    System.out.printf(
        "Java %s, %d processors, at most %d MB%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() / 1024 / 1024);
    System.out.println("| document | signers | seconds | bytes |");
    System.out.println("|---|---|---|---|");
    // The first is cold in a way that a running service is not.
    measure(200, false);
    for (int signers : SIGNERS) {
      measure(signers, true);
    }
  }

  /** In a hall of its own: what others left in memory is no cost of these. */
  private static void measure(int signers, boolean printed) {
    try (var folder = BenchFolder.make()) {
      measure(new TestHall(folder.path()), signers, printed);
    }
  }

  private static void measure(TestHall hall, int signers, boolean printed) {
    var event = hall.open(signers);
    for (int i = 1; i <= signers; i++) {
      hall.sign(event, i, Sheets.drawn());
    }
    var closing =
        new ClosingSeal(
            new NoClosingFiles(),
            hall.ports.events(),
            hall.organizer,
            hall.ports.preparations(),
            hall.keys,
            hall.keys.timestamps(),
            hall.ports.logos(),
            TestHall.HOST);
    double all = 0;
    for (var paper : ClosingPaper.values()) {
      all +=
          timed(
              paper.file() + ".pdf",
              signers,
              printed,
              () ->
                  closing
                      .seal(closing.sheet(paper, minutes(hall, event), 1), TestHall.START)
                      .orElseThrow());
    }
    all += timed("rekap.xlsx", signers, printed, () -> ClosingWorkbook.of(minutes(hall, event)));
    if (printed) {
      System.out.printf("| **all** | %d | **%.2f** | |%n", signers, all);
    }
  }

  private static Minutes minutes(TestHall hall, Event event) {
    return hall.organizer.minutes(event, TestHall.START);
  }

  private static double timed(String name, int signers, boolean printed, Supplier<Bytes> work) {
    long from = System.nanoTime();
    int size = work.get().size();
    double seconds = (System.nanoTime() - from) / BILLION;
    if (printed) {
      System.out.printf("| %s | %d | %.2f | %d |%n", name, signers, seconds, size);
    }
    return seconds;
  }
}
