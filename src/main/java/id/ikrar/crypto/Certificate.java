package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
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
import org.bouncycastle.cert.X509CertificateHolder;

/** An X.509 certificate (RFC 5280) that compares by its DER bytes. */
public final class Certificate {
  public static final int MAX_BYTES = 16 * 1024;

  private static final String PEM_LABEL = "CERTIFICATE";
  private static final int MAX_REMEMBERED = 256;
  private static final Remembered<Bytes, Certificate> KNOWN = new Remembered<>(MAX_REMEMBERED);

  private final Bytes der;
  private final X509CertificateHolder holder;
  private final BasicConstraints constraints;
  private final Optional<KeyUsage> keyUsage;
  private final Set<String> extendedKeyUsages;
  private final Map<ASN1ObjectIdentifier, String> subject;
  private final Bytes signature;
  private final Digest digest;
  private final Bytes subjectName;
  private final Bytes issuerName;
  private final Instant notBefore;
  private final Instant notAfter;

  private Certificate(Bytes der, X509CertificateHolder holder) {
    this.der = der;
    this.holder = holder;
    var extensions = holder.getExtensions();
    this.constraints =
        Optional.ofNullable(extensions)
            .map(BasicConstraints::fromExtensions)
            .orElseGet(() -> new BasicConstraints(false));
    this.keyUsage = Optional.ofNullable(extensions).map(KeyUsage::fromExtensions);
    this.subject = read(holder.getSubject());
    this.signature = Bytes.owning(holder.getSignature());
    this.digest = Digest.of(der);
    this.subjectName = Der.encode(holder.getSubject());
    this.issuerName = Der.encode(holder.getIssuer());
    this.notBefore = holder.getNotBefore().toInstant();
    this.notAfter = holder.getNotAfter().toInstant();
    this.extendedKeyUsages =
        Optional.ofNullable(extensions)
            .map(ExtendedKeyUsage::fromExtensions)
            .map(ExtendedKeyUsage::getUsages)
            .map(usages ->
                Arrays.stream(usages).map(KeyPurposeId::getId).collect(Collectors.toSet()))
            .map(Set::copyOf)
            .orElseGet(Set::of);
  }

  public static Parsed<Certificate> parse(Bytes der) {
    return Remembered.read(KNOWN, der, Certificate::read);
  }

  private static Parsed<Certificate> read(Bytes der) {
    return Refusal.guard(
        "certificate",
        () -> {
          Refusal.unless(der.size() <= MAX_BYTES, der.size() + " bytes, at most " + MAX_BYTES);
          var holder = new X509CertificateHolder(der.toArray());
          var structure = holder.toASN1Structure();
          Refusal.unless(der.equals(Der.encode(structure)), "not in its one DER encoding");
          Refusal.unless(
              structure
                  .getSignatureAlgorithm()
                  .equals(structure.getTBSCertificate().getSignature()),
              "its two signature algorithms differ");
          return new Certificate(der, holder);
        });
  }

  /** Reads the first certificate of a PEM text (RFC 7468). */
  public static Parsed<Certificate> parsePem(String pem) {
    return Pem.decode(pem, PEM_LABEL, MAX_BYTES).then(Certificate::parse);
  }

  public Bytes der() {
    return der;
  }

  public String pem() {
    return Pem.encode(der, PEM_LABEL);
  }

  public Digest digest() {
    return digest;
  }

  /** CN. */
  public Optional<String> name() {
    return Optional.ofNullable(subject.get(BCStyle.CN));
  }

  /** Jabatan. */
  public Optional<String> title() {
    return Optional.ofNullable(subject.get(BCStyle.T));
  }

  /** O. */
  public Optional<String> organization() {
    return Optional.ofNullable(subject.get(BCStyle.O));
  }

  /** X.520 organizationIdentifier: the id of the organisation whose seal this is. */
  public Optional<String> organizationId() {
    return Optional.ofNullable(subject.get(BCStyle.ORGANIZATION_IDENTIFIER));
  }

  public BigInteger serial() {
    return holder.getSerialNumber();
  }

  public Instant notBefore() {
    return notBefore;
  }

