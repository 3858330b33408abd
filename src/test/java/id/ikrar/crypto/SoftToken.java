package id.ikrar.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * SoftHSM 2 with one token of this run. Its library reads the configuration once in a process, so
 * all tests share the token; keyrings in it do not see each other's keys.
 */
public final class SoftToken {
  public static final String LABEL = "ikrar-test";
  public static final String PIN = "4711";

  /** A second one that nobody opens: a login holds for the whole process, whoever asks next. */
  static final String CLOSED = "ikrar-closed";

  public static final Path LIBRARY =
      Stream.of(
              "/usr/lib/softhsm/libsofthsm2.so",
              "/usr/lib64/pkcs11/libsofthsm2.so",
              "/usr/local/lib/softhsm/libsofthsm2.so",
              "/opt/homebrew/lib/softhsm/libsofthsm2.so")
          .map(Path::of)
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("SoftHSM 2 is missing: ./ikrar test"));

  static {
    setUp();
  }

  private SoftToken() {}

  /** The token. */
  public static Token open() {
    return new Token(LIBRARY, LABEL, Passphrase.of(PIN));
  }

  /** What pkcs11-tool, which we did not write, says of the private keys inside. */
  static String privateKeys() {
    return run(
        "pkcs11-tool",
        "--module",
        LIBRARY.toString(),
        "--token-label",
        LABEL,
        "--login",
        "--pin",
        PIN,
        "--list-objects",
        "--type",
        "privkey");
  }

  private static void setUp() {
    // Set by the build: a process cannot set its own environment.
    var file =
        Path.of(
            Objects.requireNonNull(
                System.getenv("SOFTHSM2_CONF"), "SOFTHSM2_CONF is set by pom.xml"));
    var tokens = file.resolveSibling("tokens-" + UUID.randomUUID());
    try {
      Files.createDirectories(tokens);
      Files.writeString(
          file,
          "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var label : List.of(LABEL, CLOSED)) {
      run(
          "softhsm2-util",
          "--init-token",
          "--free",
          "--label",
          label,
          "--so-pin",
          PIN,
          "--pin",
          PIN);
    }
  }

  static String run(String... command) {
    try {
      var process =
          new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
