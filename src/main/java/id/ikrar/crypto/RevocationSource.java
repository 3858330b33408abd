package id.ikrar.crypto;

import java.time.Instant;
import java.util.Optional;

/** Says which certificates their issuer took back. */
public sealed interface RevocationSource permits RevocationList, OcspAnswer {
  /** Since when the certificate is revoked, where this is a word that the issuer stands for. */
  Optional<Instant> revokedSince(Certificate certificate, Certificate issuer);
}
