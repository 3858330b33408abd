package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.time.Instant;
import java.util.Optional;

/** Says when bytes existed, by RFC 3161; safe for any number of threads. */
public interface TimestampAuthority {
  /**
   * A checked token over these bytes, or nothing when the authority cannot be reached or answers
   * wrongly: the caller goes on and tries later.
   */
  Optional<TimestampToken> stamp(Bytes covered, Instant now);

  /** Since when it gives nothing, if so. */
  default Optional<Instant> awaySince() {
    return Optional.empty();
  }

  /** Whether it makes sense to ask now. */
  default boolean ready(Instant now) {
    return true;
  }

  /** How many bytes its tokens take beyond those of an authority of our own. */
  default int extraBytes() {
    return 0;
  }

  /**
   * What a check of its tokens needs when nobody can be asked any more, beyond what the service
   * knows of its own keys.
   */
  default TimestampProof proof(Instant now) {
    return TimestampProof.NONE;
  }
}
