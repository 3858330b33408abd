package id.ikrar.passkey;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Digest;

/** What a passkey is asked to sign: a domain of its own around the record of consent. */
public final class Challenge {
  public static final String DOMAIN = "ikrar/passkey";

  private Challenge() {}

  /**
   * The 32 bytes.
   *
   * @param record digest of the record without its field {@code passkey}
   */
  public static Bytes of(Digest record) {
    return Canonical.of(DOMAIN, 1).put("record", record).build().digest().bytes();
  }
}
