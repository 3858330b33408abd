package id.ikrar.store;

import id.ikrar.account.Account;
import id.ikrar.account.Accounts;
import id.ikrar.account.Role;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Accounts, sessions and one-time links in a database. */
@Singleton
final class JdbcAccounts implements Accounts {
  private final AccountRows accounts;
  private final SessionRows sessions;
  private final InvitationRows invitations;
  private final Transactions transactions;

  JdbcAccounts(
      AccountRows accounts,
      SessionRows sessions,
      InvitationRows invitations,
      Transactions transactions) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.invitations = invitations;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Account account) {
    return transactions.unlessTaken(
        () -> accounts.save(row(account)), () -> accounts.existsByEmail(account.email()));
  }

  @Override
  public Optional<Account> withEmail(String email) {
    return accounts.findByEmail(email.toLowerCase(Locale.ROOT)).map(JdbcAccounts::account);
  }

  @Override
  public Optional<Account> find(Account.Id id) {
    return accounts.findById(id.value()).map(JdbcAccounts::account);
  }

  @Override
  public int count() {
    return accounts.count();
  }

  @Override
  public void begin(Digest token, Account.Id account, Instant expires) {
    sessions.save(new SessionRow(token, account.value(), expires));
  }

  @Override
  public Optional<Account> session(Digest token, Instant now) {
    return accounts.inSession(token, now).map(JdbcAccounts::account);
  }

  @Override
  public void end(Digest token) {
    sessions.end(token);
  }

  @Override
  public void invite(Digest token, Instant expires) {
    invitations.save(new InvitationRow(token, expires, false));
  }

  @Override
  public boolean invited(Digest token, Instant now) {
    return invitations
        .findByToken(token)
        .filter(row -> !row.redeemed() && row.expires().isAfter(now))
        .isPresent();
  }

  @Override
  public boolean redeem(Digest token, Instant now) {
    return invitations.redeem(token, now) == 1;
  }

  private static AccountRow row(Account account) {
    return new AccountRow(
        account.id().value(),
        account.organization().value(),
        account.name(),
        account.email(),
        account.password(),
        account.role().name());
  }

  private static Account account(AccountRow row) {
    return new Account(
        new Account.Id(row.id()),
        new Organization.Id(row.organization()),
        row.name(),
        row.email(),
        row.password(),
        Role.valueOf(row.role()));
  }
}
