package id.ikrar.ops;

import id.ikrar.desk.Invitation;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures how long signers wait when a whole hall signs at once. Without {@code --url} it starts a
 * demo of its own in a folder that is thrown away, so phones and service share this machine.
 */
@Command(
    name = "bench",
    description = "Lets a hall of phones sign at once and prints how long each step took.",
    subcommands = BenchBoard.class,
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  /** Warms up the service: the first ceremonies after a start are slower than all others. */
  private static final String FIRST = "S2";

  /** 260 heads of desa and kelurahan. */
  private static final String HALL = "S3";

  private static final int MAX_SIGNERS = 5_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--within",
      defaultValue = "10",
      description = "seconds in which everybody starts (${DEFAULT-VALUE})")
  private int seconds;

  @Option(names = "--signers", defaultValue = "260", description = "how many (${DEFAULT-VALUE})")
  private int signers;

  @Option(names = "--url", description = "a running service; needs --tokens")
  private @Nullable URI url;

  @Option(
      names = "--tokens",
      description = "file with the last part of a personal link on each line, the leader's first")
  private @Nullable Path tokens;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public Bench() {}

  @Override
  public Integer call() throws IOException {
    var out = spec.commandLine().getOut();
    if (seconds < 0 || signers < 1 || signers > MAX_SIGNERS) {
      throw new ParameterException(spec.commandLine(), "1 to " + MAX_SIGNERS + " signers");
    }
    out.printf(
        "Java %s, %d processors%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
    if (url == null) {
      return own(out);
    }
    if (tokens == null) {
      throw new ParameterException(spec.commandLine(), "--url needs --tokens");
    }
    return run("", url, first(Files.readAllLines(tokens)), out);
  }

  private int own(PrintWriter out) throws IOException {
    var data = Files.createTempDirectory("ikrar-bench");
    try (var service = Service.start(Service.Options.demo(data, 0))) {
      int cold = run("just started", service.url(), tokens(service, FIRST), out);
      int warm = run("warm", service.url(), first(tokens(service, HALL)), out);
      return Math.max(cold, warm);
    } finally {
      Rehearse.delete(data);
    }
  }

  /** The personal links of one of the five events, its leader's first. */
  static List<String> tokens(Service service, String seed) {
    return service.bean(Organizer.class).invitations(event(seed).id()).stream()
        .map(Invitation::token)
        .toList();
  }

  static Event event(String seed) {
    return DemoEvents.load(Instant.EPOCH).stream()
        .filter(demo -> demo.seed().equals(seed))
        .findFirst()
        .orElseThrow()
        .event();
  }

  private int run(String name, URI service, List<String> hall, PrintWriter out) {
    out.printf(
        "%n%d signers within %d s%s%n%n", hall.size(), seconds, name.isEmpty() ? "" : ", " + name);
    out.flush();
    // The leader signs before the others may, and reads aloud meanwhile: not part of the measure.
    var leader = new BenchHall(service);
    leader.sign(hall.subList(0, 1), Duration.ZERO);
    var crowd = new BenchHall(service);
    var lasted = crowd.sign(hall.subList(1, hall.size()), Duration.ofSeconds(seconds));
    out.print(crowd.report().table(lasted));
    out.flush();
    return leader.report().failed() + crowd.report().failed() == 0 ? 0 : 1;
  }

  private List<String> first(List<String> all) {
    return all.subList(0, Math.min(signers, all.size()));
  }
}
