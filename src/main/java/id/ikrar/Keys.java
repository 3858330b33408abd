package id.ikrar;

import id.ikrar.crypto.KeyPlace;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.kernel.Token;
import id.ikrar.ops.KeyEnvironment;
import id.ikrar.ops.TrustFile;
import id.ikrar.tlog.LogKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Finds the service's keys, or makes them at the first start. */
final class Keys {
  /** The passphrase of keys-sample, which is public. */
  static final String SAMPLE_PASSPHRASE = "contoh";

  private Keys() {}

  static Keyring open(Settings settings, SecureRandom random) {
    var folder = settings.keyFolder();
    var place = place(settings, random);
    if (settings.demo() && !Keyring.exists(folder)) {
      copySample(folder);
    }
    var keys =
        Keyring.exists(folder)
            ? Keyring.open(place, random)
            : Keyring.create(place, settings.publicUrl(), Instant.now(), random);
    if (settings.production() && keys.sample()) {
      throw new IllegalStateException(
          "these are the sample keys, which everybody has: a service in production makes its own");
    }
    return keys;
  }

  /** The key of the log at this address, together with the one before it. */
  static LogKey log(Keyring keys, URI url) {
    var origin = TrustFile.origin(url);
    var newest = LogKey.of(origin, keys.log().publicKey(), keys.log()::sign);
    return keys.formerLog()
        .map(former -> newest.after(LogKey.of(origin, former.publicKey(), former::sign)))
        .orElse(newest);
  }

  private static KeyPlace place(Settings settings, SecureRandom random) {
    if (settings.demo()) {
      return new KeyPlace(settings.keyFolder(), Passphrase.of(SAMPLE_PASSPHRASE), Optional.empty());
    }
    var environment = new KeyEnvironment(System.getenv());
    return new KeyPlace(
        settings.keyFolder(),
        environment.passphrase().orElseGet(() -> ownPassphrase(settings.data(), random)),
        environment.token());
  }

  private static Passphrase ownPassphrase(Path data, SecureRandom random) {
    var file = data.resolve("passphrase");
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
