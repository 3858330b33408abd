package id.ikrar.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A certified OpenID Connect service (npm oidc-provider) in a process of its own, on loopback. */
final class OidcServer implements AutoCloseable {
  static final String CLIENT = "ikrar";
  static final String SECRET = "rahasia-contoh";

  private static final Path SOURCE = Path.of("src/oidc");
  private static final Path HOME = Path.of("target/oidc");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  private final Process process;
  private final BufferedReader out;
  private final URI issuer;

  private OidcServer(Process process) throws IOException {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.issuer = URI.create(line());
  }

  static OidcServer start() throws IOException, InterruptedException {
    install();
    return new OidcServer(
        new ProcessBuilder("node", "provider.mjs")
            .directory(HOME.toFile())
            .redirectError(HOME.resolve("provider.log").toFile())
            .start());
  }

  /** What the lock file pins, once. */
  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(HOME);
    for (var name : List.of("package.json", "package-lock.json", "provider.mjs")) {
      Files.copy(SOURCE.resolve(name), HOME.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.isDirectory(HOME.resolve("node_modules/oidc-provider"))) {
      return;
    }
    var npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(HOME.resolve("npm.log").toFile())
            .start();
    if (!npm.waitFor(3, TimeUnit.MINUTES) || npm.exitValue() != 0) {
      npm.destroyForcibly();
      throw new IOException("npm ci failed: " + Files.readString(HOME.resolve("npm.log")));
    }
  }

  URI issuer() {
    return issuer;
  }

  /** Where people are sent back to. */
  void serve(String redirect) throws IOException {
    var in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(redirect + "\n");
    in.flush();
    if (!line().equals("ready")) {
      throw new IOException("the service is not ready");
    }
  }

  /** Signs in there and consents; the address to which the service sends the person back. */
  String signIn(String address, String email) throws IOException, InterruptedException {
    try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var login = follow(browser, URI.create(address));
      var consent =
          follow(browser, post(browser, login, "prompt=login&password=x&login=" + enc(email)));
      return follow(browser, post(browser, consent, "prompt=consent"));
    }
  }

  /** Follows redirects on this host; the action of the form at their end, or where they leave. */
  private String follow(HttpClient browser, URI from) throws IOException, InterruptedException {
    var at = from;
    for (int i = 0; i < 10; i++) {
      if (!at.getAuthority().equals(issuer.getAuthority())) {
        return at.toString();
      }
      var answer = browser.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 3) {
        var form = ACTION.matcher(answer.body());
        if (!form.find()) {
          throw new IOException("no form: " + answer.statusCode() + " " + answer.body());
        }
        return at.resolve(form.group(1)).toString();
      }
      at = next(at, answer);
    }
    throw new IOException("redirected without end");
  }

  private static URI post(HttpClient browser, String action, String form)
      throws IOException, InterruptedException {
    var at = URI.create(action);
    var request =
        HttpRequest.newBuilder(at)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return next(at, browser.send(request.build(), BodyHandlers.ofString()));
  }

  private static URI next(URI at, HttpResponse<String> answer) throws IOException {
    return at.resolve(
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new IOException(answer.statusCode() + " " + answer.body())));
  }

  private static String enc(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    var line = out.readLine();
    if (line == null) {
      throw new IOException("the service ended: " + Files.readString(HOME.resolve("provider.log")));
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
