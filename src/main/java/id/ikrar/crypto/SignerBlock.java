package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** SignedData with exactly one SignerInfo, read strictly: every field is checked or compared. */
final class SignerBlock {
  static final int MAX_BYTES = 64 * 1024;

  private final SignedData data;
  private final SignerInfo info;
  private final List<Certificate> certificates;
  private final Certificate signer;
  private final String digest;

  private SignerBlock(SignedData data, ASN1ObjectIdentifier contentType) {
    this.data = data;
    Refusal.unless(
        data.getSignerInfos().size() == 1, data.getSignerInfos().size() + " signers, must be one");
    var block = data.getSignerInfos().getObjectAt(0);
    this.info = SignerInfo.getInstance(block);
    // The library reads some wrong tags as if they were right, so it must write the same again.
    Refusal.unless(
        Der.encode(info).equals(Der.encode(block)), "the signer's block has fields out of place");
    Refusal.unless(data.getCRLs() == null, "holds revocation data where none belongs");
    this.certificates = certificates(data.getCertificates());
    this.signer = named(certificates, info);
    this.digest = digest(data, info);
    checkVersions(contentType);
    Refusal.unless(
        attribute(CMSAttributes.contentType).filter(contentType::equals).isPresent(),
        "the signed content type is not " + contentType);
    checkSigningCertificate();
  }

