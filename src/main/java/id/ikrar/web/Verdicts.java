package id.ikrar.web;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import id.ikrar.seal.Seals;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * What this service says of a file: the verifier's word, and whether these very bytes are logged.
 */
@Singleton
final class Verdicts {
  private final Seals seals;
  private final Trust trust;

  Verdicts(Seals seals, Trust trust) {
    this.seals = seals;
    this.trust = trust;
  }

  /** The digest of a sealed file is an entry of the log, written with it in one transaction. */
  Verdict of(Bytes pdf, Instant at) {
    var verdict = Verifier.verify(pdf, trust, at);
    return shortId(verdict).flatMap(seals::digest).filter(verdict.file()::equals).isPresent()
        ? verdict.exact()
        : verdict;
  }

  static Optional<ShortId> shortId(Verdict verdict) {
    return verdict.evidence() instanceof Evidence.Pledge(var record, _)
        ? Optional.of(record.shortId())
        : Optional.empty();
  }
}
