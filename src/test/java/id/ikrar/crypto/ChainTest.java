package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.junit.jupiter.api.Test;

final class ChainTest {
  private static final List<Certificate> POOL = List.of(Keys.RING.issuing());

  @Test
  void signerLeadsToTheRoot() {
    assertThat(verify(Keys.SIGNER, Keys.NOW))
        .isEqualTo(new Chain.Trusted(List.of(Keys.SIGNER, Keys.RING.issuing(), Keys.RING.root())));
  }

  @Test
  void boundsOfValidityAreInside() {
    assertThat(verify(Keys.SIGNER, Keys.SIGNER.notBefore())).isInstanceOf(Chain.Trusted.class);
    assertThat(verify(Keys.SIGNER, Keys.SIGNER.notAfter())).isInstanceOf(Chain.Trusted.class);
  }

  @Test
  void expiredIsRejected() {
    assertThat(reason(verify(Keys.SIGNER, Keys.SIGNER.notAfter().plusSeconds(1))))
        .startsWith("the certificate of “Dra. Siti Aminah, M.Si.” expired at");
  }

  @Test
  void notYetValidIsRejected() {
    assertThat(reason(verify(Keys.SIGNER, Keys.SIGNER.notBefore().minusSeconds(1))))
        .contains("is not valid before");
  }

  @Test
  void withoutTheIssuerThePathEndsEarly() {
    assertThat(
            reason(
                Chain.verify(
                    Keys.SIGNER,
                    Chain.Purpose.SIGNING,
                    List.of(),
                    List.of(),
                    Keys.ROOTS,
                    Keys.NOW)))
        .isEqualTo("the chain ends at “Dra. Siti Aminah, M.Si.”, not at a trusted root");
  }

  @Test
  void strangersRootIsNotEnough() {
    var other = Keys.ring();
    assertThat(
            reason(
                Chain.verify(
                    Keys.SIGNER,
                    Chain.Purpose.SIGNING,
                    List.of(Keys.RING.issuing(), Keys.RING.root()),
                    List.of(),
                    Set.of(other.root()),
                    Keys.NOW)))
        .contains("not at a trusted root");
  }

  @Test
  void signerWhoIssuesACertificateIsNotAnAuthority() {
    var phone = new SigningKey(Keys.PHONE.getPrivate(), Keys.SIGNER);
    var forged =
        profiles()
            .signer(new SignerSubject("Palsu", "", ""), spki(), new Issuer(phone, 1), Keys.NOW);
    assertThat(
            reason(
                Chain.verify(
                    forged, Chain.Purpose.SIGNING, Keys.chain(), List.of(), Keys.ROOTS, Keys.NOW)))
        .contains("is not a certificate authority");
  }

  @Test
  void issuingAuthorityMayNotMakeAnotherOne() {
    var root = Providers.p256(Keys.RANDOM);
    var rootKey = new SigningKey(root.getPrivate(), profiles().root(root, Keys.NOW));
    var middle = Providers.p256(Keys.RANDOM);
    var middleKey = issuing(middle, rootKey);
    var low = Providers.p256(Keys.RANDOM);
    var lowKey = issuing(low, middleKey);
    var leaf = profiles().signer(Keys.SITI, spki(), new Issuer(lowKey, 1), Keys.NOW);
    assertThat(
            reason(
                Chain.verify(
                    leaf,
                    Chain.Purpose.SIGNING,
                    List.of(lowKey.certificate(), middleKey.certificate()),
                    List.of(),
                    Set.of(rootKey.certificate()),
                    Keys.NOW)))
        .contains("may have 0 authorities below, not 1");
  }

  @Test
  void servicesOwnCertificatesMayNotSignDocuments() {
    for (var service : Keys.RING.services()) {
      assertThat(reason(verify(service, Keys.NOW))).contains("is not meant for signatures");
    }
  }

  @Test
  void signerMayNotStampTime() {
    assertThat(
            reason(
                Chain.verify(
                    Keys.SIGNER,
                    Chain.Purpose.TIMESTAMPING,
                    POOL,
                    List.of(),
                    Keys.ROOTS,
                    Keys.NOW)))
        .contains("is not meant for timestamps alone");
  }

