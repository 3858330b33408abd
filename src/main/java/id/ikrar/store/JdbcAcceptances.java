package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Acceptances in a database; their entries and their places in the sealing queue with them. */
@Singleton
final class JdbcAcceptances implements Acceptances {
  private final EventRows events;
  private final AcceptanceRows rows;
  private final LogEntryRows entries;
  private final SealingRows sealing;
  private final Database database;
  private final Transactions transactions;

  JdbcAcceptances(
      EventRows events,
      AcceptanceRows rows,
      LogEntryRows entries,
      SealingRows sealing,
      Database database,
      Transactions transactions) {
    this.events = events;
    this.rows = rows;
    this.entries = entries;
    this.sealing = sealing;
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Committed commit(Acceptance acceptance, Bytes entry) {
    try {
      return transactions.run(() -> insert(acceptance, entry));
    } catch (RuntimeException e) {
      // The unique key of the participant decides. Another key that is taken is an error.
      var first =
          SqlErrors.duplicate(e) ? of(acceptance.participant()) : Optional.<Acceptance>empty();
      return new Committed.Already(first.orElseThrow(() -> e));
    }
  }

  // Whoever closes the event waits for this transaction, or this one waits and finds it closed.
  private Committed insert(Acceptance acceptance, Bytes entry) {
    var event = lock(acceptance.event().value()).orElseThrow();
    if (!event.state().equals(EventRow.OPEN)) {
      return of(acceptance.participant())
          .<Committed>map(Committed.Already::new)
          .orElseGet(Committed.Closed::new);
    }
    rows.save(row(acceptance));
    entries.add(LogEntryRow.waiting(entry));
    sealing.save(new SealingRow(acceptance.id().value(), Digest.of(entry), SealingRow.NEVER));
    return new Committed.Stored();
  }

  // A shared lock lets the many signers of one event commit side by side; H2 has none.
  private Optional<EventRow> lock(String event) {
    return database.sharesLocks() ? events.share(event) : events.lock(event);
  }

  @Override
  public Optional<Acceptance> find(Acceptance.Id id) {
    return rows.findById(id.value()).map(AcceptanceRow::acceptance);
  }

  @Override
  public Optional<Acceptance> of(Participant.Id participant) {
    return rows.standing(participant.value()).map(AcceptanceRow::acceptance);
  }

  @Override
  public Optional<Acceptance> with(ShortId shortId) {
    return rows.findByShortId(shortId.value()).map(AcceptanceRow::acceptance);
  }

  @Override
  public List<Acceptance> of(Event.Id event) {
    return rows.standingOf(event.value()).stream().map(AcceptanceRow::acceptance).toList();
  }

  @Override
  public List<Acceptance> ever(Event.Id event) {
    return rows.findByEventOrderByAcceptedAtAndId(event.value()).stream()
        .map(AcceptanceRow::acceptance)
        .toList();
  }

  @Override
  public int count(Event.Id event) {
    return rows.countStanding(event.value());
  }

  static AcceptanceRow row(Acceptance acceptance) {
    return new AcceptanceRow(
        acceptance.id().value(),
        acceptance.event().value(),
        acceptance.participant().value(),
        acceptance.shortId().value(),
        acceptance.preparation().value(),
        acceptance.pledge(),
        acceptance.record(),
        acceptance.signed(),
        acceptance.cms(),
        acceptance.stamped(),
        acceptance.identification().name(),
        acceptance.drawn(),
        acceptance.acceptedAt());
  }
}
