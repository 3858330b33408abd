package id.ikrar.bsre;

import id.ikrar.crypto.Certificate;
import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.ServiceUpdate;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A certificate hierarchy that says in every name that it is for tests, and PAdES-B-T by it. */
public final class TestNation {
  private static final String TEST = "UJI COBA, bukan sertifikat negara";

  private final KeyPair rootKeys = keys("EC", 256);
  private final KeyPair issuingKeys = keys("EC", 256);
  private final KeyPair stampKeys = keys("EC", 256);
  private final KeyPair personKeys = keys("RSA", 2048);
  private final Instant from;
  private final X509CertificateHolder root;
  private final X509CertificateHolder issuing;
  private final X509CertificateHolder stamps;

  /** Its certificates begin before that moment. */
  public TestNation(Instant now) {
    from = now.minus(Duration.ofDays(30));
    root = certificate("Root", rootKeys, null, rootKeys, ca());
    issuing = certificate("Issuing", issuingKeys, root, rootKeys, ca());
    stamps =
        certificate(
            "Timestamps",
            stampKeys,
            issuing,
            issuingKeys,
            builder -> {
              builder.addExtension(
                  Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
              builder.addExtension(
                  Extension.extendedKeyUsage,
                  true,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            });
  }

  public Certificate root() {
    return parsed(root);
  }

  /** Signs the whole file for a person of that name, by the clock of the service. */
  public Bytes sign(Bytes pdf, String name, Instant clock) {
    return sign(ServiceUpdate.usual(), pdf, name, clock, true);
  }

  public Bytes sign(ServiceUpdate update, Bytes pdf, String name, Instant clock, boolean stamped) {
    var open = update.write(pdf, 12 * 1024);
    var covered = open.range().covered(open.pdf());
    try {
      return open.fill(Bytes.of(cms(covered.toArray(), name, clock, stamped).getEncoded("DER")));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A detached CMS over these bytes, for a person of that name. */
  public Bytes cms(Bytes covered, String name, Instant clock) {
    try {
      return Bytes.of(cms(covered.toArray(), name, clock, true).getEncoded("DER"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private CMSSignedData cms(byte[] covered, String name, Instant clock, boolean stamped)
      throws Exception {
    var person =
        certificate(
            name,
            personKeys,
            issuing,
            issuingKeys,
            builder ->
                builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)));
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(parameters -> {
              var all =
                  new DefaultSignedAttributeTableGenerator(
                          new AttributeTable(new DERSet(signingCertificate(person))))
                      .getAttributes(parameters);
              return all.remove(CMSAttributes.signingTime)
                  .remove(CMSAttributes.cmsAlgorithmProtect);
            })
            .build(signer("SHA256withRSA", personKeys), person));
    generator.addCertificates(new CollectionStore<>(List.of(person, issuing)));
    var signed = generator.generate(new CMSProcessableByteArray(covered), false);
    return stamped ? stamped(signed, clock) : signed;
  }

  private static Attribute signingCertificate(X509CertificateHolder person) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(person.getEncoded());
      return new Attribute(
          PKCSObjectIdentifiers.id_aa_signingCertificateV2,
          new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private CMSSignedData stamped(CMSSignedData signed, Instant clock) throws Exception {
    var signer = signed.getSignerInfos().getSigners().iterator().next();
    var digest = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
    var request =
        new TimeStampRequestGenerator() {
          {
            setCertReq(true);
          }
        }.generate(NISTObjectIdentifiers.id_sha256, digest, BigInteger.ONE);
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", stampKeys.getPrivate(), java(stamps)),
            digests.get(
                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                    NISTObjectIdentifiers.id_sha256)),
            new ASN1ObjectIdentifier("2.25.1"));
    tokens.addCertificates(new JcaCertStore(List.of(java(stamps), java(issuing))));
    var token = tokens.generate(request, BigInteger.TWO, Date.from(clock));
    var unsigned = new ASN1EncodableVector();
    unsigned.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(token.toCMSSignedData().toASN1Structure())));
    var with = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned));
    return CMSSignedData.replaceSigners(signed, new SignerInformationStore(with));
  }

  private interface Extensions {
    void add(JcaX509v3CertificateBuilder builder) throws Exception;
  }

  private static Extensions ca() {
    return builder -> {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    };
  }

  private X509CertificateHolder certificate(
      String name,
      KeyPair keys,
      @org.jspecify.annotations.Nullable X509CertificateHolder issuer,
      KeyPair issuerKeys,
      Extensions extensions) {
    try {
      var subject = subject(name);
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer == null ? subject : issuer.getSubject(),
              new BigInteger(100, new SecureRandom()),
              Date.from(from),
              Date.from(from.plus(Duration.ofDays(700))),
              subject,
              keys.getPublic());
      extensions.add(builder);
      return builder.build(signer("SHA256withECDSA", issuerKeys));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static X500Name subject(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "ID")
        .addRDN(BCStyle.O, TEST)
        .addRDN(BCStyle.CN, name)
        .build();
  }

  private static ContentSigner signer(String algorithm, KeyPair keys) throws Exception {
    return new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
  }

  private static java.security.cert.X509Certificate java(X509CertificateHolder holder)
      throws Exception {
    return new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter().getCertificate(holder);
  }

  private static Certificate parsed(X509CertificateHolder holder) {
    try {
      return Certificate.parse(Bytes.of(holder.getEncoded())).orThrow();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair keys(String kind, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(kind);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
