package id.ikrar.ops;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organizations;
import id.ikrar.seal.EventArchive;
import id.ikrar.tlog.NoteKey;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the archive of an event: all that proves its pledges when the service is gone. */
@Command(
    name = "export",
    exitCodeOnInvalidInput = Ikrar.USAGE,
    mixinStandardHelpOptions = true,
    description = "Writes the archive of an event as a ZIP file.")
public final class Export implements Callable<Integer> {
  private static final int MAX_LISTED = 50;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EVENT", description = "id of the event, as in the desk's address")
  private String id;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the archive to write, instead of ikrar-EVENT.zip here")
  private @Nullable Path out;

  @Option(
      names = "--data",
      defaultValue = "${IKRAR_DATA:-data}",
      description = "data folder with the store (IKRAR_DATA, else ./data)")
  private Path data;

  @Option(
      names = "--lang",
      defaultValue = "id",
      description = "id or en, the language of the answer")
  private String tag;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public Export() {}

  @Override
  public Integer call() throws IOException {
    try (var service = ServiceData.open(data)) {
      var event = event(service);
      var file = out == null ? Path.of("ikrar-" + event.id().value() + ".zip") : out;
      var archive = service.bean(EventArchive.class);
      var now = service.bean(InstantSource.class).instant();
      var summary = new EventArchive.Summary[1];
      WholeFile.write(
          file, zip -> summary[0] = archive.write(event, anchors(service.trust()), now, zip));
      spec.commandLine().getOut().println(line(file, summary[0]));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (ServiceData.Unusable e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static EventArchive.Anchors anchors(Trust trust) {
    return new EventArchive.Anchors(
        trust.encode(), trust.logs().stream().map(NoteKey::vkey).toList());
  }

  private String line(Path file, EventArchive.Summary summary) {
    boolean english = Locale.of(tag).getLanguage().equals("en");
    return (english
            ? "%s: %d files, %d pledges, %d not sealed yet, %d withdrawn"
            : "%s: %d berkas, %d ikrar, %d belum disegel, %d dicabut")
        .formatted(
            file, summary.files(), summary.pledges(), summary.waiting(), summary.withdrawn());
  }

  private Event event(ServiceData service) {
    var events = service.bean(Events.class);
    try {
      return events.find(new Event.Id(id)).orElseThrow(() -> unknown(service));
    } catch (IllegalArgumentException e) {
      throw unknown(service);
    }
  }

  private ParameterException unknown(ServiceData service) {
    var events = service.bean(Events.class);
    var known =
        service.bean(Organizations.class).all().stream()
            .flatMap(organization -> events.of(organization.id()).stream())
            .limit(MAX_LISTED)
            .map(event ->
                "\n  %s  %s  %s"
                    .formatted(
                        event.id().value(), event.programme().from(), event.programme().name()))
            .collect(Collectors.joining());
    return new ParameterException(
        spec.commandLine(),
        "there is no event " + VerifyFiles.printable(id) + "; there are:" + known);
  }
}
