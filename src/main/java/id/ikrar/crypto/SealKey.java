package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.util.List;

/** The key with which one organisation seals; safe for any number of threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class SealKey {
  private SealKey() {}

  public Certificate certificate() {
    throw new UnsupportedOperationException();
  }

  /** The seal's certificate and its issuer, as they go into the CMS. */
  public List<Certificate> chain() {
    throw new UnsupportedOperationException();
  }

  /** ECDSA with SHA-256 over the signed attributes, in DER. */
  public Bytes sign(Bytes attributes) {
    throw new UnsupportedOperationException();
  }
}
