package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.CollectionStore;

/** A root that certifies whatever a test wants. */
public final class LaxAuthority {
  private final SigningKey root;

  public LaxAuthority(Instant now) {
    var pair = Providers.p256(Keys.RANDOM);
    var profiles = new Profiles(URI.create("http://localhost:8080"), Keys.RANDOM);
    this.root = new SigningKey(pair.getPrivate(), profiles.root(pair, now));
  }

  public Certificate root() {
    return root.certificate();
  }

  /** A timestamp authority whose certificate is valid from then to then. */
  public LocalTimestampAuthority timestamps(Instant from, Instant until) {
    return new LocalTimestampAuthority(
        key("tsa", "", from, until, Set.of(KeyPurposeId.id_kp_timeStamping)), Keys.RANDOM);
  }

  /** A token made with a certificate that is for signing code. */
  public TimestampToken misused(Bytes covered, Instant at) {
    var code = Set.of(KeyPurposeId.id_kp_codeSigning);
    var key = key("code", "", at.minusSeconds(60), at.plusSeconds(60), code);
    var genuine =
        timestamps(at.minusSeconds(60), at.plusSeconds(60)).stamp(covered, at).orElseThrow();
    try {
      var info =
          new TimeStampToken(new org.bouncycastle.cms.CMSSignedData(genuine.der().toArray()));
      var holder = key.certificate().holder();
      var id = new ESSCertIDv2(key.certificate().digest().toArray());
      var attribute =
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new DERSet(new SigningCertificateV2(id)));
      var usual = new DefaultSignedAttributeTableGenerator();
      var signer =
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
              .setContentDigest(Algorithms.SHA256)
              .setSignedAttributeGenerator(parameters ->
                  usual
                      .getAttributes(parameters)
                      .remove(CMSAttributes.signingTime)
                      .add(attribute.getAttrType(), attribute.getAttrValues().getObjectAt(0)))
              .build(key.once(), holder);
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signer);
      generator.addCertificates(new CollectionStore<>(List.of(holder)));
      var content =
          new CMSProcessableByteArray(
              PKCSObjectIdentifiers.id_ct_TSTInfo, info.getTimeStampInfo().getEncoded());
      var made = generator.generate(content, true).getEncoded("DER");
      return TimestampToken.parse(Bytes.owning(made)).orThrow();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private SealKey seal(
      String id, String name, Instant from, Instant until, Set<KeyPurposeId> usages) {
    return new SealKey(key(name, id, from, until, usages), root.certificate());
  }

  public SealKey seal(String id, String name, Instant from, Instant until) {
    return seal(id, name, from, until, Set.of());
  }

  public SealKey codeSigner(String id, String name, Instant from, Instant until) {
    return seal(id, name, from, until, Set.of(KeyPurposeId.id_kp_codeSigning));
  }

  /** A list that takes the certificate back. */
  public RevocationList revoking(Certificate certificate, Instant since) {
    var list =
        CertificateAuthority.list(
            root, Map.of(certificate.serial(), since), since, java.time.Duration.ofDays(7));
    return RevocationList.parse(list).orThrow();
  }

  public Bytes ocspGood(Certificate about, Instant at) {
    return ocsp(about, CertificateStatus.GOOD, at, root);
  }

  public Bytes ocspRevoked(Certificate about, Instant since) {
    return ocsp(about, new RevokedStatus(Date.from(since)), since, root);
  }

  public Bytes ocspUnknown(Certificate about, Instant at) {
    return ocsp(about, new UnknownStatus(), at, root);
  }

  /** In this authority's name, by somebody whom it did not appoint. */
  public Bytes ocspByAnybody(Certificate about, Instant at) {
    var code = Set.of(KeyPurposeId.id_kp_codeSigning);
    var key = key("anybody", "", at.minusSeconds(60), at.plusSeconds(60), code);
    return ocsp(about, new RevokedStatus(Date.from(at)), at, key);
  }

  private Bytes ocsp(Certificate about, CertificateStatus status, Instant at, SigningKey by) {
    try {
      var id =
          new CertificateID(
              new BcDigestCalculatorProvider().get(Algorithms.SHA256),
              root.certificate().holder(),
              about.serial());
      var builder = new BasicOCSPRespBuilder(new RespID(by.certificate().holder().getSubject()));
      builder.addResponse(id, status, Date.from(at), Date.from(at.plusSeconds(3600)));
      var chain = new X509CertificateHolder[] {by.certificate().holder()};
      var basic = builder.build(by.once(), chain, Date.from(at));
      return Bytes.owning(
          new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private SigningKey key(
      String name, String organization, Instant from, Instant until, Set<KeyPurposeId> usages) {
    try {
      var pair = Providers.p256(Keys.RANDOM);
      var subject = new X500NameBuilder(BCStyle.INSTANCE);
      if (!organization.isEmpty()) {
        subject.addRDN(BCStyle.O, new DERUTF8String(name));
        subject.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, new DERUTF8String(organization));
      }
      subject.addRDN(BCStyle.CN, new DERUTF8String(name));
      var builder =
          new X509v3CertificateBuilder(
                  root.certificate().holder().getSubject(),
                  new BigInteger(64, Keys.RANDOM).setBit(63),
                  Date.from(from),
                  Date.from(until),
                  subject.build(),
                  SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()))
              .addExtension(
                  Extension.keyUsage,
                  true,
                  new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      if (!usages.isEmpty()) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            true,
            new ExtendedKeyUsage(usages.toArray(KeyPurposeId[]::new)));
      }
      return new SigningKey(pair.getPrivate(), Certificate.of(builder.build(root.once())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
