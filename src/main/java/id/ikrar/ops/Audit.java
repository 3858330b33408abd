package id.ikrar.ops;

import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.Checkpoint;
import id.ikrar.tlog.LogAudit;
import id.ikrar.tlog.LogStore;
import id.ikrar.tlog.Note;
import id.ikrar.tlog.NoteKey;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a whole log from its public files, computes every hash again and compares. */
@Command(
    name = "audit",
    exitCodeOnInvalidInput = Ikrar.USAGE,
    mixinStandardHelpOptions = true,
    description = "Recomputes a public log and compares it with the database and the stored PDFs.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:no difference",
      "1:the first difference was named",
      "2:the log could not be read"
    })
public final class Audit implements Callable<Integer> {
  @Spec private CommandSpec spec;
  private Locale language = Locale.of("id");

  @Parameters(
      arity = "0..1",
      paramLabel = "LOG",
      description =
          "address or folder of a log: only its public files are audited, unless --store is given."
              + " Without it the data folder's own log, database and files are")
  private @Nullable String log;

  @Option(names = "--store", description = "compares LOG with the data folder's store as well")
  private boolean store;

  @Option(
      names = "--files",
      paramLabel = "HOW",
      defaultValue = "digest",
      description = "of stored PDFs: none, digest or verify (default: ${DEFAULT-VALUE})")
  private String how;

  @Mixin private LogKeys keys;

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
  public Audit() {}

  /** What the whole audit came to. */
  private record Report(Optional<Difference> difference, List<String> counts) {}

  @Override
  public Integer call() {
    language = Locale.of(tag);
    try {
      var trusted = trusted();
      var place = log == null ? LogPlace.folder(data.resolve("log")) : LogPlace.of(log);
      return answer(place, audit(place, trusted));
    } catch (LogKeys.Unusable | ServiceData.Unusable e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (UncheckedIOException e) {
      say(
          "Log tidak dapat dibaca: %s",
          "The log cannot be read: %s", String.valueOf(e.getMessage()));
      return 2;
    }
  }

  private List<NoteKey> trusted() {
    var named = keys.given() ? keys.read() : LogKeys.file(data.resolve(TrustFile.NAME)).logs();
    if (named.isEmpty()) {
      throw new LogKeys.Unusable("no key of a log: name one with --trust or --log-key");
    }
    return named;
  }

  private Report audit(LogPlace place, List<NoteKey> trusted) {
    var files = files();
    var checkpoint = place.checkpoint().get();
    if (checkpoint.isEmpty()) {
      return fault("Log belum menunjukkan checkpoint.", "The log shows no checkpoint yet.");
    }
    var opened = Note.parse(checkpoint.get()).then(note -> Checkpoint.open(note, trusted));
    return switch (opened) {
      case Parsed.Malformed<Checkpoint>(var reason) ->
          fault(
              "Checkpoint tidak ditandatangani kunci log yang dipercaya (%s).",
              "The checkpoint is not signed by a key of the log that is trusted (%s).", reason);
      case Parsed.Ok<Checkpoint>(var head) -> {
        if (log != null && !store) {
          yield walk(place, head, Optional.empty());
        }
        try (var service = ServiceData.open(data)) {
          yield whole(place, head, service, files);
        }
      }
    };
  }

  private Report whole(LogPlace place, Checkpoint head, ServiceData service, FileAudit.Files how) {
    var report = walk(place, head, Optional.of(new StoreAudit(service)));
    if (report.difference().isPresent()) {
      return report;
    }
    var state = service.bean(LogStore.class).state();
    long size = state.map(LogStore.State::size).orElse(0L);
    if (size < head.size()
        || (size == head.size() && !state.orElseThrow().root().equals(head.root()))) {
      return new Report(
          Optional.of(
              Difference.of(
                  "Checkpoint publik menyebut %d entri, basis data %d dengan akar lain.",
                  "The public checkpoint is of %d entries, the database holds %d with another"
                      + " root.",
                  head.size(),
                  size)),
          report.counts());
    }
    var audit = new FileAudit(service, how, head.size(), Instant.now());
    var difference = audit.run();
    var counts = new ArrayList<>(report.counts());
    var count = audit.count();
    counts.add(
        text(
            "Basis data: %d ikrar, %d dicabut, %d berkas bersegel, %d entri belum publik",
            "Database: %d pledges, %d withdrawn, %d sealed files, %d entries not public yet",
            count.pledges(),
            count.withdrawn(),
            count.sealed(),
            count.waiting()));
    return new Report(difference, counts);
  }

  private Report walk(LogPlace place, Checkpoint head, Optional<StoreAudit> compared) {
    var found = new ArrayList<Difference>();
    var result =
        LogAudit.walk(
            place.tiles(),
            head,
            (edge, entries) -> {
              compared.flatMap(one -> one.bundle(edge.size(), entries)).ifPresent(found::add);
              return found.isEmpty();
            });
    var counts =
        List.of(
            text(
                "Log %s: %d dari %d entri, %d tile dihitung ulang",
                "Log %s: %d of %d entries, %d tiles computed again",
                head.origin(),
                result.entries(),
                head.size(),
                result.tiles()));
    var fault = result.fault().map(Difference::of);
    return new Report(found.stream().findFirst().or(() -> fault), counts);
  }

  private FileAudit.Files files() {
    for (var one : FileAudit.Files.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(how)) {
        return one;
      }
    }
    throw new LogKeys.Unusable("--files: none, digest or verify, given " + how);
  }

  private int answer(LogPlace place, Report report) {
    var out = spec.commandLine().getOut();
    out.println(VerifyFiles.printable(text("Diaudit: %s", "Audited: %s", place.name())));
    report.counts().forEach(line -> out.println(VerifyFiles.printable(line)));
    var first = report.difference().map(one -> one.sentence(language));
    out.println(
        VerifyFiles.printable(
            first
                .map(one -> text("PERBEDAAN PERTAMA: %s", "FIRST DIFFERENCE: %s", one))
                .orElseGet(() -> text("Tidak ada perbedaan.", "No difference."))));
    out.flush();
    return first.isPresent() ? 1 : 0;
  }

  private Report fault(String indonesian, String english, Object... values) {
    return new Report(Optional.of(Difference.of(indonesian, english, values)), List.of());
  }

  private void say(String indonesian, String english, Object... values) {
    spec.commandLine().getOut().println(VerifyFiles.printable(text(indonesian, english, values)));
    spec.commandLine().getOut().flush();
  }

  private String text(String indonesian, String english, Object... values) {
    return (language.getLanguage().equals("en") ? english : indonesian).formatted(values);
  }
}
