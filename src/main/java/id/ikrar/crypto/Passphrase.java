package id.ikrar.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the private parts of a key folder are encrypted with; never printed. */
public final class Passphrase {
  private static final int MAX_CHARACTERS = 1000;

  private final char[] value;

  private Passphrase(char[] value) {
    if (value.length == 0 || value.length > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "a passphrase has 1 to " + MAX_CHARACTERS + " characters, given " + value.length);
    }
    this.value = value;
  }

  public static Passphrase of(String value) {
    return new Passphrase(value.toCharArray());
  }

  /** The first line of a file. */
  public static Passphrase file(Path file) {
    try (var lines = Files.lines(file)) {
      return of(lines.findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException("passphrase file " + file, e);
    }
  }

  char[] characters() {
    return value.clone();
  }

  @Override
  public String toString() {
    return "Passphrase[hidden]";
  }
}
