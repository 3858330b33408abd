package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.time.Instant;

/** The issuing authority: certificates for signers, and what tells that one was revoked. */
@SuppressWarnings("DoNotCallSuggester")
public final class CertificateAuthority {
  private CertificateAuthority() {}

  /**
   * A certificate of a few hours for a signer's key.
   *
   * @param spki as {@link P256#publicKey} accepted it
   */
  public Certificate certify(SignerSubject subject, Bytes spki, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Takes a certificate back; known at once to lists and answers made after. */
  public void revoke(Certificate certificate, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** The revocation list of the issuing authority, fresh, in DER. */
  public Bytes crl(Instant now) {
    throw new UnsupportedOperationException();
  }

  /** The revocation list of the root over the issuing authority, in DER. */
  public Bytes rootCrl(Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Answers an OCSP request (RFC 6960), malformed ones with the status that says so. */
  public Bytes ocsp(Bytes request, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** An OCSP response about a certificate of ours, for the evidence in a PDF. */
  public Bytes ocspFor(Certificate certificate, Instant now) {
    throw new UnsupportedOperationException();
  }
}
