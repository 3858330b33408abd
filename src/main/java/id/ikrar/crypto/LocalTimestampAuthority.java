package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.Optional;

/** A timestamp authority with its key at hand. */
@SuppressWarnings("DoNotCallSuggester")
public final class LocalTimestampAuthority implements TimestampAuthority {
  LocalTimestampAuthority() {}

  @Override
  public Optional<TimestampToken> stamp(Digest imprint, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Answers an RFC 3161 request; what it cannot serve, it rejects with the status for it. */
  public Bytes respond(Bytes request, Instant now) {
    throw new UnsupportedOperationException();
  }
}
