package id.ikrar;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.HttpTimestampAuthority.Terms;
import id.ikrar.crypto.ImprintHash;
import id.ikrar.verify.Trust;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose timestamps the service takes; without an address, those of its own keys.
 *
 * @param url where an RFC 3161 authority answers, or none
 * @param roots file with the certificates, in PEM, that its own must lead to
 * @param hash sha-256, sha-384 or sha-512
 * @param patienceSeconds for the connection, and again for the answer
 * @param extraBytes how much longer its tokens are than ours
 */
@ConfigurationProperties("ikrar.tsa")
public record TsaSettings(
    @Nullable String url,
    @Nullable String roots,
    String hash,
    int patienceSeconds,
    int extraBytes) {

  /** How to ask the authority elsewhere, if one was named. */
  public Optional<Terms> terms() {
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Terms(
            URI.create(url),
            certificates(),
            ImprintHash.named(hash),
            Duration.ofSeconds(patienceSeconds),
            extraBytes));
  }

  private Set<Certificate> certificates() {
    if (roots == null || roots.isBlank()) {
      throw new IllegalStateException(
          "IKRAR_TSA_URL names a timestamp authority, IKRAR_TSA_ROOTS must name its certificates");
    }
    try {
      return Trust.parse(Files.readString(Path.of(roots))).orThrow().roots();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the certificates in " + roots, e);
    }
  }
}
