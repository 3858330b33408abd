package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.PrivateKey;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** A P-256 key with its certificate; each signature is made with a signer of its own. */
final class SigningKey {
  private final Supplier<PrivatePart> key;
  private final Certificate certificate;

  SigningKey(PrivateKey key, Certificate certificate) {
    this(new PrivatePart(key), certificate);
  }

  SigningKey(PrivatePart key, Certificate certificate) {
    this(() -> key, certificate);
  }

  /** Decrypting, or asking a token, takes a while, so it may wait until the first signature. */
  SigningKey(Supplier<PrivatePart> key, Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  Certificate certificate() {
    return certificate;
  }

  /** ECDSA with SHA-256, in DER. */
  Bytes sign(Bytes message) {
    return key.get().sign(message);
  }

  /** What Bouncy Castle's builders sign with: for one use, on one thread. */
  ContentSigner once() {
    return once(key.get());
  }

  static ContentSigner once(PrivatePart key) {
    return new ContentSigner() {
      private final ByteArrayOutputStream message = new ByteArrayOutputStream();

      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return Algorithms.ECDSA_SHA256;
      }

      @Override
      public OutputStream getOutputStream() {
        return message;
      }

      @Override
      public byte[] getSignature() {
        return key.sign(Bytes.owning(message.toByteArray())).toArray();
      }
    };
  }

  @Override
  public String toString() {
    return "SigningKey[" + certificate + "]";
  }
}
