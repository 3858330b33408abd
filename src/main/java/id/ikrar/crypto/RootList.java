package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The root's revocation list: as written when the root was last at hand, and made anew in time
 * where the root's key is still in the folder. The root may be kept elsewhere.
 */
final class RootList {
  static final Duration VALIDITY = Duration.ofDays(400);

  private final KeyFolder folder;
  private RevocationList current;

  RootList(KeyFolder folder) {
    this.folder = folder;
    var file = folder.file(KeyFolder.ROOT_LIST);
    try {
      this.current = RevocationList.parse(Bytes.owning(Files.readAllBytes(file))).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("revocation list " + file, e);
    }
  }

  static Bytes signed(SigningKey root, Instant now) {
    return CertificateAuthority.list(root, Map.of(), now, VALIDITY);
  }

  synchronized Bytes at(Instant now) {
    boolean halfway = now.isAfter(current.nextUpdate().minus(VALIDITY.dividedBy(2)));
    var root = folder.key(KeyName.ROOT, 1);
    if (halfway && root.exists()) {
      current = RevocationList.parse(signed(root.signingKey(), now)).orThrow();
    }
    return current.der();
  }
}
