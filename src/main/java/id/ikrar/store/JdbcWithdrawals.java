package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Withdrawal;
import id.ikrar.signing.Withdrawals;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Withdrawals in a database, and their entries for the log with them. */
@Singleton
final class JdbcWithdrawals implements Withdrawals {
  private final WithdrawalRows rows;
  private final AcceptanceRows acceptances;
  private final ReopeningRows reopenings;
  private final LogEntryRows entries;
  private final Transactions transactions;

  JdbcWithdrawals(
      WithdrawalRows rows,
      AcceptanceRows acceptances,
      ReopeningRows reopenings,
      LogEntryRows entries,
      Transactions transactions) {
    this.rows = rows;
    this.acceptances = acceptances;
    this.reopenings = reopenings;
    this.entries = entries;
    this.transactions = transactions;
  }

  @Override
  public Withdrawal commit(Withdrawal withdrawal, Bytes entry) {
    boolean stored =
        transactions.unlessTaken(
            () -> {
              standing(withdrawal);
              entries.add(LogEntryRow.waiting(entry));
              rows.save(WithdrawalRow.of(withdrawal, entry));
            },
            () -> of(withdrawal.acceptance()).isPresent());
    return stored ? withdrawal : of(withdrawal.acceptance()).orElseThrow();
  }

  // Waits for a correction that is being committed. What is withdrawn is not signed anew.
  private void standing(Withdrawal withdrawal) {
    var id = withdrawal.acceptance().value();
    var accepted = acceptances.findById(id).orElseThrow();
    if (acceptances
        .lockStanding(accepted.participant())
        .filter(it -> it.id().equals(id))
        .isEmpty()) {
      throw new IllegalStateException("a newer pledge has replaced " + id);
    }
    reopenings.removeOf(id);
  }

  @Override
  public Optional<Withdrawal> of(Acceptance.Id acceptance) {
    return rows.findByAcceptance(acceptance.value()).map(WithdrawalRow::withdrawal);
  }

  @Override
  public List<Withdrawal> of(Event.Id event) {
    return rows.ofEvent(event.value()).stream().map(WithdrawalRow::withdrawal).toList();
  }

  @Override
  public int count(Event.Id event) {
    return rows.countOfEvent(event.value());
  }
}
