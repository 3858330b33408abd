package id.ikrar.signing;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;

/**
 * What the phone says when its owner agrees.
 *
 * @param pledge digest of the words that were on the screen
 * @param read whether the box "I have read" was ticked
 * @param agree whether the box "I agree" was ticked
 * @param publicKey SubjectPublicKeyInfo, DER
 */
public record Consent(Digest pledge, boolean read, boolean agree, Ink ink, Bytes publicKey) {
  public static final int MAX_KEY_BYTES = 200;

  public Consent {
    if (publicKey.size() > MAX_KEY_BYTES) {
      throw new IllegalArgumentException(
          "public key of " + publicKey.size() + " bytes, at most " + MAX_KEY_BYTES);
    }
  }
}
