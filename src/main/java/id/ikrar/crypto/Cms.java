package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Makes detached CMS signatures (RFC 5652) as CAdES in a PDF wants them (ETSI EN 319 142-1): no
 * signing-time, the signing certificate's hash (RFC 5035) in the signed attributes.
 *
 * <p>The private attribute {@code 2.25.234903807542803004441670637754266035419.1} is a UTF8String
 * with the log's proof.
 */
public final class Cms {
  public static final int MAX_LOG_PROOF = 16 * 1024;

  private Cms() {}

  /** DER of the attributes that a signer signs: content type, digest, signing certificate. */
  public static Bytes attributes(Digest message, Certificate signer) {
    return Der.encode(new DERSet(common(message, signer)));
  }

  /** The same with the log's proof inside. */
  public static Bytes attributes(Digest message, Certificate signer, String logProof) {
    int size = logProof.getBytes(StandardCharsets.UTF_8).length;
    if (size > MAX_LOG_PROOF) {
      throw new IllegalArgumentException(
          "log proof of " + size + " bytes, at most " + MAX_LOG_PROOF);
    }
    var attributes = common(message, signer);
    attributes.add(attribute(Oids.LOG_PROOF, new DERUTF8String(logProof)));
    return Der.encode(new DERSet(attributes));
  }

  /**
   * The signature as DER of a ContentInfo.
   *
   * @param signature over the attributes, in DER
   * @param chain the signer's certificate first
   */
  public static Bytes assemble(Bytes attributes, Bytes signature, List<Certificate> chain) {
    return assemble(attributes, signature, chain, new ASN1EncodableVector());
  }

  /** The same with a token over the digest of the signature. */
  public static Bytes assemble(
      Bytes attributes, Bytes signature, List<Certificate> chain, TimestampToken token) {
    var unsigned = new ASN1EncodableVector();
    unsigned.add(attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, read(token.der())));
    return assemble(attributes, signature, chain, unsigned);
  }

  private static Bytes assemble(
      Bytes attributes, Bytes signature, List<Certificate> chain, ASN1EncodableVector unsigned) {
    var signer = chain.getFirst().holder();
    var block =
        new SignerInfo(
            new SignerIdentifier(
                new IssuerAndSerialNumber(signer.getIssuer(), signer.getSerialNumber())),
            Algorithms.SHA256,
            ASN1Set.getInstance(read(attributes)),
            Algorithms.ECDSA_SHA256,
            new DEROctetString(signature.toArray()),
            unsigned.size() == 0 ? null : new DERSet(unsigned));
    var certificates = new ASN1EncodableVector();
    chain.forEach(certificate -> certificates.add(certificate.holder().toASN1Structure()));
    var content = new ContentInfo(CMSObjectIdentifiers.data, null);
    var signed =
        new SignedData(
            new DERSet(Algorithms.SHA256),
            content,
            new DERSet(certificates),
            null,
            new DERSet(block));
    return Der.encode(new ContentInfo(CMSObjectIdentifiers.signedData, signed));
  }

  private static ASN1EncodableVector common(Digest message, Certificate signer) {
    var attributes = new ASN1EncodableVector();
    attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
    attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(message.toArray())));
    attributes.add(
        attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new SigningCertificateV2(new ESSCertIDv2(signer.digest().toArray()))));
    return attributes;
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private static ASN1Primitive read(Bytes der) {
    try {
      return ASN1Primitive.fromByteArray(der.toArray());
    } catch (IOException e) {
      throw new IllegalArgumentException("not DER: " + der, e);
    }
  }
}