  @Test
  void revokedByAnEmbeddedListIsRejectedFromThatMoment() {
    var ring = Keys.ring();
    var seal = ring.seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW).certificate();
    var since = Keys.NOW.plus(Duration.ofHours(1));
    ring.authority().revoke(seal, since);
    var list = RevocationList.parse(ring.authority().crl(since)).orThrow();
    var foreign = RevocationList.parse(Keys.RING.authority().crl(since)).orThrow();
    assertThat(sealed(ring, seal, List.of(list), since)).isInstanceOf(Chain.Rejected.class);
    assertThat(reason(sealed(ring, seal, List.of(foreign, list), since)))
        .isEqualTo("the certificate of “Bawaslu” was revoked at " + since);
    assertThat(sealed(ring, seal, List.of(list), since.minusSeconds(1)))
        .isInstanceOf(Chain.Trusted.class);
    assertThat(sealed(ring, seal, List.of(foreign), since)).isInstanceOf(Chain.Trusted.class);
  }

  @Test
  void listSignedByAnotherKeyRevokesNothing() {
    var stranger = Providers.p256(Keys.RANDOM);
    var key = new SigningKey(stranger.getPrivate(), Keys.RING.issuing());
    var revoked = Map.of(Keys.SIGNER.serial(), Keys.NOW);
    var forged = CertificateAuthority.list(key, revoked, Keys.NOW, Duration.ofDays(1));
    var list = RevocationList.parse(forged).orThrow();
    assertThat(list.revokedSince(Keys.SIGNER)).contains(Keys.NOW);
    assertThat(sealed(Keys.RING, Keys.SIGNER, List.of(list), Keys.NOW))
        .isInstanceOf(Chain.Trusted.class);
  }

  @Test
  void onlyAnAuthorityMaySignLists() {
    var phone = new SigningKey(Keys.PHONE.getPrivate(), Keys.SIGNER);
    var list = CertificateAuthority.list(phone, Map.of(), Keys.NOW, Duration.ofDays(1));
    assertThat(RevocationList.parse(list).orThrow().issuedBy(Keys.SIGNER)).isFalse();
  }

  @Test
  void unknownCriticalExtensionIsRejected() throws Exception {
    var odd = new ASN1ObjectIdentifier("1.2.3.4");
    assertThat(reason(ofOwnRoot(Chain.Purpose.SIGNING, odd, true, DERNull.INSTANCE)))
        .contains("has the unknown critical extension 1.2.3.4");
    assertThat(ofOwnRoot(Chain.Purpose.SIGNING, odd, false, DERNull.INSTANCE))
        .isInstanceOf(Chain.Trusted.class);
  }

  @Test
  void usageForTimestampsMustBeCritical() throws Exception {
    var usage = new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);
    assertThat(ofOwnRoot(Chain.Purpose.TIMESTAMPING, Extension.extendedKeyUsage, true, usage))
        .isInstanceOf(Chain.Trusted.class);
    assertThat(
            reason(ofOwnRoot(Chain.Purpose.TIMESTAMPING, Extension.extendedKeyUsage, false, usage)))
        .contains("is not meant for timestamps alone");
  }

  @Test
  void everyChangedByteOfACertificateIsNoticed() {
    var good = Keys.SIGNER.der();
    for (int i = 0; i < good.size(); i++) {
      var bytes = good.toArray();
      bytes[i] ^= 1;
      var trusted =
          Certificate.parse(Bytes.owning(bytes))
              .optional()
              .map(certificate -> verify(certificate, Keys.NOW))
              .filter(Chain.Trusted.class::isInstance);
      assertThat(trusted).as("byte %d", i).isEmpty();
    }
  }

  @Test
  void pemIsReadBack() {
    assertThat(Certificate.parsePem("noise\n" + Keys.SIGNER.pem()).orThrow())
        .isEqualTo(Keys.SIGNER);
    assertThat(Certificate.parsePem("-----BEGIN CERTIFICATE-----").optional()).isEmpty();
  }

  /** What is said about a certificate with one extension, made by a root of its own. */
  private static Chain ofOwnRoot(
      Chain.Purpose purpose, ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value)
      throws CertIOException {
    var pair = Providers.p256(Keys.RANDOM);
    var root = new SigningKey(pair.getPrivate(), profiles().root(pair, Keys.NOW));
    var leaf =
        Certificate.of(
            new X509v3CertificateBuilder(
                    root.certificate().holder().getSubject(),
                    BigInteger.TEN,
                    Date.from(Keys.NOW),
                    Date.from(Keys.NOW.plusSeconds(60)),
                    new X500Name("CN=leaf"),
                    SubjectPublicKeyInfo.getInstance(spki().toArray()))
                .addExtension(type, critical, value)
                .build(root.once()));
    return Chain.verify(leaf, purpose, List.of(), List.of(), Set.of(root.certificate()), Keys.NOW);
  }

  private static Chain sealed(
      Keyring ring, Certificate seal, List<RevocationList> lists, Instant at) {
    return Chain.verify(
        seal, Chain.Purpose.SIGNING, List.of(ring.issuing()), lists, Set.of(ring.root()), at);
  }

  private static Chain verify(Certificate leaf, Instant at) {
    return Chain.verify(leaf, Chain.Purpose.SIGNING, POOL, List.of(), Keys.ROOTS, at);
  }

  private static String reason(Chain chain) {
    return switch (chain) {
      case Chain.Rejected(var _, var reason) -> reason;
      case Chain.Trusted _ -> "trusted";
    };
  }

  private static SigningKey issuing(java.security.KeyPair pair, SigningKey above) {
    var spki = Bytes.of(pair.getPublic().getEncoded());
    return new SigningKey(pair.getPrivate(), profiles().issuing(spki, above, Keys.NOW));
  }

  private static Profiles profiles() {
    return new Profiles(URI.create("http://localhost:8080"), Keys.RANDOM);
  }

  private static Bytes spki() {
    return Bytes.of(Providers.p256(Keys.RANDOM).getPublic().getEncoded());
  }
}
