package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** The issuing authority: certificates for signers, and what tells that one was revoked. */
public final class CertificateAuthority {
  private static final Duration LIST_VALIDITY = Duration.ofDays(7);

  private final Issuer issuing;
  private final Profiles profiles;
  private final Revocations revocations;
  private final OcspResponder responder;
  private final RootList rootList;

  CertificateAuthority(
      Issuer issuing,
      Profiles profiles,
      Revocations revocations,
      OcspResponder responder,
      RootList rootList) {
    this.issuing = issuing;
    this.profiles = profiles;
    this.revocations = revocations;
    this.responder = responder;
    this.rootList = rootList;
  }

  public Certificate certificate() {
    return issuing.certificate();
  }

  /**
   * A certificate of {@link Profiles#SIGNER_VALIDITY} for a signer's key.
   *
   * @param spki as {@link P256#publicKey} accepts it
   */
  public Certificate certify(SignerSubject subject, Bytes spki, Instant now) {
    return profiles.signer(subject, P256.publicKey(spki).orThrow(), issuing, now);
  }

  Certificate certifySeal(String id, String name, Bytes spki, Instant now) {
    return profiles.seal(id, name, spki, issuing, now);
  }

  /** From 1; the number that stands in the addresses of its certificate and list. */
  public int generation() {
    return issuing.generation();
  }

  OcspResponder responder() {
    return responder;
  }

  /** Takes a certificate back; known at once to lists and answers made after. */
  public void revoke(Certificate certificate, Instant now) {
    if (!certificate.issuedBy(certificate())) {
      throw new IllegalArgumentException("not issued here: " + certificate);
    }
    revocations.add(certificate.serial(), now);
  }

  /** The revocation list of the issuing authority, fresh, in DER. */
  public Bytes crl(Instant now) {
    return list(issuing.key(), revocations.all(), now, LIST_VALIDITY);
  }

  /** The revocation list of the root over the issuing authority, in DER. */
  public Bytes rootCrl(Instant now) {
    return rootList.at(now);
  }

  /** Answers an OCSP request (RFC 6960), malformed ones with the status that says so. */
  public Bytes ocsp(Bytes request, Instant now) {
    return responder.answer(request, now);
  }

  /** An OCSP response about a certificate of ours, for the evidence in a PDF. */
  public Bytes ocspFor(Certificate certificate, Instant now) {
    return responder.answerFor(certificate, now);
  }

  static Bytes list(
      SigningKey signer, Map<BigInteger, Instant> revoked, Instant now, Duration validity) {
    var authority = signer.certificate();
    var builder = new X509v2CRLBuilder(authority.holder().getSubject(), Date.from(now));
    builder.setNextUpdate(Date.from(now.plus(validity)));
    revoked.forEach((serial, since) -> builder.addCRLEntry(serial, Date.from(since), 0));
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier(Profiles.keyId(authority.publicKey())));
      // Seconds always grow, on whichever node the list is made.
      builder.addExtension(Extension.cRLNumber, false, new ASN1Integer(now.getEpochSecond()));
    } catch (CertIOException e) {
      throw new IllegalStateException("revocation list", e);
    }
    return Der.encode(builder.build(signer.once()).toASN1Structure());
  }
}
