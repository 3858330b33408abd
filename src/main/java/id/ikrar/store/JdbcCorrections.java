package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances.Committed;
import id.ikrar.signing.Correction;
import id.ikrar.signing.Corrections;
import id.ikrar.signing.Reopening;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Corrections in a database, with the acceptances that they bring. */
@Singleton
final class JdbcCorrections implements Corrections {
  private final CorrectionRows rows;
  private final ReopeningRows reopenings;
  private final AcceptanceRows acceptances;
  private final WithdrawalRows withdrawals;
  private final ParticipantRows participants;
  private final EventRows events;
  private final LogEntryRows entries;
  private final SealingRows sealing;
  private final Transactions transactions;

  JdbcCorrections(
      CorrectionRows rows,
      ReopeningRows reopenings,
      AcceptanceRows acceptances,
      WithdrawalRows withdrawals,
      ParticipantRows participants,
      EventRows events,
      LogEntryRows entries,
      SealingRows sealing,
      Transactions transactions) {
    this.rows = rows;
    this.reopenings = reopenings;
    this.acceptances = acceptances;
    this.withdrawals = withdrawals;
    this.participants = participants;
    this.events = events;
    this.entries = entries;
    this.sealing = sealing;
    this.transactions = transactions;
  }

  @Override
  public boolean open(Reopening reopening) {
    return transactions.run(() -> {
      var standing = acceptances.lockStanding(reopening.participant().value());
      if (standing.filter(it -> it.id().equals(reopening.acceptance().value())).isEmpty()
          || withdrawals.findByAcceptance(reopening.acceptance().value()).isPresent()) {
        return false;
      }
      reopenings.remove(reopening.participant().value());
      reopenings.save(ReopeningRow.of(reopening, standing.get().event()));
      return true;
    });
  }

  @Override
  public boolean cancel(Participant.Id participant) {
    return transactions.run(() -> reopenings.remove(participant.value())) == 1;
  }

  @Override
  public Optional<Reopening> open(Participant.Id participant) {
    return reopenings.findByParticipant(participant.value()).map(ReopeningRow::reopening);
  }

  @Override
  public List<Reopening> open(Event.Id event) {
    return reopenings.findByEventOrderByOpenedAt(event.value()).stream()
        .map(ReopeningRow::reopening)
        .toList();
  }

  @Override
  public Committed commit(
      Acceptance newer, Bytes entry, Correction correction, Bytes correctionEntry) {
    return transactions.run(() -> {
      var event = events.lock(newer.event().value()).orElseThrow();
      // All who change what stands for a person wait here for each other.
      var standing = acceptances.lockStanding(newer.participant().value()).orElseThrow();
      var opened = reopenings.findByParticipant(newer.participant().value());
      if (!standing.id().equals(correction.acceptance().value())
          || opened.filter(it -> it.acceptance().equals(standing.id())).isEmpty()) {
        return new Committed.Already(standing.acceptance());
      }
      if (!event.state().equals(EventRow.OPEN)) {
        return new Committed.Closed();
      }
      acceptances.supersede(standing.id(), acceptances.countByParticipant(standing.participant()));
      acceptances.save(JdbcAcceptances.row(newer));
      entries.add(LogEntryRow.waiting(entry));
      entries.add(LogEntryRow.waiting(correctionEntry));
      sealing.save(new SealingRow(newer.id().value(), Digest.of(entry), SealingRow.NEVER));
      rows.save(CorrectionRow.of(correction, correctionEntry));
      participants.update(corrected(opened.get()));
      reopenings.remove(standing.participant());
      return new Committed.Stored();
    });
  }

  private ParticipantRow corrected(ReopeningRow opened) {
    var listed = participants.findById(opened.participant()).orElseThrow();
    return JdbcRoster.row(JdbcRoster.participant(listed).with(opened.reopening().right()));
  }

  @Override
  public Optional<Correction> of(Acceptance.Id earlier) {
    return rows.findByAcceptance(earlier.value()).map(CorrectionRow::correction);
  }

  @Override
  public List<Correction> of(Event.Id event) {
    return rows.ofEvent(event.value()).stream().map(CorrectionRow::correction).toList();
  }
}
