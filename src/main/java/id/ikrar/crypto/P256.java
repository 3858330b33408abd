package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;

/** ECDSA on P-256 with SHA-256: keys and signatures as browsers and as CMS write them. */
@SuppressWarnings("DoNotCallSuggester")
public final class P256 {
  private P256() {}

  /** Checks that the bytes are the SubjectPublicKeyInfo of a point on P-256, uncompressed. */
  public static Parsed<Bytes> publicKey(Bytes spki) {
    throw new UnsupportedOperationException();
  }

  /** From r and s of 32 bytes each (WebCrypto) to the DER that CMS wants. */
  public static Parsed<Bytes> toDer(Bytes rs) {
    throw new UnsupportedOperationException();
  }

  /** From DER to r and s of 32 bytes each. */
  public static Parsed<Bytes> toRaw(Bytes der) {
    throw new UnsupportedOperationException();
  }

  /** Whether the DER signature over the message is of that key. */
  public static boolean verify(Bytes spki, Bytes message, Bytes der) {
    throw new UnsupportedOperationException();
  }
}
