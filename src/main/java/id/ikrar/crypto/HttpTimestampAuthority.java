package id.ikrar.crypto;

import id.ikrar.kernel.Digest;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A timestamp authority elsewhere, asked over HTTP (RFC 3161 section 3.4). */
@SuppressWarnings("DoNotCallSuggester")
public final class HttpTimestampAuthority implements TimestampAuthority {
  /** The roots are those that the authority's certificate must lead to. */
  public HttpTimestampAuthority(URI address, Set<Certificate> roots, SecureRandom random) {}

  @Override
  public Optional<TimestampToken> stamp(Digest imprint, Instant now) {
    throw new UnsupportedOperationException();
  }
}