  /** Reads a ContentInfo in its one DER encoding, with that type of content inside. */
  static SignerBlock read(Bytes der, ASN1ObjectIdentifier contentType) throws IOException {
    Refusal.unless(der.size() <= MAX_BYTES, der.size() + " bytes, at most " + MAX_BYTES);
    var outer = ASN1Primitive.fromByteArray(der.toArray());
    var content = ContentInfo.getInstance(outer);
    Refusal.unless(
        CMSObjectIdentifiers.signedData.equals(content.getContentType()), "not SignedData");
    var data = SignedData.getInstance(content.getContent());
    // Written again from what was read: nothing stands elsewhere, or in another encoding.
    var again = Der.encode(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    Refusal.unless(der.equals(again), "not in its one DER encoding, or with fields out of place");
    Refusal.unless(
        contentType.equals(data.getEncapContentInfo().getContentType()),
        "the content is not " + contentType);
    return new SignerBlock(data, contentType);
  }

  /**
   * Other makers write the envelope in BER, RFC 5652 section 2 lets them: the same in DER. What is
   * signed inside is DER already, or else the signature does not verify.
   */
  static Bytes rewritten(Bytes ber) throws IOException {
    Refusal.unless(ber.size() <= MAX_BYTES, ber.size() + " bytes, at most " + MAX_BYTES);
    var content = ContentInfo.getInstance(ASN1Primitive.fromByteArray(ber.toArray()));
    Refusal.unless(
        CMSObjectIdentifiers.signedData.equals(content.getContentType()), "not SignedData");
    var data = SignedData.getInstance(content.getContent());
    return Der.encode(new ContentInfo(content.getContentType(), data));
  }

  Optional<ASN1Encodable> content() {
    return Optional.ofNullable(data.getEncapContentInfo().getContent());
  }

  List<Certificate> certificates() {
    return certificates;
  }

  Certificate signer() {
    return signer;
  }

  Bytes attributes() {
    return Der.encode(info.getAuthenticatedAttributes());
  }

  Bytes signature() {
    return Bytes.of(info.getEncryptedDigest().getOctets());
  }

  byte[] messageDigest() {
    return attribute(CMSAttributes.messageDigest)
        .map(value -> ASN1OctetString.getInstance(value).getOctets())
        .orElseThrow(() -> new Refusal("no message digest"));
  }

  boolean sha256() {
    return digest.equals("SHA-256");
  }

  byte[] digestOf(byte[] content) {
    return digest(digest, content);
  }

  boolean signatureValid() {
    return Algorithms.signature(info.getDigestAlgorithm(), info.getDigestEncryptionAlgorithm())
        .filter(jca ->
            Algorithms.verify(
                signer.holder().getSubjectPublicKeyInfo(),
                jca,
                attributes().toArray(),
                signature().toArray()))
        .isPresent();
  }

  /** The only value of a signed attribute. */
  Optional<ASN1Encodable> attribute(ASN1ObjectIdentifier type) {
    return only(info.getAuthenticatedAttributes(), type);
  }

  /** The only value of an unsigned attribute. */
  Optional<ASN1Encodable> unsigned(ASN1ObjectIdentifier type) {
    var attributes = info.getUnauthenticatedAttributes();
    return attributes == null ? Optional.empty() : only(attributes, type);
  }

  int unsignedCount() {
    var attributes = info.getUnauthenticatedAttributes();
    return attributes == null ? 0 : attributes.size();
  }

  private static Optional<ASN1Encodable> only(ASN1Set attributes, ASN1ObjectIdentifier type) {
    var values = new ArrayList<ASN1Encodable>();
    for (var item : attributes) {
      var attribute = Attribute.getInstance(item);
      if (attribute.getAttrType().equals(type)) {
        attribute.getAttrValues().forEach(values::add);
      }
    }
    Refusal.unless(values.size() <= 1, values.size() + " values of attribute " + type);
    return values.stream().findFirst();
  }

  private static List<Certificate> certificates(ASN1Set found) {
    Refusal.unless(found != null && found.size() > 0, "holds no certificate");
    Refusal.unless(found.size() <= Chain.MAX_POOL, found.size() + " certificates");
    var list = new ArrayList<Certificate>();
    for (var item : found) {
      list.add(
          switch (Certificate.parse(Der.encode(item))) {
            case id.ikrar.kernel.Parsed.Ok<Certificate>(var certificate) -> certificate;
            case id.ikrar.kernel.Parsed.Malformed<Certificate>(var reason) ->
                throw new Refusal(reason);
          });
    }
    return List.copyOf(list);
  }

  private static Certificate named(List<Certificate> certificates, SignerInfo info) {
    Refusal.unless(
        info.getSID().getId() instanceof IssuerAndSerialNumber || !info.getSID().isTagged(),
        "the signer is not named by issuer and serial");
    var name = IssuerAndSerialNumber.getInstance(info.getSID().getId());
    var serial = name.getSerialNumber().getValue();
    return certificates.stream()
        .filter(each -> each.serial().equals(serial))
        .filter(each -> each.issuer().equals(Der.encode(name.getName())))
        .findFirst()
        .orElseThrow(() -> new Refusal("the signer's certificate is missing"));
  }

  private static String digest(SignedData data, SignerInfo info) {
    Refusal.unless(
        data.getDigestAlgorithms().size() == 1
            && AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0))
                .getAlgorithm()
                .equals(info.getDigestAlgorithm().getAlgorithm()),
        "the digest algorithms differ");
    var name = Algorithms.digest(info.getDigestAlgorithm());
    Refusal.unless(
        name.isPresent()
            && Algorithms.signature(info.getDigestAlgorithm(), info.getDigestEncryptionAlgorithm())
                .isPresent(),
        "the algorithms are not accepted");
    return name.get();
  }

  // RFC 5652 sections 5.1 and 5.3 fix both numbers; only checked numbers cannot be altered.
  private void checkVersions(ASN1ObjectIdentifier contentType) {
    int expected = CMSObjectIdentifiers.data.equals(contentType) ? 1 : 3;
    Refusal.unless(
        data.getVersion().hasValue(expected) && info.getVersion().hasValue(1),
        "versions " + data.getVersion() + " and " + info.getVersion());
    Refusal.unless(info.getAuthenticatedAttributes() != null, "no signed attributes");
  }

  /** RFC 5035 (and RFC 2634 for old timestamp authorities): no other certificate may stand in. */
  private void checkSigningCertificate() {
    var v2 =
        attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
            .map(value -> SigningCertificateV2.getInstance(value).getCerts()[0]);
    var v1 =
        attribute(PKCSObjectIdentifiers.id_aa_signingCertificate)
            .map(value -> SigningCertificate.getInstance(value).getCerts()[0]);
    Refusal.unless(v1.isPresent() || v2.isPresent(), "the signing certificate is not signed");
    Refusal.unless(
        v2.map(this::matches).orElse(true) && v1.map(this::matches).orElse(true),
        "the signing certificate was exchanged");
  }

  private boolean matches(ESSCertIDv2 id) {
    var name = Algorithms.digest(id.getHashAlgorithm());
    return name.isPresent()
        && MessageDigest.isEqual(digest(name.get(), signer.der().toArray()), id.getCertHash());
  }

  private boolean matches(ESSCertID id) {
    return MessageDigest.isEqual(digest("SHA-1", signer.der().toArray()), id.getCertHash());
  }

  private static byte[] digest(String name, byte[] content) {
    try {
      return MessageDigest.getInstance(name).digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
