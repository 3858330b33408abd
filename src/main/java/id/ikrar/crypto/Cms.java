package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.List;

/** Makes detached CMS signatures (RFC 5652) as CAdES in a PDF wants them, without signing-time. */
@SuppressWarnings("DoNotCallSuggester")
public final class Cms {
  private Cms() {}

  /** DER of the attributes that a signer signs: content type, digest, signing certificate. */
  public static Bytes attributes(Digest message, Certificate signer) {
    throw new UnsupportedOperationException();
  }

  /** The same with the log's proof inside. */
  public static Bytes attributes(Digest message, Certificate signer, String logProof) {
    throw new UnsupportedOperationException();
  }

  /**
   * The signature as DER of a ContentInfo.
   *
   * @param signature over the attributes, in DER
   * @param chain the signer's certificate first
   */
  public static Bytes assemble(Bytes attributes, Bytes signature, List<Certificate> chain) {
    throw new UnsupportedOperationException();
  }

  /** The same with a token over the digest of the signature. */
  public static Bytes assemble(
      Bytes attributes, Bytes signature, List<Certificate> chain, TimestampToken token) {
    throw new UnsupportedOperationException();
  }
}
