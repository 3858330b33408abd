package id.ikrar.signing;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import java.time.Instant;

/**
 * That an accepted pledge was taken back: final, and the pledge itself stays as it was.
 *
 * @param record of the acceptance: what the public log calls it
 * @param salt 16 random bytes, so that the digest in the log tells no reason to those who guess
 */
public record Withdrawal(
    Acceptance.Id acceptance, Digest record, Bytes salt, By by, Reason reason, Instant at) {
  public static final String DOMAIN = "ikrar/withdrawal";
  public static final int SALT_BYTES = 16;

  public Withdrawal {
    if (salt.size() != SALT_BYTES) {
      throw new IllegalArgumentException("salt of " + salt.size() + " bytes, must be 16");
    }
  }

  /** Who took it back. */
  public enum By {
    SIGNER,
    ORGANISER
  }

  /** What the log's entry has the digest of. */
  public Canonical canonical() {
    return Canonical.of(DOMAIN, 1)
        .put("record", record)
        .put("salt", Cbor.of(salt))
        .put("by", by.name())
        .put("reason", reason.text())
        .put("withdrawnAt", at.toEpochMilli())
        .build();
  }
}
