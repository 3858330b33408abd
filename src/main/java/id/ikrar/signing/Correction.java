package id.ikrar.signing;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import java.time.Instant;

/**
 * That a newer pledge of the same person, signed by that person, stands in the place of an earlier
 * one: final, and the earlier one stays as it was.
 *
 * @param record of the earlier acceptance: what the public log calls it
 * @param newerRecord of the acceptance that stands now
 * @param salt 16 random bytes, so that the digest in the log tells no reason to those who guess
 * @param reason of the organiser, who asked for it
 */
public record Correction(
    Acceptance.Id acceptance,
    Digest record,
    Acceptance.Id newer,
    Digest newerRecord,
    Bytes salt,
    Reason reason,
    Instant at) {
  public static final String DOMAIN = "ikrar/correction";
  public static final int SALT_BYTES = 16;

  public Correction {
    if (salt.size() != SALT_BYTES) {
      throw new IllegalArgumentException("salt of " + salt.size() + " bytes, must be 16");
    }
    if (acceptance.equals(newer)) {
      throw new IllegalArgumentException("a pledge does not replace itself: " + newer.value());
    }
  }

  /** What the log's entry has the digest of. */
  public Canonical canonical() {
    return Canonical.of(DOMAIN, 1)
        .put("record", record)
        .put("newer", newerRecord)
        .put("salt", Cbor.of(salt))
        .put("reason", reason.text())
        .put("correctedAt", at.toEpochMilli())
        .build();
  }
}
