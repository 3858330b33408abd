package id.ikrar.qr;

import id.ikrar.kernel.Bytes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** Verifies Ed25519 (RFC 8032) with the JDK alone. */
final class Ed25519 {
  static final int SIGNATURE_BYTES = 64;

  // RFC 8410: SubjectPublicKeyInfo around the 32 bytes.
  private static final Bytes SPKI = Bytes.hex("302a300506032b6570032100");
  private static final int PUBLIC_BYTES = 32;

  private Ed25519() {}

  static boolean verify(Bytes publicKey, Bytes message, Bytes signature) {
    if (publicKey.size() != PUBLIC_BYTES) {
      return false;
    }
    try {
      var encoded = new X509EncodedKeySpec(SPKI.concat(publicKey).toArray());
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
      verifier.update(message.toArray());
      return verifier.verify(signature.toArray());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
