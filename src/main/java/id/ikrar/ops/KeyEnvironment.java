package id.ikrar.ops;

import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.Token;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of the keys: the passphrase of their files and the token. Secrets come
 * from here or from files and never from the command line, which everybody on a machine can read.
 */
public final class KeyEnvironment {
  static final String PASSPHRASE = "IKRAR_PASSPHRASE";
  static final String LIBRARY = "IKRAR_TOKEN_LIBRARY";
  static final String LABEL = "IKRAR_TOKEN_LABEL";
  static final String PIN = "IKRAR_TOKEN_PIN";

  private static final String FILE = "_FILE";

  private final Map<String, String> variables;

  public KeyEnvironment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** Of {@code IKRAR_PASSPHRASE}, or the first line of the file {@code IKRAR_PASSPHRASE_FILE}. */
  public Optional<Passphrase> passphrase() {
    return secret(PASSPHRASE);
  }

  /** The token, where {@code IKRAR_TOKEN_LIBRARY} names a PKCS#11 module. */
  public Optional<Token> token() {
    return value(LIBRARY)
        .map(library ->
            new Token(
                Path.of(library),
                value(LABEL).orElseThrow(() -> missing(LABEL)),
                secret(PIN).orElseThrow(() -> missing(PIN + " or " + PIN + FILE))));
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(LIBRARY + " is set, and " + name + " is not");
  }

  private Optional<Passphrase> secret(String name) {
    return value(name)
        .map(Passphrase::of)
        .or(() -> value(name + FILE).map(file -> Passphrase.file(Path.of(file))));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  @Override
  public String toString() {
    return "KeyEnvironment[hidden]";
  }
}
