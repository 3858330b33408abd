package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.List;
import java.util.Optional;

/** A detached CMS signature as found in a PDF: read strictly, judged by the caller. */
@SuppressWarnings("DoNotCallSuggester")
public final class SignedCms {
  private SignedCms() {}

  /** Cuts the zeros after the outer DER length of /Contents, and refuses anything else there. */
  public static Parsed<Bytes> unpad(Bytes contents) {
    throw new UnsupportedOperationException();
  }

  /** Reads one SignerInfo over detached content; the signing certificate must match. */
  public static Parsed<SignedCms> parse(Bytes der) {
    throw new UnsupportedOperationException();
  }

  public Certificate signer() {
    throw new UnsupportedOperationException();
  }

  public List<Certificate> certificates() {
    throw new UnsupportedOperationException();
  }

  public Digest messageDigest() {
    throw new UnsupportedOperationException();
  }

  /** DER of the signed attributes as a SET. */
  public Bytes attributes() {
    throw new UnsupportedOperationException();
  }

  public Bytes signature() {
    throw new UnsupportedOperationException();
  }

  public Optional<String> logProof() {
    throw new UnsupportedOperationException();
  }

  public Optional<TimestampToken> timestamp() {
    throw new UnsupportedOperationException();
  }

  /** Whether the signature over the attributes is of the signer's key. */
  public boolean signatureValid() {
    throw new UnsupportedOperationException();
  }

  /** Whether every byte is as {@link Cms} writes it, so that no byte escapes the checks. */
  public boolean canonical() {
    throw new UnsupportedOperationException();
  }
}
