package id.ikrar.store;

import id.ikrar.account.Account;
import id.ikrar.account.Pass;
import id.ikrar.account.Passes;
import id.ikrar.account.Role;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links to join and to choose a new password in a database. */
@Singleton
final class JdbcPasses implements Passes {
  private final PassRows rows;
  private final AccountRows accounts;
  private final SessionRows sessions;
  private final Transactions transactions;

  JdbcPasses(PassRows rows, AccountRows accounts, SessionRows sessions, Transactions transactions) {
    this.rows = rows;
    this.accounts = accounts;
    this.sessions = sessions;
    this.transactions = transactions;
  }

  @Override
  public void issue(Pass pass, Digest token) {
    rows.save(
        new PassRow(
            pass.id().value(),
            token,
            pass.organization().value(),
            pass.role().name(),
            pass.email(),
            pass.account().map(Account.Id::value).orElse(null),
            pass.expires(),
            false));
  }

  @Override
  public Optional<Pass> find(Digest token, Instant now) {
    return rows.usable(token, now).map(JdbcPasses::pass);
  }

  @Override
  public List<Pass> open(Organization.Id organization, Instant now) {
    return rows.open(organization.value(), now).stream().map(JdbcPasses::pass).toList();
  }

  @Override
  public boolean takeBack(Pass.Id pass, Organization.Id organization, Instant now) {
    return rows.takeBack(pass.value(), organization.value(), now) == 1;
  }

  @Override
  public Joining join(Digest token, Account account, Instant now) {
    var used = new boolean[1];
    var free =
        transactions.unlessTaken(
            () -> {
              used[0] = rows.use(token, now) == 1;
              if (used[0]) {
                accounts.save(JdbcAccounts.row(account));
              }
            },
            () -> accounts.existsByEmail(account.email()));
    if (!free) {
      return Joining.EMAIL_TAKEN;
    }
    return used[0] ? Joining.DONE : Joining.LINK_USED;
  }

  @Override
  public Optional<Account> reset(Digest token, String password, Instant now) {
    return transactions.run(() -> {
      var pass = rows.usable(token, now).filter(it -> it.account() != null);
      if (pass.isEmpty() || rows.use(token, now) != 1) {
        return Optional.<Account>empty();
      }
      var account = String.valueOf(pass.get().account());
      accounts.password(account, password);
      sessions.endAll(account);
      return accounts.findById(account).map(JdbcAccounts::account);
    });
  }

  @Override
  public int forget(Instant before) {
    return rows.forget(before);
  }

  private static Pass pass(PassRow row) {
    return new Pass(
        new Pass.Id(row.id()),
        new Organization.Id(row.organization()),
        Role.valueOf(row.role()),
        row.email(),
        Optional.ofNullable(row.account()).map(Account.Id::new),
        row.expires());
  }
}
