package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 key pair (RFC 8032) that signs; safe for any number of threads. */
public final class Ed25519Key {
  public static final int PUBLIC_BYTES = 32;
  public static final int SIGNATURE_BYTES = 64;

  private final Ed25519PrivateKeyParameters key;
  private final Bytes publicKey;

  private Ed25519Key(Ed25519PrivateKeyParameters key) {
    this.key = key;
    this.publicKey = Bytes.owning(key.generatePublicKey().getEncoded());
  }

  /** A fresh one. */
  public static Ed25519Key generate(SecureRandom random) {
    return new Ed25519Key(new Ed25519PrivateKeyParameters(random));
  }

  /** From the 32 secret bytes. */
  public static Ed25519Key of(Bytes seed) {
    return new Ed25519Key(new Ed25519PrivateKeyParameters(seed.toArray(), 0));
  }

  /** The raw 32 bytes of the key in a certificate. */
  static Bytes publicKey(Certificate certificate) {
    var spki = certificate.publicKey();
    return spki.slice(spki.size() - PUBLIC_BYTES, spki.size());
  }

  /** The raw 32 bytes. */
  public Bytes publicKey() {
    return publicKey;
  }

  /** 64 bytes. */
  public Bytes sign(Bytes message) {
    var signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(message.toArray(), 0, message.size());
    return Bytes.owning(signer.generateSignature());
  }

  public static boolean verify(Bytes publicKey, Bytes message, Bytes signature) {
    if (publicKey.size() != PUBLIC_BYTES || signature.size() != SIGNATURE_BYTES) {
      return false;
    }
    try {
      var verifier = new Ed25519Signer();
      verifier.init(false, new Ed25519PublicKeyParameters(publicKey.toArray()));
      verifier.update(message.toArray(), 0, message.size());
      return verifier.verifySignature(signature.toArray());
    } catch (IllegalArgumentException e) {
      return false; // Not a point of the curve.
    }
  }

  Bytes seed() {
    return Bytes.owning(key.getEncoded());
  }

  @Override
  public String toString() {
    return "Ed25519Key[public " + publicKey.hex() + "]";
  }
}
