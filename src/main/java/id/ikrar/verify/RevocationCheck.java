package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.OcspAnswer;
import id.ikrar.verify.SignatureReport.Claimed;
import id.ikrar.verify.SignatureReport.Covered;
import id.ikrar.verify.SignatureReport.Stamped;
import id.ikrar.verify.SignatureReport.Time;
import id.ikrar.verify.SignatureReport.Unknown;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What revocation lists and OCSP answers say about the certificates behind a signature. */
record RevocationCheck(String name, String place, Context context) {
  /**
   * Whether nobody took a certificate back before the signature is proven to have been made.
   *
   * @param path from the signer to the root
   */
  boolean stands(List<Certificate> path, Time time) {
    boolean stands = true;
    for (int i = 0; i + 1 < path.size(); i++) {
      stands &= stands(path.get(i), path.get(i + 1), time);
    }
    return stands;
  }

  private boolean stands(Certificate certificate, Certificate issuer, Time time) {
    boolean unknown =
        context.sources().stream()
            .anyMatch(source ->
                source instanceof OcspAnswer answer
                    && answer.standing(certificate, issuer).orElse(null)
                        instanceof OcspAnswer.Standing.Unknown);
    context.findings().unless(!unknown, Rule.OCSP_UNKNOWN, place, name);
    var first =
        context.sources().stream()
            .flatMap(source -> source.revokedSince(certificate, issuer).stream())
            .min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return true;
    }
    boolean before = proven(time).isBefore(first.get());
    context.findings().add(before ? Rule.REVOKED_LATER : Rule.REVOKED, place, name, first.get());
    return before;
  }

  // Whoever holds a stolen key claims any time that he likes.
  private static Instant proven(Time time) {
    return switch (time) {
      case Stamped(var at, var _) -> at;
      case Covered(var at, var _) -> at;
      case Claimed _, Unknown _ -> Instant.MAX;
    };
  }
}
