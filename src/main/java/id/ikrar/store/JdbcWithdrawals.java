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
  private final LogEntryRows entries;
  private final Transactions transactions;

  JdbcWithdrawals(WithdrawalRows rows, LogEntryRows entries, Transactions transactions) {
    this.rows = rows;
    this.entries = entries;
    this.transactions = transactions;
  }

  @Override
  public Withdrawal commit(Withdrawal withdrawal, Bytes entry) {
    boolean stored =
        transactions.unlessTaken(
            () -> {
              entries.add(LogEntryRow.waiting(entry));
              rows.save(WithdrawalRow.of(withdrawal, entry));
            },
            () -> of(withdrawal.acceptance()).isPresent());
    return stored ? withdrawal : of(withdrawal.acceptance()).orElseThrow();
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
