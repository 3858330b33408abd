package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
      "2:a file cannot be read, all others are genuine"
    })
public final class VerifyFiles implements Callable<Integer> {
  /** A larger file is no pledge of ours. */
  static final long MAX_FILE = 20L * 1024 * 1024;

  @Spec private CommandSpec spec;
  private Locale language = Locale.of("id");

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the PDFs")
  private List<Path> files;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "root certificates (PEM) and log keys to trust, instead of the data folder's")
  private @Nullable Path trust;

  @Option(
      names = "--data",
      defaultValue = "${IKRAR_DATA:-data}",
      description = "data folder (IKRAR_DATA, else ./data)")
  private Path data;

  @Option(names = "--json", description = "answers in JSON, one array")
  private boolean json;

  @Option(
      names = "--lang",
      defaultValue = "id",
      description = "id or en, the language of the sentences")
  private String tag;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public VerifyFiles() {}

  @Override
  public Integer call() throws IOException {
    language = Locale.of(tag);
    var out = spec.commandLine().getOut();
    var anchor = trust == null ? data.resolve(TrustFile.NAME) : trust;
    var trusted = read(anchor);
    var now = Instant.now();
    var judged = new ArrayList<Judged>();
    for (var file : files) {
      judged.add(new Judged(file, judge(file, trusted, now)));
    }
    if (json) {
      out.println(VerdictJson.write(judged, anchor, language, now));
    } else {
      out.println(say("Dipercaya: ", "Trusted: ") + anchor.toAbsolutePath().normalize());
      judged.forEach(one -> print(one, out));
    }
    out.flush();
    return code(judged);
  }

  /** One file and what it is. */
  record Judged(Path file, Verdict verdict) {}

  private Trust read(Path anchor) throws IOException {
    try {
      return switch (Trust.parse(Files.readString(anchor))) {
        case Parsed.Ok<Trust>(var trusted) -> trusted;
        case Parsed.Malformed<Trust>(var reason) ->
            throw new ParameterException(spec.commandLine(), anchor + ": " + reason);
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

  private static Verdict judge(Path file, Trust trusted, Instant now) throws IOException {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= MAX_FILE) {
        return Verifier.verify(Bytes.owning(Files.readAllBytes(file)), trusted, now);
      }
    } catch (NoSuchFileException _) {
      // Vanished between two looks: judged like a file that was never there.
    }
    return Verifier.verify(Bytes.EMPTY, trusted, now);
  }

  private void print(Judged one, PrintWriter out) {
    var verdict = one.verdict();
    out.println();
    out.println(one.file());
    out.println("  " + verdict.kind().sentence(language));
    VerdictLines.of(verdict, language).forEach(line -> out.println("  " + line));
  }

  private static int code(List<Judged> judged) {
    var kinds = judged.stream().map(one -> one.verdict().kind()).toList();
    if (kinds.stream().allMatch(Kind::green)) {
      return 0;
    }
    return kinds.stream().allMatch(kind -> kind.green() || kind == Kind.UNREADABLE) ? 2 : 1;
  }

  private String say(String indonesian, String english) {
    return language.getLanguage().equals("en") ? english : indonesian;
  }
}
