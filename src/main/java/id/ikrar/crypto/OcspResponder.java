package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * Answers RFC 6960 questions about certificates of the issuing authority: "good" says that it did
 * not take the certificate back, as section 2.2 defines it.
 */
final class OcspResponder {
  static final int MAX_REQUEST = 4096;

  private static final int MAX_QUESTIONS = 10;
  private static final int MAX_NONCE = 130; // RFC 9654: 128 bytes in an OCTET STRING.
  private static final Duration FRESH = Duration.ofHours(24);

  private final SigningKey key;
  private final Certificate issuing;
  private final Revocations revocations;

  OcspResponder(SigningKey key, Certificate issuing, Revocations revocations) {
    this.key = key;
    this.issuing = issuing;
    this.revocations = revocations;
  }

  Certificate certificate() {
    return key.certificate();
  }

  /** Whether a certificate is asked about that our authority issued, or may have. */
  boolean concerns(Bytes request) {
    return Refusal.guard("OCSP request", () -> read(request)).optional().stream()
        .flatMap(read -> Arrays.stream(read.getRequestList()))
        .anyMatch(one -> ours(one.getCertID()));
  }

  Bytes answer(Bytes request, Instant now) {
    var read = Refusal.guard("OCSP request", () -> read(request));
    return read.optional().map(asked -> answer(asked, now)).orElseGet(OcspResponder::malformed);
  }

  Bytes answerFor(Certificate certificate, Instant now) {
    try {
      var id =
          new CertificateID(
              new BcDigestCalculatorProvider().get(Algorithms.SHA256),
              issuing.holder(),
              certificate.serial());
      return answer(Optional.empty(), now, id);
    } catch (OCSPException | OperatorCreationException e) {
      throw new IllegalStateException("OCSP failed", e);
    }
  }

  private static OCSPReq read(Bytes request) throws IOException {
    Refusal.unless(
        request.size() <= MAX_REQUEST, request.size() + " bytes, at most " + MAX_REQUEST);
    var read = new OCSPReq(request.toArray());
    int questions = read.getRequestList().length;
    Refusal.unless(questions > 0 && questions <= MAX_QUESTIONS, questions + " questions");
    var nonce = nonce(read);
    Refusal.unless(
        nonce.map(value -> value.getExtnValue().getOctetsLength() <= MAX_NONCE).orElse(true),
        "the nonce is too long");
    return read;
  }

  private Bytes answer(OCSPReq request, Instant now) {
    var ids = new CertificateID[request.getRequestList().length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = request.getRequestList()[i].getCertID();
    }
    return answer(nonce(request), now, ids);
  }

  private Bytes answer(Optional<Extension> nonce, Instant now, CertificateID... ids) {
    try {
      var builder = new BasicOCSPRespBuilder(new RespID(key.certificate().holder().getSubject()));
      for (var id : ids) {
        builder.addResponse(id, status(id), Date.from(now), Date.from(now.plus(FRESH)));
      }
      nonce.ifPresent(value -> builder.setResponseExtensions(new Extensions(value)));
      var chain = new X509CertificateHolder[] {key.certificate().holder()};
      var basic = builder.build(key.once(), chain, Date.from(now));
      return Bytes.owning(
          new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded());
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException("OCSP failed", e);
    }
  }

  private CertificateStatus status(CertificateID id) throws OCSPException {
    if (!ours(id)) {
      return new UnknownStatus();
    }
    return revocations
        .since(id.getSerialNumber())
        .<CertificateStatus>map(since -> new RevokedStatus(Date.from(since)))
        .orElse(CertificateStatus.GOOD);
  }

  private boolean ours(CertificateID id) {
    try {
      return id.matchesIssuer(issuing.holder(), new BcDigestCalculatorProvider());
    } catch (OCSPException e) {
      return false; // A hash that we do not know.
    }
  }

  private static Optional<Extension> nonce(OCSPReq request) {
    return Optional.ofNullable(request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
  }

  private static Bytes malformed() {
    try {
      return Bytes.owning(
          new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null).getEncoded());
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException("OCSP failed", e);
    }
  }
}
