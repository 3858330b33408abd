package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A row of {@code sealing}.
 *
 * @param entry the digest of the acceptance's leaf data
 */
@MappedEntity("sealing")
record SealingRow(
    @Id String acceptance, @DigestColumn Digest entry, @InstantColumn Instant claimedAt) {
  static final Instant NEVER = Instant.EPOCH;

  SealingRow claimed(Instant now) {
    return new SealingRow(acceptance, entry, now);
  }
}
