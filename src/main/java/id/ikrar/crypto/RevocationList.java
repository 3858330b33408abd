package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;

/** An X.509 certificate revocation list (RFC 5280 section 5). */
public final class RevocationList implements RevocationSource {
  public static final int MAX_BYTES = 1024 * 1024;

  /** What stands in the first and the last line of a list in PEM. */
  public static final String PEM_LABEL = "X509 CRL";

  private static final int MAX_REMEMBERED = 64;
  private static final Remembered<Bytes, RevocationList> KNOWN = new Remembered<>(MAX_REMEMBERED);

  private final Bytes der;
  private final Digest digest;
  private final X509CRLHolder holder;
  private final Bytes signature;

  private RevocationList(Bytes der, X509CRLHolder holder) {
    this.der = der;
    this.digest = Digest.of(der);
    this.holder = holder;
    this.signature = Bytes.of(holder.toASN1Structure().getSignature().getOctets());
  }

  /** Reads the first list of a PEM text (RFC 7468). */
  public static Parsed<RevocationList> parsePem(String pem) {
    return Pem.decode(pem, PEM_LABEL, MAX_BYTES).then(RevocationList::parse);
  }

  public static Parsed<RevocationList> parse(Bytes der) {
    return Remembered.read(KNOWN, der, RevocationList::read);
  }

  private static Parsed<RevocationList> read(Bytes der) {
    return Refusal.guard(
        "revocation list",
        () -> {
          Refusal.unless(der.size() <= MAX_BYTES, der.size() + " bytes, at most " + MAX_BYTES);
          var holder = new X509CRLHolder(der.toArray());
          var structure = holder.toASN1Structure();
          Refusal.unless(der.equals(Der.encode(structure)), "not in its one DER encoding");
          Refusal.unless(
              structure.getSignatureAlgorithm().equals(structure.getTBSCertList().getSignature()),
              "its two signature algorithms differ");
          // Critical ones narrow what the list speaks about: partial and delta lists are not ours.
          Refusal.unless(holder.getCriticalExtensionOIDs().isEmpty(), "has a critical extension");
          Refusal.unless(structure.getNextUpdate() != null, "has no next update");
          return new RevocationList(der, holder);
        });
  }

  public Bytes der() {
    return der;
  }

  public String pem() {
    return Pem.encode(der, PEM_LABEL);
  }

  public Instant thisUpdate() {
    return holder.getThisUpdate().toInstant();
  }

  public Instant nextUpdate() {
    return holder.getNextUpdate().toInstant();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RevocationList list && der.equals(list.der);
  }

  @Override
  public int hashCode() {
    return der.hashCode();
  }

  /** Whether the list is signed by that authority. */
  public boolean issuedBy(Certificate authority) {
    var jca = Algorithms.signature(holder.toASN1Structure().getSignatureAlgorithm());
    return authority.holder().getSubject().equals(holder.getIssuer())
        && authority.mayUse(KeyUsage.cRLSign)
        && jca.filter(name -> Remembered.signed(digest, authority, () -> verifies(authority, name)))
            .isPresent();
  }

  /** Since when the list says that the certificate is revoked; of its own issuer only. */
  public Optional<Instant> revokedSince(Certificate certificate) {
    return certificate.holder().getIssuer().equals(holder.getIssuer())
        ? Optional.ofNullable(holder.getRevokedCertificate(certificate.serial()))
            .map(entry -> entry.getRevocationDate().toInstant())
        : Optional.empty();
  }

  @Override
  public Optional<Instant> revokedSince(Certificate certificate, Certificate issuer) {
    return issuedBy(issuer) ? revokedSince(certificate) : Optional.empty();
  }

  private boolean verifies(Certificate authority, String jca) {
    var structure = holder.toASN1Structure();
    return Algorithms.verify(
        authority.holder().getSubjectPublicKeyInfo(),
        jca,
        Der.encode(structure.getTBSCertList()).toArray(),
        signature.toArray());
  }
}
