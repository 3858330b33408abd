package id.ikrar.judge;

import id.ikrar.kernel.Bytes;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks the judges. The program behind {@code src/judges} is started once and serves all tests. */
public final class Judges {
  private static final Path PROJECT = Path.of("src/judges");
  private static final Path LIBRARIES = PROJECT.resolve("target/lib");
  private static final Path JAR = LIBRARIES.resolve("judges.jar");
  private static final ObjectMapper JSON = ObjectMapper.getDefault();

  private Judges() {}

  /** The reasons why the file is not PDF/A-3a; none when it is. */
  public static List<String> pdfA3a(Bytes pdf) {
    return veraPdf("3a", pdf);
  }

  /** The reasons why the file is not PDF/UA-1; none when it is. */
  public static List<String> pdfUa1(Bytes pdf) {
    return veraPdf("ua1", pdf);
  }

  /** What EU DSS says of each signature, with the roots that it trusts. */
  public static List<Verdict> dss(Bytes pdf, String rootPem) {
    return dss(pdf, rootPem, "default");
  }

  /** The same, where any change that a pledge must not suffer is a failure. */
  public static List<Verdict> dssStrict(Bytes pdf, String rootPem) {
    return dss(pdf, rootPem, "strict");
  }

  /** What qpdf finds wrong; nothing when the file is clean. */
  public static String qpdf(Bytes pdf) {
    var answer = Tool.with(pdf, ".pdf", file -> Tool.run("qpdf", "--check", file.toString()));
    return answer.exit() == 0 && !answer.text().contains("WARNING") ? "" : answer.text();
  }

  /** What pdfsig says of all signatures. */
  public static String pdfsig(Bytes pdf) {
    return Tool.with(pdf, ".pdf", file -> Tool.run("pdfsig", "-nocert", file.toString())).text();
  }

  /** The text in the order of reading. */
  public static String text(Bytes pdf) {
    return Tool.with(pdf, ".pdf", file -> Tool.run("pdftotext", file.toString(), "-")).text();
  }

  /** The words with their boxes, as XHTML. */
  public static String boxes(Bytes pdf) {
    return Tool.with(pdf, ".pdf", file -> Tool.run("pdftotext", "-bbox", file.toString(), "-"))
        .text();
  }

  /** One page as PNG. */
  public static Bytes png(Bytes pdf, int page, int dpi) {
    return Tool.with(
        pdf,
        ".pdf",
        file -> {
          var number = String.valueOf(page);
          var prefix = file.toString().replace(".pdf", "");
          Tool.run(
              "pdftoppm",
              "-r",
              String.valueOf(dpi),
              "-f",
              number,
              "-l",
              number,
              "-singlefile",
              "-png",
              file.toString(),
              prefix);
          var picture = Path.of(prefix + ".png");
          try {
            return Bytes.owning(Files.readAllBytes(picture));
          } finally {
            Files.deleteIfExists(picture);
          }
        });
  }

  /** How many pages the file has. */
  public static int pages(Bytes pdf) {
    var answer = Tool.with(pdf, ".pdf", file -> Tool.run("qpdf", "--show-npages", file.toString()));
    return Integer.parseInt(answer.text().strip());
  }

  /** What the QR in a picture says, read by zbar; empty when it reads none. */
  public static String qr(Bytes png) {
    return Tool.with(
            png, ".png", file -> Tool.run("zbarimg", "-q", "--nodbus", "--raw", file.toString()))
        .text()
        .strip();
  }

  private static List<String> veraPdf(String flavour, Bytes pdf) {
    var answer = Tool.with(pdf, ".pdf", file -> Program.THE.ask("verapdf", flavour, file));
    var failures = texts(answer, "failures");
    return part(answer, "compliant").getBooleanValue() ? List.of() : failures;
  }

  private static List<Verdict> dss(Bytes pdf, String rootPem, String policy) {
    var root = Bytes.owning(rootPem.getBytes(StandardCharsets.US_ASCII));
    var answer =
        Tool.with(
            root,
            ".pem",
            pem -> Tool.with(pdf, ".pdf", file -> Program.THE.ask("dss", file, pem, policy)));
    return children(part(answer, "signatures")).map(Judges::verdict).toList();
  }

  private static Verdict verdict(JsonNode node) {
    return new Verdict(
        text(node, "field"),
        text(node, "signedBy"),
        text(node, "level"),
        text(node, "indication"),
        text(node, "subindication"),
        part(node, "intact").getBooleanValue(),
        texts(node, "errors"),
        texts(node, "warnings"),
        texts(node, "formFill"),
        texts(node, "extension"),
        texts(node, "annotation"),
        texts(node, "undefined"),
        part(node, "overlaps").size(),
        part(node, "visual").size(),
        part(node, "pages").size());
  }

  private static String text(JsonNode node, String name) {
    return part(node, name).getStringValue();
  }

  private static List<String> texts(JsonNode node, String name) {
    return children(part(node, name)).map(JsonNode::getStringValue).toList();
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.values().spliterator(), false);
  }

  private static JsonNode part(JsonNode node, String name) {
    return Objects.requireNonNull(node.get(name), () -> "no " + name + " in " + node);
  }

  /** The other process. */
  private static final class Program {
    private static final Program THE = new Program();

    private final BufferedWriter requests;
    private final BufferedReader answers;

    private Program() {
      build();
      try {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
            new ProcessBuilder(
                    java,
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    LIBRARIES + "/*",
                    "id.ikrar.judge.Judge")
                .redirectError(LIBRARIES.resolveSibling("judge.log").toFile())
                .start();
        // It ends by itself when this process does, because its standard input ends.
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private synchronized JsonNode ask(Object... request) throws IOException {
      requests.write(String.join("\t", Stream.of(request).map(Object::toString).toList()));
      requests.newLine();
      requests.flush();
      var line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("the judges fell silent; see target/judge.log of theirs");
      }
      var answer = JSON.readValue(line, Argument.of(JsonNode.class));
      var error = answer.get("error");
      if (error != null) {
        throw new IllegalStateException("the judges failed: " + error.getStringValue());
      }
      return answer;
    }

    private static void build() {
      try (var sources = Files.walk(PROJECT.resolve("src"))) {
        var newest =
            Stream.concat(Stream.of(PROJECT.resolve("pom.xml")), sources)
                .filter(Files::isRegularFile)
                .mapToLong(file -> file.toFile().lastModified())
                .max()
                .orElseThrow();
        if (JAR.toFile().lastModified() >= newest) {
          return;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var built = Tool.run("mvn", "-q", "-B", "-f", PROJECT + "/pom.xml", "package");
      if (built.exit() != 0) {
        throw new IllegalStateException("cannot build the judges: " + built.text());
      }
    }
  }
}
