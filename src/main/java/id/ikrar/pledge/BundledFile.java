package id.ikrar.pledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the folder templates/ as the program ships it. */
final class BundledFile {
  private BundledFile() {}

  static String read(String name) {
    try (var in = BundledFile.class.getResourceAsStream("/templates/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: templates/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
