package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** Makes all keys of a new keyring at once. */
final class KeyCeremony {
  private static final int SECRET_BYTES = 32;

  private final Profiles profiles;
  private final URI publicUrl;
  private final Passphrase passphrase;
  private final Instant now;
  private final SecureRandom random;

  KeyCeremony(URI publicUrl, Passphrase passphrase, Instant now, SecureRandom random) {
    this.profiles = new Profiles(publicUrl, random);
    this.publicUrl = publicUrl;
    this.passphrase = passphrase;
    this.now = now;
    this.random = random;
  }

  /** The folder appears whole or not at all: it is made beside its place and then moved. */
  void hold(Path place) {
    try {
      var parent = Objects.requireNonNull(place.toAbsolutePath().getParent());
      Files.createDirectories(parent);
      Files.deleteIfExists(place); // Refuses a folder that holds something.
      var made = Files.createTempDirectory(parent, ".keys-");
      fill(new KeyFolder(made, passphrase));
      move(made, place);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make keys in " + place, e);
    }
  }

  private static void move(Path made, Path place) throws IOException {
    try {
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(made, place);
    }
  }

  private void fill(KeyFolder folder) throws IOException {
    folder.write(KeyFolder.PUBLIC_URL, publicUrl + "\n");
    var root = root(folder);
    var issuing = issuing(folder, root);
    var above = new Certificate[] {issuing.certificate(), root.certificate()};
    p256(folder, KeyFolder.TIMESTAMPS, spki -> profiles.timestamps(spki, issuing, now), above);
    p256(folder, KeyFolder.OCSP, spki -> profiles.ocsp(spki, issuing, now), above);
    ed25519(folder, KeyFolder.LOG, "Ikrar Log");
    ed25519(folder, KeyFolder.QR, "Ikrar QR");
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    folder.key(KeyFolder.LINK).write(new SecretKeySpec(secret, "HmacSHA256"));
  }

  private SigningKey root(KeyFolder folder) throws IOException {
    var pair = Providers.p256(random);
    var certificate = profiles.root(pair, now);
    folder.key(KeyFolder.ROOT).write(pair.getPrivate(), certificate);
    folder.write(KeyFolder.ROOT + ".pem", certificate.pem());
    var root = new SigningKey(pair.getPrivate(), certificate);
    Files.write(folder.file(KeyFolder.ROOT_LIST), RootList.first(root, now).toArray());
    return root;
  }

  private SigningKey issuing(KeyFolder folder, SigningKey root) {
    return p256(
        folder, KeyFolder.ISSUING, spki -> profiles.issuing(spki, root, now), root.certificate());
  }

  private SigningKey p256(
      KeyFolder folder, String name, Function<Bytes, Certificate> certify, Certificate... above) {
    var pair = Providers.p256(random);
    var certificate = certify.apply(Bytes.of(pair.getPublic().getEncoded()));
    var chain = Stream.concat(Stream.of(certificate), Stream.of(above));
    folder.key(name).write(pair.getPrivate(), chain.toArray(Certificate[]::new));
    folder.write(name + ".pem", certificate.pem());
    return new SigningKey(pair.getPrivate(), certificate);
  }

  private void ed25519(KeyFolder folder, String name, String what) {
    var key = Ed25519Key.generate(random);
    folder.key(name).write(key, profiles.selfSigned(what, key, now));
  }
}
