package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** What stands in a certificate of each kind (RFC 5280; signers also RFC 9608). */
final class Profiles {
  static final Duration SIGNER_VALIDITY = Duration.ofHours(24);

  /** What the certificates of Ed25519 keys are called. */
  static final String LOG = "Ikrar Log";

  static final String QR = "Ikrar QR";

  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final int SERIAL_BITS = 127;
  private static final int KEY_ID_BYTES = 20;

  private final String publicUrl;
  private final SecureRandom random;

  Profiles(URI publicUrl, SecureRandom random) {
    this.publicUrl = publicUrl.toString().replaceAll("/+$", "");
    this.random = random;
  }

  Certificate root(KeyPair pair, Instant now) {
    var spki = Bytes.of(pair.getPublic().getEncoded());
    var name = name("Ikrar Root", spki);
    return draft(name, spki, name, spki, now, now.plus(YEAR.multipliedBy(30)))
        .critical(Extension.basicConstraints, new BasicConstraints(true))
        .critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
        .sign(SigningKey.once(new PrivatePart(pair.getPrivate())));
  }

  Certificate issuing(Bytes spki, SigningKey root, Instant now) {
    return draft(name("Ikrar Issuing", spki), spki, root, now, YEAR.multipliedBy(20))
        .critical(Extension.basicConstraints, new BasicConstraints(0))
        .critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
        .with(Extension.authorityInfoAccess, issuerAt("/pki/root.cer"))
        .with(Extension.cRLDistributionPoints, listAt("/pki/root.crl"))
        .sign(root.once());
  }

  /** RFC 3161 section 2.3: the only and critical extended key usage. */
  Certificate timestamps(Bytes spki, Issuer issuing, Instant now) {
    return revocable(name("Ikrar Timestamps", spki), spki, issuing, now, YEAR.multipliedBy(15))
        .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
        .critical(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
        .sign(issuing.key().once());
  }

  /** RFC 6960 section 4.2.2.2: nobody need ask whether the one who answers was revoked. */
  Certificate ocsp(Bytes spki, Issuer issuing, Instant now) {
    return draft(name("Ikrar OCSP", spki), spki, issuing.key(), now, YEAR.multipliedBy(15))
        .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
        .with(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
        .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE)
        .with(Extension.authorityInfoAccess, issuerAt(issuing.address("cer")))
        .sign(issuing.key().once());
  }

  Certificate seal(String id, String name, Bytes spki, Issuer issuing, Instant now) {
    var subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "ID")
            .addRDN(BCStyle.O, text(name))
            .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, text(id))
            .addRDN(BCStyle.CN, text(name))
            .build();
    return revocable(subject, spki, issuing, now, YEAR.multipliedBy(10))
        .critical(Extension.keyUsage, new KeyUsage(KeyUsage.nonRepudiation))
        .sign(issuing.key().once());
  }

  /** RFC 9608: with noRevAvail there is no revocation list and no OCSP address. */
  Certificate signer(SignerSubject signer, Bytes spki, Issuer issuing, Instant now) {
    var subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "ID");
    if (!signer.organization().isBlank()) {
      subject.addRDN(BCStyle.O, text(signer.organization()));
    }
    if (!signer.title().isBlank()) {
      subject.addRDN(BCStyle.T, text(signer.title()));
    }
    subject.addRDN(BCStyle.CN, text(signer.name()));
    return draft(subject.build(), spki, issuing.key(), now, SIGNER_VALIDITY)
        .critical(Extension.keyUsage, new KeyUsage(KeyUsage.nonRepudiation))
        .with(Extension.noRevAvail, DERNull.INSTANCE)
        .with(Extension.authorityInfoAccess, issuerAt(issuing.address("cer")))
        .sign(issuing.key().once());
  }

  /** PKCS#12 wants a certificate beside each private key, so an Ed25519 key signs its own. */
  Certificate selfSigned(String what, Ed25519Key key, Instant now) {
    var kind = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    var spki = Der.encode(new SubjectPublicKeyInfo(kind, key.publicKey().toArray()));
    var name = name(what, spki);
    return draft(name, spki, name, spki, now, now.plus(YEAR.multipliedBy(30)))
        .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
        .sign(new Ed25519ContentSigner(kind, key));
  }

  private Draft revocable(
      X500Name subject, Bytes spki, Issuer issuing, Instant now, Duration validity) {
    var access =
        new AuthorityInformationAccess(
            new AccessDescription[] {
              new AccessDescription(AccessDescription.id_ad_ocsp, address("/pki/ocsp")),
              new AccessDescription(
                  AccessDescription.id_ad_caIssuers, address(issuing.address("cer")))
            });
    return draft(subject, spki, issuing.key(), now, validity)
        .with(Extension.authorityInfoAccess, access)
        .with(Extension.cRLDistributionPoints, listAt(issuing.address("crl")));
  }

  private Draft draft(
      X500Name subject, Bytes spki, SigningKey issuer, Instant now, Duration validity) {
    var above = issuer.certificate();
    var until = now.plus(validity);
    // A certificate that outlives its issuer would say more than its chain can hold.
    return draft(
        subject,
        spki,
        above.holder().getSubject(),
        above.publicKey(),
        now,
        until.isAfter(above.notAfter()) ? above.notAfter() : until);
  }

  private Draft draft(
      X500Name subject, Bytes spki, X500Name issuer, Bytes issuerSpki, Instant now, Instant until) {
    var builder =
        new X509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
            Date.from(now.minus(SKEW)),
            Date.from(until),
            subject,
            SubjectPublicKeyInfo.getInstance(spki.toArray()));
    return new Draft(builder)
        .with(Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(keyId(spki)))
        .with(Extension.authorityKeyIdentifier, new AuthorityKeyIdentifier(keyId(issuerSpki)));
  }

  /** RFC 7093 section 2 method 1: the first 160 bits of the SHA-256 of the key. */
  static byte[] keyId(Bytes spki) {
    var key = SubjectPublicKeyInfo.getInstance(spki.toArray()).getPublicKeyData().getOctets();
    return Arrays.copyOf(Digest.of(key).toArray(), KEY_ID_BYTES);
  }

  // X.520 has no bounds on texts since 2008; RFC 5280's 64 would cut names of people and offices.
  private static DERUTF8String text(String value) {
    return new DERUTF8String(value);
  }

  // The first bytes of the key tell apart the authorities of two keyrings.
  private static X500Name name(String what, Bytes spki) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "ID")
        .addRDN(BCStyle.O, "Ikrar")
        .addRDN(BCStyle.CN, what + " " + Bytes.of(keyId(spki)).slice(0, 4).hex())
        .build();
  }

  private AuthorityInformationAccess issuerAt(String path) {
    return new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, address(path));
  }

  private CRLDistPoint listAt(String path) {
    var name = new DistributionPointName(new GeneralNames(address(path)));
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
  }

  private GeneralName address(String path) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, publicUrl + path);
  }

  /** A certificate that is being written. */
  private record Draft(X509v3CertificateBuilder builder) {
    Draft with(ASN1ObjectIdentifier type, ASN1Encodable value) {
      return add(type, false, value);
    }

    Draft critical(ASN1ObjectIdentifier type, ASN1Encodable value) {
      return add(type, true, value);
    }

    Certificate sign(ContentSigner signer) {
      return Certificate.of(builder.build(signer));
    }

    private Draft add(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
      try {
        builder.addExtension(type, critical, value);
        return this;
      } catch (CertIOException e) {
        throw new IllegalStateException("extension " + type, e);
      }
    }
  }
}
