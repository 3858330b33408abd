package id.ikrar.crypto;

import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.Optional;

/** Says when a digest existed, by RFC 3161; safe for any number of threads. */
public interface TimestampAuthority {
  /**
   * A checked token over the digest, or nothing when the authority cannot be reached or answers
   * wrongly: the caller goes on and tries later.
   */
  Optional<TimestampToken> stamp(Digest imprint, Instant now);
}
