package id.ikrar.crypto;

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
import javax.crypto.spec.SecretKeySpec;

/** Makes all keys of a new keyring at once. */
final class KeyCeremony {
  private static final int SECRET_BYTES = 32;

  private final Profiles profiles;
  private final URI publicUrl;
  private final KeyPlace place;
  private final Instant now;
  private final SecureRandom random;

  KeyCeremony(URI publicUrl, KeyPlace place, Instant now, SecureRandom random) {
    this.profiles = new Profiles(publicUrl, random);
    this.publicUrl = publicUrl;
    this.place = place;
    this.now = now;
    this.random = random;
  }

  /** The folder appears whole or not at all: it is made beside its place and then moved. */
  void hold() {
    var folder = place.folder();
    try {
      var parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
      Files.createDirectories(parent);
      Files.deleteIfExists(folder); // Refuses a folder that holds something.
      var made = Files.createTempDirectory(parent, ".keys-");
      fill(new KeyFolder(made, place.passphrase(), place.token()));
      move(made, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make keys in " + folder, e);
    }
  }

  private static void move(Path made, Path place) throws IOException {
    try {
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(made, place);
    }
  }

  private void fill(KeyFolder folder) {
    var maker = new KeyMaker(folder, random);
    folder.replace(KeyFolder.PUBLIC_URL, publicUrl + "\n");
    var root = root(folder);
    var above = root.certificate();
    var issuing =
        new Issuer(
            maker.p256(KeyName.ISSUING, 1, spki -> profiles.issuing(spki, root, now), above), 1);
    var both = new Certificate[] {issuing.certificate(), above};
    maker.p256(KeyName.TIMESTAMPS, 1, spki -> profiles.timestamps(spki, issuing, now), both);
    maker.p256(KeyName.OCSP, 1, spki -> profiles.ocsp(spki, issuing, now), both);
    maker.ed25519(KeyName.LOG, 1, key -> profiles.selfSigned(Profiles.LOG, key, now));
    maker.ed25519(KeyName.QR, 1, key -> profiles.selfSigned(Profiles.QR, key, now));
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    folder.link().write(new SecretKeySpec(secret, "HmacSHA256"));
  }

  private SigningKey root(KeyFolder folder) {
    var pair = Providers.p256(random);
    var certificate = profiles.root(pair, now);
    folder.key(KeyName.ROOT, 1).write(pair.getPrivate(), certificate);
    folder.publish(KeyName.ROOT, 1, certificate);
    var root = new SigningKey(pair.getPrivate(), certificate);
    folder.replace(KeyFolder.ROOT_LIST, RootList.signed(root, now));
    return root;
  }
}
