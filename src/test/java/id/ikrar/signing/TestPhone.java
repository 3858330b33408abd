package id.ikrar.signing;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/** Does what the signer's browser does, with the JDK's own cryptography. */
public final class TestPhone {
  private final KeyPair keys;

  public TestPhone() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public Bytes publicKey() {
    return Bytes.of(keys.getPublic().getEncoded());
  }

  /** Signs as WebCrypto does: r and s of 32 bytes each. */
  public Bytes sign(Bytes attributes) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(attributes.toArray());
      return Bytes.of(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Agrees to words, with a small drawing. */
  public Consent consent(Digest pledge) {
    return new Consent(pledge, true, true, drawing(), publicKey());
  }

  /** A drawn signature of two strokes. */
  public static Ink drawing() {
    return new Ink(
        0.4,
        List.of(
            new Ink.Stroke(
                List.of(
                    new Ink.Point(0.1, 0.2),
                    new Ink.Point(0.2, 0.05),
                    new Ink.Point(0.35, 0.3),
                    new Ink.Point(0.5, 0.1),
                    new Ink.Point(0.9, 0.25))),
            new Ink.Stroke(List.of(new Ink.Point(0.2, 0.35), new Ink.Point(0.8, 0.33)))));
  }
}
