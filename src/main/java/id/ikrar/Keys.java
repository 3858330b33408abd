package id.ikrar;

import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.kernel.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;

/** Finds the service's keys, or makes them at the first start. */
final class Keys {
  /** The passphrase of keys-sample, which is public. */
  static final String SAMPLE_PASSPHRASE = "contoh";

  private Keys() {}

  static Keyring open(Settings settings, SecureRandom random) {
    var folder = settings.keyFolder();
    var passphrase =
        settings.demo() ? Passphrase.of(SAMPLE_PASSPHRASE) : passphrase(settings.data(), random);
    if (settings.demo() && !Keyring.exists(folder)) {
      copySample(folder);
    }
    var keys =
        Keyring.exists(folder)
            ? Keyring.open(folder, passphrase, random)
            : Keyring.create(folder, passphrase, settings.publicUrl(), Instant.now(), random);
    if (settings.production() && keys.sample()) {
      throw new IllegalStateException(
          "these are the sample keys, which everybody has: a service in production makes its own");
    }
    return keys;
  }

  private static Passphrase passphrase(Path data, SecureRandom random) {
    var given = System.getenv("IKRAR_PASSPHRASE");
    if (given != null && !given.isEmpty()) {
      return Passphrase.of(given);
    }
    var named = System.getenv("IKRAR_PASSPHRASE_FILE");
    var file = named == null ? data.resolve("passphrase") : Path.of(named);
    if (!Files.exists(file)) {
      write(file, Token.fresh(random));
    }
    return Passphrase.file(file);
  }

  private static void write(Path file, String secret) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, secret + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the passphrase file", e);
    }
  }

  private static void copySample(Path folder) {
    var sample = Path.of(System.getProperty("ikrar.home", ".")).resolve("keys-sample");
    try (var files = Files.walk(sample)) {
      for (var file : files.toList()) {
        var target = folder.resolve(sample.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy the sample keys from " + sample, e);
    }
  }
}
