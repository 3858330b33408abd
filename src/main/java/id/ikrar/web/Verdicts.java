package id.ikrar.web;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import id.ikrar.tlog.Entry;
import id.ikrar.tlog.PublicLog;
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
  private final PublicLog log;
  private final Trust trust;

  Verdicts(PublicLog log, Trust trust) {
    this.log = log;
    this.trust = trust;
  }

  /** Exact is what stands with this very digest under the public checkpoint, proven just now. */
  Verdict of(Bytes pdf, Instant at) {
    var verdict = Verifier.verify(pdf, trust, at);
    return verdict.evidence() instanceof Evidence.Pledge(var record, _)
            && log.proof(new Entry(Entry.Type.SEALED, record.digest(), verdict.file()).encode())
                .isPresent()
        ? verdict.exact()
        : verdict;
  }

  static Optional<ShortId> shortId(Verdict verdict) {
    return verdict.evidence() instanceof Evidence.Pledge(var record, _)
        ? Optional.of(record.shortId())
        : Optional.empty();
  }
}
