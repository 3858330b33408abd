package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** What a responder said about certificates (RFC 6960), read strictly. */
public final class OcspAnswer implements RevocationSource {
  public static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_ITEMS = 100;
  private static final int MAX_REMEMBERED = 64;
  private static final Remembered<Bytes, OcspAnswer> KNOWN = new Remembered<>(MAX_REMEMBERED);

  private final Bytes der;
  private final Digest digest;
  private final BasicOCSPResponse structure;
  private final BasicOCSPResp basic;
  private final List<Certificate> certificates;

  private OcspAnswer(Bytes der, BasicOCSPResponse structure) {
    this.der = der;
    this.digest = Digest.of(der);
    this.structure = structure;
    this.basic = new BasicOCSPResp(structure);
    int items = basic.getResponses().length;
    Refusal.unless(items > 0 && items <= MAX_ITEMS, items + " statuses, 1 to " + MAX_ITEMS);
    var read = new ArrayList<Certificate>();
    for (var holder : basic.getCerts()) {
      read.add(Certificate.parse(Der.encode(holder.toASN1Structure())).orThrow());
    }
    this.certificates = List.copyOf(read);
    // Read at once: the library puts off what hostile bytes would make it throw.
    producedAt();
    for (var item : basic.getResponses()) {
      standing(item);
    }
  }

  public static Parsed<OcspAnswer> parse(Bytes der) {
    return Remembered.read(KNOWN, der, bytes -> Refusal.guard("OCSP answer", () -> read(bytes)));
  }

  private static OcspAnswer read(Bytes der) throws IOException {
    Refusal.unless(der.size() <= MAX_BYTES, der.size() + " bytes, at most " + MAX_BYTES);
    var outer = OCSPResponse.getInstance(ASN1Primitive.fromByteArray(der.toArray()));
    Refusal.unless(der.equals(Der.encode(outer)), "not in its one DER encoding");
    Refusal.unless(
        outer.getResponseStatus().getIntValue() == OCSPResponseStatus.SUCCESSFUL,
        "answers with status " + outer.getResponseStatus().getIntValue());
    var bytes = outer.getResponseBytes();
    Refusal.unless(
        OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(bytes.getResponseType()),
        "is of type " + bytes.getResponseType());
    var octets = bytes.getResponse().getOctets();
    var basic = BasicOCSPResponse.getInstance(octets);
    Refusal.unless(Der.encode(basic).equals(Bytes.of(octets)), "has fields out of place");
    return new OcspAnswer(der, basic);
  }

  public Bytes der() {
    return der;
  }

  public Instant producedAt() {
    return basic.getProducedAt().toInstant();
  }

  /** What the answer says about a certificate. */
  public sealed interface Standing {
    /** Not taken back at that time. */
    record Good(Instant at) implements Standing {}

    record Revoked(Instant since) implements Standing {}

    /** The responder does not know the certificate. */
    record Unknown() implements Standing {}
  }

  /** Who signed it, in the name of that issuer: itself, or a responder that it appointed. */
  public Optional<Certificate> responder(Certificate issuer) {
    return Stream.concat(Stream.of(issuer), certificates.stream())
        .filter(this::signedBy)
        .filter(candidate -> candidate.equals(issuer) || appointed(candidate, issuer))
        .findFirst();
  }

  /** What the issuer lets it say about the certificate, if it speaks of it at all. */
  public Optional<Standing> standing(Certificate certificate, Certificate issuer) {
    return Arrays.stream(basic.getResponses())
        .filter(item -> item.getCertID().getSerialNumber().equals(certificate.serial()))
        .filter(item -> certificate.issuer().equals(issuer.subject()) && isOf(item, issuer))
        .findFirst()
        .filter(_ -> responder(issuer).isPresent())
        .map(OcspAnswer::standing);
  }

  @Override
  public Optional<Instant> revokedSince(Certificate certificate, Certificate issuer) {
    return standing(certificate, issuer)
        .flatMap(standing ->
            standing instanceof Standing.Revoked(var since)
                ? Optional.of(since)
                : Optional.empty());
  }

  private static boolean isOf(SingleResp item, Certificate issuer) {
    try {
      return item.getCertID().matchesIssuer(issuer.holder(), new BcDigestCalculatorProvider());
    } catch (OCSPException e) {
      return false; // A hash that we do not know.
    }
  }

  private static Standing standing(SingleResp item) {
    var at = item.getThisUpdate().toInstant();
    Refusal.unless(
        Optional.ofNullable(item.getNextUpdate()).map(Date::toInstant).orElse(at).compareTo(at)
            >= 0,
        "its next update comes before this one");
    return switch (item.getCertStatus()) {
      case null -> new Standing.Good(at); // The library's CertificateStatus.GOOD.
      case RevokedStatus revoked -> new Standing.Revoked(revoked.getRevocationTime().toInstant());
      default -> new Standing.Unknown();
    };
  }

  // RFC 6960 section 4.2.2.2: appointed by the issuer itself, for this alone.
  private boolean appointed(Certificate candidate, Certificate issuer) {
    return candidate.issuedBy(issuer)
        && candidate.extendedKeyUsages().contains(KeyPurposeId.id_kp_OCSPSigning.getId())
        && candidate.mayUse(KeyUsage.digitalSignature)
        && !producedAt().isBefore(candidate.notBefore())
        && !producedAt().isAfter(candidate.notAfter());
  }

  private boolean signedBy(Certificate candidate) {
    var named = basic.getResponderId().toASN1Primitive();
    return (named.equals(new RespID(candidate.holder().getSubject()).toASN1Primitive())
            || named.equals(byKey(candidate)))
        && Remembered.signed(digest, candidate, () -> verifies(candidate));
  }

  private boolean verifies(Certificate candidate) {
    return Algorithms.signature(structure.getSignatureAlgorithm())
        .filter(jca ->
            Algorithms.verify(
                candidate.holder().getSubjectPublicKeyInfo(),
                jca,
                Der.encode(structure.getTbsResponseData()).toArray(),
                structure.getSignature().getOctets()))
        .isPresent();
  }

  private static Object byKey(Certificate candidate) {
    try {
      var sha1 = new BcDigestCalculatorProvider().get(RespID.HASH_SHA1);
      return new RespID(candidate.holder().getSubjectPublicKeyInfo(), sha1).toASN1Primitive();
    } catch (OCSPException | org.bouncycastle.operator.OperatorCreationException e) {
      throw new IllegalStateException("no SHA-1 for the names of responders", e);
    }
  }
}
