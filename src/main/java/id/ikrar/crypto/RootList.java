package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The root's revocation list: as written when the root was last at hand, and made anew in time
 * where the root's key is still in the folder. The root may be kept elsewhere.
 */
final class RootList {
  static final Duration VALIDITY = Duration.ofDays(400);

  private final KeyFile root;
  private RevocationList current;

  RootList(Path file, KeyFile root) {
    this.root = root;
    try {
      this.current = RevocationList.parse(Bytes.owning(Files.readAllBytes(file))).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("revocation list " + file, e);
    }
  }

  static Bytes first(SigningKey root, Instant now) {
    return CertificateAuthority.list(root, Map.of(), now, VALIDITY);
  }

  synchronized Bytes at(Instant now) {
    boolean halfway = now.isAfter(current.nextUpdate().minus(VALIDITY.dividedBy(2)));
    if (halfway && root.exists()) {
      current = RevocationList.parse(first(root.signingKey(), now)).orThrow();
    }
    return current.der();
  }
}
