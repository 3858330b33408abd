package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.NoteKey;
import id.ikrar.tlog.SignedStatusList;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Status;
import id.ikrar.verify.StatusLists;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.VerdictJson;
import id.ikrar.verify.VerdictJson.Judged;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files with no service, no database and no network. */
@Command(
    name = "verify",
    exitCodeOnInvalidInput = Ikrar.USAGE,
    mixinStandardHelpOptions = true,
    description = "Checks pledge PDFs offline.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every file is genuine",
      "1:a file is changed, forged, unsigned or not issued here",
      "2:a file cannot be read, all others are genuine",
      "3:a genuine pledge was withdrawn or corrected, or no list of --status tells; none is 1"
    })
public final class VerifyFiles implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  /** What a calendar of four digits holds: certificates know no other time. */
  private static final Instant FIRST_MOMENT = Instant.EPOCH;

  private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59Z");

  @Spec private CommandSpec spec;
  private final InputStream in;
  private final List<Map<String, Object>> archives = new ArrayList<>();
  private boolean broken;
  private Locale language = Locale.of("id");

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "PDFs, ZIP archives and folders of them; - for a PDF on standard input")
  private List<Path> files;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "root certificates (PEM) and log keys to trust, instead of the data folder's;"
              + " may be given several times")
  private List<Path> trust = List.of();

  @Option(
      names = "--log-key",
      paramLabel = "VKEY",
      description = "key of a log to trust beside them; may be given several times")
  private List<String> logKeys = List.of();

  @Option(
      names = "--data",
      defaultValue = "${IKRAR_DATA:-data}",
      description = "data folder (IKRAR_DATA, else ./data)")
  private Path data;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "judges as of this moment (2026-11-21T02:00:00Z), instead of now")
  private @Nullable Instant at;

  @Option(
      names = "--status",
      paramLabel = "FILE",
      description =
          "a status list of the log (/status/0, /status/1, ...): tells what was withdrawn as of its"
              + " date; may be given several times")
  private List<Path> statusLists = List.of();

  @Option(names = "--json", description = "answers in JSON: docs/verdicts.schema.json")
  private boolean json;

  @Option(
      names = "--lang",
      defaultValue = "id",
      description = "id or en, the language of the sentences")
  private String tag;

  /** Made by the command line parser. */
  public VerifyFiles() {
    this(System.in);
  }

  @SuppressWarnings("NullAway.Init")
  VerifyFiles(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    language = Locale.of(tag);
    var out = spec.commandLine().getOut();
    boolean alone = alone();
    var anchors =
        alone ? List.<Path>of() : trust.isEmpty() ? List.of(data.resolve(TrustFile.NAME)) : trust;
    var trusted = alone ? Optional.<Trust>empty() : Optional.of(trusted(anchors));
    var moment = moment();
    if (files.stream().filter(VerifyFiles::standardInput).count() > 1) {
      throw wrong(say("- hanya boleh satu kali.", "- may be given only once."));
    }
    if (!json) {
      var names = anchors.stream().map(file -> file.toAbsolutePath().normalize().toString());
      Stream.concat(names, logKeys.stream())
          .forEach(name -> out.println(say("Dipercaya: ", "Trusted: ") + printable(name)));
    }
    var judged = judge(trusted, moment, lists(), out);
    if (json) {
      var names = Stream.concat(anchors.stream().map(Path::toString), logKeys.stream()).toList();
      var tree = VerdictJson.of(judged, names, language, moment);
      if (!archives.isEmpty()) {
        tree.put("archives", archives);
      }
      out.println(
          new String(ObjectMapper.getDefault().writeValueAsBytes(tree), StandardCharsets.UTF_8));
    } else if (judged.size() > 1 && (archives.isEmpty() || files.size() > 1)) {
      out.println();
      out.println(summary(judged));
    }
    out.flush();
    return broken ? 1 : code(judged);
  }

  /** Whether nobody is trusted but what the archives say of themselves. */
  private boolean alone() throws IOException {
    if (json || !trust.isEmpty() || !logKeys.isEmpty()) {
      return false;
    }
    for (var file : files) {
      if (standardInput(file) || !Files.isRegularFile(file) || !WholeArchive.is(file)) {
        return false;
      }
    }
    return !Files.exists(data.resolve(TrustFile.NAME));
  }

  private Trust trusted(List<Path> anchors) throws IOException {
    var all = new Trust(Set.of(), List.of(), List.of());
    for (var anchor : anchors) {
      all = all.and(read(anchor));
    }
    for (var key : logKeys) {
      all = all.and(new Trust(Set.of(), List.of(logKey(key)), List.of()));
    }
    return all;
  }

  private Trust read(Path anchor) throws IOException {
    try {
      return switch (Trust.parse(Files.readString(anchor))) {
        case Parsed.Ok<Trust>(var trusted) -> trusted;
        case Parsed.Malformed<Trust>(var reason) -> throw wrong(anchor + ": " + reason);
      };
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(),
          anchor
              + say(
                  " tidak ada. Sebutkan akar yang dipercaya dengan --trust BERKAS.",
                  " is not there. Name the root to trust with --trust FILE."),
          e);
    }
  }

  private StatusLists lists() throws IOException {
    var lists = StatusLists.NONE;
    for (var file : statusLists) {
      try (var in = Files.newInputStream(file)) {
        // One byte more than a list has: what is longer is read as malformed.
        var bytes = in.readNBytes(SignedStatusList.MAX_BYTES + 1);
        lists = lists.and(file.toString(), Bytes.owning(bytes));
      } catch (NoSuchFileException e) {
        throw new ParameterException(
            spec.commandLine(), "--status: " + file + say(" tidak ada", " is not there"), e);
      }
    }
    return lists;
  }

  private NoteKey logKey(String vkey) {
    return switch (NoteKey.parse(vkey)) {
      case Parsed.Ok<NoteKey>(var key) -> {
        if (key.name().endsWith(Trust.QR_NAME)) {
          throw wrong("--log-key: " + key.name() + " is a key of QR codes");
        }
        yield key;
      }
      case Parsed.Malformed<NoteKey>(var reason) -> throw wrong("--log-key: " + reason);
    };
  }

  private Instant moment() {
    var moment = at == null ? Instant.now() : at;
    if (moment.isBefore(FIRST_MOMENT) || moment.isAfter(LAST_MOMENT)) {
      throw wrong("--at: " + moment + " is not from " + FIRST_MOMENT + " to " + LAST_MOMENT);
    }
    return moment;
  }

  /** Says each verdict at once: of thousands of files the first is not held back by the last. */
  private List<Judged> judge(
      Optional<Trust> trusted, Instant moment, StatusLists lists, PrintWriter out)
      throws IOException {
    var judged = new ArrayList<Judged>();
    for (var file : files) {
      if (!standardInput(file) && Files.isRegularFile(file) && WholeArchive.is(file)) {
        judged.addAll(archive(file, trusted, moment, lists, out));
        continue;
      }
      each(
          file,
          submission -> {
            var one =
                new Judged(
                    submission.name(), submission.judge(trusted.orElseThrow(), moment, lists));
            judged.add(one);
            if (!json) {
              print(one, out);
            }
          });
    }
    return judged;
  }

  private List<Judged> archive(
      Path file, Optional<Trust> trusted, Instant moment, StatusLists lists, PrintWriter out) {
    try (var archive = new WholeArchive(file, trusted, moment, lists)) {
      var report = archive.check();
      broken |= !report.whole();
      archives.add(report.json(file, language));
      if (!json) {
        new ArchiveTable(file, report, language).print(out);
      }
      return report.judged(file);
    } catch (IOException e) {
      var reason = String.valueOf(e.getMessage());
      var one = new Judged(file.toString(), Verdict.unreadable(reason));
      if (!json) {
        print(one, out);
      }
      return List.of(one);
    }
  }

  private void each(Path file, Consumer<Submission> judge) {
    if (standardInput(file)) {
      Submissions.standardInput(in, judge);
    } else {
      Submissions.from(file, judge);
    }
  }

  private static boolean standardInput(Path file) {
    return file.toString().equals(STANDARD_INPUT);
  }

  private void print(Judged one, PrintWriter out) {
    var verdict = one.verdict();
    out.println();
    out.println(printable(one.file()));
    out.println("  " + verdict.sentence(language));
    VerdictLines.of(verdict, language).forEach(line -> out.println("  " + printable(line)));
  }

  /** Names come from whoever made the file; a terminal obeys control characters. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{80}-\\x{9f}]", "\uFFFD");
  }

  private String summary(List<Judged> judged) {
    long genuine = judged.stream().filter(one -> one.verdict().kind().green()).count();
    long unreadable =
        judged.stream().filter(one -> one.verdict().kind() == Kind.UNREADABLE).count();
    long gone = judged.stream().filter(one -> one.verdict().status().gone()).count();
    var counts =
        say(
                "%d berkas: %d asli, %d tidak asli, %d tidak terbaca",
                "%d files: %d genuine, %d not genuine, %d unreadable")
            .formatted(judged.size(), genuine, judged.size() - genuine - unreadable, unreadable);
    return gone == 0
        ? counts
        : counts
            + say("; %d sudah dicabut atau diganti", "; %d withdrawn or replaced").formatted(gone);
  }

  private int code(List<Judged> judged) {
    var kinds = judged.stream().map(one -> one.verdict().kind()).toList();
    if (!kinds.stream().allMatch(kind -> kind.green() || kind == Kind.UNREADABLE)) {
      return 1;
    }
    if (judged.stream().anyMatch(one -> one.verdict().kind().green() && !stands(one))) {
      return 3;
    }
    return kinds.stream().allMatch(Kind::green) ? 0 : 2;
  }

  /** Whoever gives lists wants an answer of them. */
  private boolean stands(Judged one) {
    return switch (one.verdict().status()) {
      case Status.Stands _ -> true;
      case Status.Unknown _ -> statusLists.isEmpty();
      case Status.Withdrawn _, Status.Corrected _ -> false;
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private String say(String indonesian, String english) {
    return language.getLanguage().equals("en") ? english : indonesian;
  }
}
