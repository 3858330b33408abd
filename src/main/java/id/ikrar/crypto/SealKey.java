package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.util.List;

/** The key with which one organisation seals; safe for any number of threads. */
public final class SealKey {
  /** In place of an organisation's id, the service itself: real ids begin with the time. */
  public static final String OPERATOR = "0".repeat(20);

  private final SigningKey key;
  private final Certificate issuing;

  SealKey(SigningKey key, Certificate issuing) {
    this.key = key;
    this.issuing = issuing;
  }

  public Certificate certificate() {
    return key.certificate();
  }

  /** The seal's certificate and its issuer, as they go into the CMS. */
  public List<Certificate> chain() {
    return List.of(key.certificate(), issuing);
  }

  /** ECDSA with SHA-256 over the signed attributes, in DER. */
  public Bytes sign(Bytes attributes) {
    return key.sign(attributes);
  }

  @Override
  public String toString() {
    return "SealKey[" + certificate() + "]";
  }
}
