package id.ikrar.ops;

import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Event;
import id.ikrar.signing.Acceptance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how long the hall's screens lag behind while a whole hall signs; phones, screens and
 * service share this machine.
 */
@Command(
    name = "board",
    description = "Lets a hall sign while boards listen; prints how long their figures lag.",
    mixinStandardHelpOptions = true)
public final class BenchBoard implements Callable<Integer> {
  private static final String FIRST = "S2";
  private static final String HALL = "S3";
  private static final int MAX_BOARDS = 50;

  @Spec private CommandSpec spec;

  @Option(names = "--within", defaultValue = "10", description = "seconds (${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--boards",
      defaultValue = "5",
      description = "how many listen (${DEFAULT-VALUE})")
  private int boards;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public BenchBoard() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds < 0 || boards < 1 || boards > MAX_BOARDS) {
      throw new IllegalArgumentException("1 to " + MAX_BOARDS + " boards, asked for " + boards);
    }
    var out = spec.commandLine().getOut();
    var data = Files.createTempDirectory("ikrar-bench");
    try (var service = Service.start(Service.Options.demo(data, 0))) {
      // The first ceremonies after a start are slower than all others.
      new BenchHall(service.url()).sign(Bench.tokens(service, FIRST), Duration.ofSeconds(seconds));
      return measure(service, out);
    } finally {
      Rehearse.delete(data);
    }
  }

  private int measure(Service service, PrintWriter out) throws IOException, InterruptedException {
    var tokens = Bench.tokens(service, HALL);
    var event = Bench.event(HALL);
    var hall = new BenchHall(service.url());
    hall.sign(tokens.subList(0, 1), Duration.ZERO);
    var screens = new ArrayList<BenchScreen>();
    try {
      for (int i = 0; i < boards; i++) {
        screens.add(BenchScreen.open(service.url(), event));
      }
      hall.sign(tokens.subList(1, tokens.size()), Duration.ofSeconds(seconds));
      for (var screen : screens) {
        screen.await(tokens.size(), BenchReport.TOO_LONG.multipliedBy(5));
      }
    } finally {
      screens.forEach(BenchScreen::close);
    }
    var accepted = accepted(service, event);
    var report = hall.report();
    for (var screen : screens) {
      lags(screen, accepted).forEach(lag -> report.add(BenchStep.BOARD, lag));
      lags(screen, hall.received()).forEach(lag -> report.add(BenchStep.SHOWN, lag));
    }
    return print(report, accepted.size(), out);
  }

  /** When each acceptance was made, by the service's clock, which is this machine's. */
  private static List<Instant> accepted(Service service, Event event) {
    return service.bean(Organizer.class).progress(event).lines().stream()
        .filter(Progress.Line::stands)
        .flatMap(line -> line.acceptance().stream())
        .map(Acceptance::acceptedAt)
        .sorted()
        .toList();
  }

  /** How long until the screen's figure held each of them; the leader came before it listened. */
  private static List<Duration> lags(BenchScreen screen, List<Instant> moments) {
    return IntStream.range(1, moments.size())
        .mapToObj(i -> Duration.between(moments.get(i), screen.heard(i + 1)))
        // The screen may be faster than the phone that signed.
        .map(lag -> lag.isNegative() ? Duration.ZERO : lag)
        .toList();
  }

  private int print(BenchReport report, int accepted, PrintWriter out) {
    out.printf(
        "%d signers within %d s, %d boards listening; %d accepted, %d failed%n%n",
        accepted - 1, seconds, boards, accepted, report.failed());
    out.print(report.waits());
    out.flush();
    return report.failed() == 0 && report.tooLong(BenchStep.BOARD) == 0 ? 0 : 1;
  }
}
