package id.ikrar.store;

import id.ikrar.account.Account;
import id.ikrar.account.Factors;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Second steps and recovery codes in a database. */
@Singleton
final class JdbcFactors implements Factors {
  private final SecondStepRows rows;
  private final Transactions transactions;

  JdbcFactors(SecondStepRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Optional<Factor> of(Account.Id account) {
    return rows.findById(account.value())
        .map(row -> new Factor(row.secret(), row.confirmed(), row.lastStep()));
  }

  @Override
  public boolean propose(Account.Id account, Bytes secret) {
    return transactions.unlessTaken(
        () -> {
          rows.dropProposal(account.value());
          rows.save(new SecondStepRow(account.value(), secret, false, 0));
        },
        () -> rows.findById(account.value()).isPresent());
  }

  @Override
  public boolean confirm(Account.Id account, long step, List<Digest> recovery) {
    return transactions.run(() -> {
      if (rows.confirm(account.value(), step) != 1) {
        return false;
      }
      rows.removeCodes(account.value());
      recovery.forEach(code -> rows.addCode(account.value(), code));
      return true;
    });
  }

  @Override
  public boolean spend(Account.Id account, long step) {
    return rows.spend(account.value(), step) == 1;
  }

  @Override
  public boolean spend(Account.Id account, Digest recovery) {
    return rows.spendCode(account.value(), recovery) == 1;
  }

  @Override
  public int left(Account.Id account) {
    return rows.left(account.value());
  }

  @Override
  public void remove(Account.Id account) {
    transactions.run(() -> rows.remove(account.value()) + rows.removeCodes(account.value()));
  }
}
