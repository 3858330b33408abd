package id.ikrar.web;

import id.ikrar.desk.CorrectionDesk;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.Withdrawal;
import id.ikrar.signing.WithdrawalDesk;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Status;
import id.ikrar.verify.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Whether a pledge still stands, as far as this service took it itself. */
@Singleton
final class Standings {
  private final Acceptances acceptances;
  private final WithdrawalDesk withdrawals;
  private final CorrectionDesk corrections;

  Standings(Acceptances acceptances, WithdrawalDesk withdrawals, CorrectionDesk corrections) {
    this.corrections = corrections;
    this.acceptances = acceptances;
    this.withdrawals = withdrawals;
  }

  /** The verdict with what this service knows of the pledge at that moment. */
  Verdict ask(Verdict verdict, Instant now) {
    return verdict.with(status(verdict, now));
  }

  private Status status(Verdict verdict, Instant now) {
    return known(verdict).map(it -> of(it, now)).orElseGet(Status.Unknown::new);
  }

  /** The acceptance behind a file, where this service took it. */
  Optional<Acceptance> known(Verdict verdict) {
    // By its digest too: another service may have given the same short id to another record.
    return verdict.evidence() instanceof Evidence.Pledge(var record, _)
        ? acceptances.with(record.shortId()).filter(it -> it.record().equals(record.digest()))
        : Optional.empty();
  }

  /** Of a pledge that this service took. */
  Status of(Acceptance acceptance, Instant now) {
    return withdrawals
        .of(acceptance.id())
        .map(it -> withdrawn(it, now))
        .or(() -> corrections.of(acceptance.id()).map(it -> corrected(it, now)))
        .orElseGet(() -> new Status.Stands(Status.Source.SERVICE, now));
  }

  private static Status corrected(CorrectionDesk.Corrected it, Instant now) {
    var correction = it.correction();
    var told =
        new Status.Told(
            correction.at(),
            Withdrawal.By.ORGANISER.name(),
            correction.reason().text(),
            it.newer().shortId().value());
    return new Status.Corrected(Status.Source.SERVICE, now, told);
  }

  private static Status withdrawn(Withdrawal it, Instant now) {
    var told = new Status.Told(it.at(), it.by().name(), it.reason().text(), "");
    return new Status.Withdrawn(Status.Source.SERVICE, now, told);
  }
}
