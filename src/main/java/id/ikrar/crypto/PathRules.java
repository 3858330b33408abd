package id.ikrar.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The rules of RFC 5280 section 6 for paths without policies and name constraints. */
final class PathRules {
  // What is critical and not here has a meaning that we would ignore, so it is refused.
  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(Extension.basicConstraints, Extension.keyUsage, Extension.extendedKeyUsage);

  // RFC 9336, RFC 5280, and Microsoft's older identifier for the same.
  private static final Set<String> DOCUMENTS =
      Set.of("1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.4", "1.3.6.1.4.1.311.10.3.12");

  private PathRules() {}

  /** Who signed the last certificate of the path: a root if one did, never one that is on it. */
  static Optional<Certificate> issuer(
      List<Certificate> path, List<Certificate> pool, Set<Certificate> roots) {
    return Stream.concat(roots.stream(), pool.stream())
        .filter(candidate -> !path.contains(candidate))
        .filter(candidate -> path.getLast().issuedBy(candidate))
        .findFirst();
  }

  static Optional<Chain.Rejected> fault(
      List<Certificate> path,
      Chain.Purpose purpose,
      List<? extends RevocationSource> sources,
      Instant at) {
    return IntStream.range(0, path.size())
        .boxed()
        .flatMap(i ->
            Stream.of(
                    time(path.get(i), at),
                    extensions(path.get(i)),
                    i == 0 ? purpose(path.get(i), purpose) : authority(path.get(i), i - 1),
                    i + 1 < path.size()
                        ? revocation(path.get(i), path.get(i + 1), sources, at)
                        : Optional.<Chain.Rejected>empty())
                .flatMap(Optional::stream))
        .findFirst();
  }

  static String name(Certificate certificate) {
    return certificate.name().or(certificate::organization).orElse("(no name)");
  }

  private static Optional<Chain.Rejected> time(Certificate certificate, Instant at) {
    if (at.isBefore(certificate.notBefore())) {
      return said(
          Chain.Cause.TIME,
          certificate,
          "is not valid before " + certificate.notBefore() + ", and this is " + at);
    }
    return at.isAfter(certificate.notAfter())
        ? said(
            Chain.Cause.TIME,
            certificate,
            "expired at " + certificate.notAfter() + ", and this is " + at)
        : Optional.empty();
  }

  private static Optional<Chain.Rejected> extensions(Certificate certificate) {
    return certificate.criticalExtensions().stream()
        .filter(extension -> !UNDERSTOOD.contains(extension))
        .findFirst()
        .flatMap(extension ->
            said(Chain.Cause.FORM, certificate, "has the unknown critical extension " + extension));
  }

  private static Optional<Chain.Rejected> authority(Certificate certificate, int below) {
    if (!certificate.isCa()) {
      return said(
          Chain.Cause.FORM, certificate, "is not a certificate authority, yet it issued one");
    }
    return below > certificate.pathLength()
        ? said(
            Chain.Cause.FORM,
            certificate,
            "may have " + certificate.pathLength() + " authorities below, not " + below)
        : Optional.empty();
  }

  private static Optional<Chain.Rejected> purpose(Certificate leaf, Chain.Purpose purpose) {
    return switch (purpose) {
      case SIGNING ->
          !leaf.isCa() && maySign(leaf) && forDocuments(leaf)
              ? Optional.empty()
              : said(Chain.Cause.PURPOSE, leaf, "is not meant for signatures");
      case TIMESTAMPING ->
          only(leaf, KeyPurposeId.id_kp_timeStamping)
                  && leaf.isCritical(Extension.extendedKeyUsage)
                  && maySign(leaf)
              ? Optional.empty()
              : said(Chain.Cause.PURPOSE, leaf, "is not meant for timestamps alone");
      case OCSP ->
          leaf.extendedKeyUsages().contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                  && leaf.mayUse(KeyUsage.digitalSignature)
              ? Optional.empty()
              : said(Chain.Cause.PURPOSE, leaf, "is not meant for OCSP answers");
    };
  }

  private static boolean maySign(Certificate leaf) {
    return leaf.mayUse(KeyUsage.nonRepudiation) || leaf.mayUse(KeyUsage.digitalSignature);
  }

  private static boolean forDocuments(Certificate leaf) {
    return leaf.extendedKeyUsages().isEmpty()
        || leaf.extendedKeyUsages().stream().anyMatch(DOCUMENTS::contains);
  }

  private static boolean only(Certificate leaf, KeyPurposeId usage) {
    return leaf.extendedKeyUsages().equals(Set.of(usage.getId()));
  }

  private static Optional<Chain.Rejected> revocation(
      Certificate certificate,
      Certificate issuer,
      List<? extends RevocationSource> sources,
      Instant at) {
    return sources.stream()
        .flatMap(source -> source.revokedSince(certificate, issuer).stream())
        .filter(since -> !since.isAfter(at))
        .findFirst()
        .flatMap(since -> said(Chain.Cause.REVOKED, certificate, "was revoked at " + since));
  }

  private static Optional<Chain.Rejected> said(
      Chain.Cause cause, Certificate certificate, String what) {
    var reason = "the certificate of “" + name(certificate) + "” " + what;
    return Optional.of(new Chain.Rejected(cause, reason));
  }
}
