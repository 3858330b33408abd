package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;

/** A private P-256 key and who computes with it: a key in a token obeys its token alone. */
record PrivatePart(PrivateKey key, Provider provider) {
  /** A key in memory. */
  PrivatePart(PrivateKey key) {
    this(key, Providers.FAST);
  }

  /** ECDSA with SHA-256, in DER. */
  Bytes sign(Bytes message) {
    try {
      var signer = Signature.getInstance("SHA256withECDSA", provider);
      signer.initSign(key);
      signer.update(message.toArray());
      return Bytes.owning(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  @Override
  public String toString() {
    return "PrivatePart[" + provider.getName() + "]";
  }
}