  public Instant notAfter() {
    return notAfter;
  }

  /** DER of the subject's name. */
  public Bytes subject() {
    return subjectName;
  }

  /** DER of the issuer's name. */
  public Bytes issuer() {
    return issuerName;
  }

  /** SubjectPublicKeyInfo. */
  public Bytes publicKey() {
    return Der.encode(holder.getSubjectPublicKeyInfo());
  }

  /** Whether it may sign certificates. */
  public boolean isCa() {
    return constraints.isCA() && mayUse(KeyUsage.keyCertSign);
  }

  /** Dotted OIDs. */
  public Set<String> extendedKeyUsages() {
    return extendedKeyUsages;
  }

  /** RFC 9608: short-lived, so nobody will ever revoke it. */
  public boolean noRevAvail() {
    return holder.getExtension(Extension.noRevAvail) != null;
  }

  /** Where its revocation list is, on the web; RFC 5280 section 4.2.1.13. */
  List<URI> listAddresses() {
    var points =
        Optional.ofNullable(holder.getExtensions())
            .map(CRLDistPoint::fromExtensions)
            .map(CRLDistPoint::getDistributionPoints)
            .orElseGet(() -> new DistributionPoint[0]);
    return Arrays.stream(points)
        .flatMap(point -> Optional.ofNullable(point.getDistributionPoint()).stream())
        .filter(name -> name.getType() == DistributionPointName.FULL_NAME)
        .flatMap(name -> Arrays.stream(GeneralNames.getInstance(name.getName()).getNames()))
        .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
        .map(name -> String.valueOf(name.getName()))
        .filter(text -> text.matches("https?://[\\x21-\\x7e]{1,500}"))
        .map(URI::create)
        .toList();
  }

  /** Whether the signature on this certificate is of the issuer's key. */
  public boolean issuedBy(Certificate issuer) {
    return issuer.subject().equals(issuer())
        && Remembered.signed(digest, issuer, () -> verifies(issuer));
  }

  private boolean verifies(Certificate issuer) {
    return Algorithms.signature(holder.getSignatureAlgorithm())
        .filter(jca ->
            Algorithms.verify(
                issuer.holder.getSubjectPublicKeyInfo(), jca, tbs(), signature.toArray()))
        .isPresent();
  }

  /** How many authorities may follow this one on the way to a leaf. */
  int pathLength() {
    var limit = constraints.getPathLenConstraintInteger();
    return limit == null ? Integer.MAX_VALUE : limit.intPositiveValueExact();
  }

  /** Whether the key usage allows it; all is allowed where there is none. */
  boolean mayUse(int bits) {
    return keyUsage.map(usage -> usage.hasUsages(bits)).orElse(true);
  }

  boolean isCritical(ASN1ObjectIdentifier extension) {
    return holder.getCriticalExtensionOIDs().contains(extension);
  }

  @SuppressWarnings("unchecked")
  Set<ASN1ObjectIdentifier> criticalExtensions() {
    return holder.getCriticalExtensionOIDs();
  }

  X509CertificateHolder holder() {
    return holder;
  }

  /** For certificates that we just made. */
  static Certificate of(X509CertificateHolder made) {
    return parse(Der.encode(made.toASN1Structure())).orThrow();
  }

  // Read at once: the library puts off what a hostile name would make it throw.
  private static Map<ASN1ObjectIdentifier, String> read(X500Name name) {
    var texts = new HashMap<ASN1ObjectIdentifier, String>();
    for (var rdn : name.getRDNs()) {
      for (var part : rdn.getTypesAndValues()) {
        if (part.getValue() instanceof ASN1String text) {
          texts.putIfAbsent(part.getType(), text.getString());
        }
      }
    }
    return Map.copyOf(texts);
  }

  private byte[] tbs() {
    return Der.encode(holder.toASN1Structure().getTBSCertificate()).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Certificate certificate && der.equals(certificate.der);
  }

  @Override
  public int hashCode() {
    return der.hashCode();
  }

  @Override
  public String toString() {
    return "Certificate[" + name().orElse("no name") + ", " + serial().toString(16) + "]";
  }
}
