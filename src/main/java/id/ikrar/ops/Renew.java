package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.ops.GenuineRenewal.Outcome;
import id.ikrar.seal.Archivist;
import id.ikrar.seal.Renewal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a fresh document timestamp to files whose newest one nears its end. */
@Command(
    name = "renew",
    exitCodeOnInvalidInput = Ikrar.USAGE,
    mixinStandardHelpOptions = true,
    description = "Adds a fresh timestamp to pledge PDFs whose newest one nears its end.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:every file holds long enough now", "1:a file could not be renewed"})
public final class Renew implements Callable<Integer> {
  private static final int MAX_DAYS = 40_000;

  @Spec private CommandSpec spec;
  private Locale language = Locale.of("id");

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "PDFs and folders of them, replaced by their renewed files unless --out is given")
  private List<Path> files = List.of();

  @Option(
      names = "--event",
      paramLabel = "ID",
      description = "renews the stored files of this event; may be given several times")
  private List<String> events = List.of();

  @Option(names = "--all", description = "renews the stored files of all events")
  private boolean all;

  @Option(
      names = "--before",
      paramLabel = "DAYS",
      defaultValue = "90",
      description = "renews what ends within so many days (default: ${DEFAULT-VALUE})")
  private int days;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "writes renewed files there, under their names, and leaves the old ones")
  private @Nullable Path out;

  @Option(
      names = "--data",
      defaultValue = "${IKRAR_DATA:-data}",
      description = "data folder with keys and store (IKRAR_DATA, else ./data)")
  private Path data;

  @Option(
      names = "--lang",
      defaultValue = "id",
      description = "id or en, the language of the sentences")
  private String tag;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public Renew() {}

  @Override
  public Integer call() throws IOException {
    language = Locale.of(tag);
    boolean stored = all || !events.isEmpty();
    if (stored == !files.isEmpty()) {
      throw wrong("name FILEs, or events with --event or --all");
    }
    if (days < 0 || days > MAX_DAYS) {
      throw wrong("--before: " + days + " is not from 0 to " + MAX_DAYS);
    }
    var count = new RenewalCount(spec.commandLine().getOut(), language);
    try (var service = stored ? ServiceData.open(data) : ServiceData.keys(data)) {
      if (stored) {
        store(service, count);
      } else {
        var renewal = renewal(service);
        for (var file : files) {
          each(file, renewal, count);
        }
      }
    } catch (ServiceData.Unusable e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    spec.commandLine().getOut().println(count.line());
    spec.commandLine().getOut().flush();
    return count.complete() ? 0 : 1;
  }

  private GenuineRenewal renewal(ServiceData service) {
    var archivist =
        new Archivist(service.bean(Keyring.class), service.bean(TimestampAuthority.class));
    var clock = service.bean(InstantSource.class);
    var soon = clock.instant().plus(Duration.ofDays(days));
    return new GenuineRenewal(new Renewal(archivist), service.trust(), soon, clock, language);
  }

  private void store(ServiceData service, RenewalCount count) {
    var known = service.bean(Events.class);
    var chosen =
        all
            ? service.bean(Organizations.class).all().stream()
                .flatMap(organization -> known.of(organization.id()).stream())
                .map(Event::id)
                .toList()
            : events.stream().map(id -> event(known, id)).toList();
    var renewal = renewal(service);
    chosen.forEach(event -> service.bean(StoreRenewal.class).event(event, renewal, count));
  }

  private Event.Id event(Events known, String id) {
    try {
      return known.find(new Event.Id(id)).map(Event::id).orElseThrow(() -> wrong(unknown(id)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), unknown(id), e);
    }
  }

  private static String unknown(String id) {
    return "there is no event " + id;
  }

  private void each(Path file, GenuineRenewal renewal, RenewalCount count) throws IOException {
    if (!Files.isDirectory(file)) {
      one(file, renewal, count);
      return;
    }
    for (var below : Submissions.pdfs(file)) {
      one(below, renewal, count);
    }
  }

  private void one(Path file, GenuineRenewal renewal, RenewalCount count) throws IOException {
    var target = out == null ? file : out.resolve(file.getFileName());
    // Of a run that was interrupted, what it wrote elsewhere is already there.
    var source = out != null && Files.exists(target) ? target : file;
    var outcome =
        switch (Submissions.file(source, source.toString()).bytes()) {
          case Parsed.Ok<Bytes>(var pdf) -> renewal.of(pdf);
          case Parsed.Malformed<Bytes>(var reason) -> new Outcome.Refused(reason);
        };
    if (outcome instanceof Outcome.Renewed(var pdf, var _)) {
      WholeFile.write(target, pdf);
    }
    count.add(source.toString(), outcome);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
