package id.ikrar.store;

import id.ikrar.account.Account;
import id.ikrar.account.Accounts;
import id.ikrar.account.Assigning;
import id.ikrar.account.Role;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Accounts, sessions and one-time links in a database. */
@Singleton
final class JdbcAccounts implements Accounts {
  private final AccountRows accounts;
  private final SessionRows sessions;
  private final InvitationRows invitations;
  private final JdbcOrganizations organizations;
  private final Transactions transactions;

  JdbcAccounts(
      AccountRows accounts,
      SessionRows sessions,
      InvitationRows invitations,
      JdbcOrganizations organizations,
      Transactions transactions) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.invitations = invitations;
    this.organizations = organizations;
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
  public List<Account> of(Organization.Id organization) {
    return accounts.of(organization.value()).stream().map(JdbcAccounts::account).toList();
  }

  @Override
  public Assigning assign(Account.Id id, Role role, boolean disabled) {
    return transactions.run(() -> {
      var known = accounts.findById(id.value());
      if (known.isEmpty()) {
        return Assigning.UNKNOWN;
      }
      // All owners are locked, or two could remove each other at the same moment.
      var owners = accounts.lockOwners(known.get().organization());
      boolean stays = role == Role.OWNER && !disabled;
      if (!stays && owners.equals(List.of(id.value()))) {
        return Assigning.LAST_OWNER;
      }
      accounts.assign(id.value(), role.name(), disabled);
      if (disabled) {
        sessions.endAll(id.value());
      }
      return Assigning.DONE;
    });
  }

  @Override
  public void password(Account.Id id, String hash) {
    transactions.run(() -> {
      accounts.password(id.value(), hash);
      return sessions.endAll(id.value());
    });
  }

  @Override
  public void begin(Digest token, Account.Id account, Instant expires) {
    sessions.save(new SessionRow(token, account.value(), expires, false));
  }

  @Override
  public void beginHalf(Digest token, Account.Id account, Instant expires) {
    sessions.save(new SessionRow(token, account.value(), expires, true));
  }

  @Override
  public Optional<Account> half(Digest token, Instant now) {
    return accounts.inSession(token, now, true).map(JdbcAccounts::account);
  }

  @Override
  public Optional<Account> session(Digest token, Instant now) {
    return accounts.inSession(token, now, false).map(JdbcAccounts::account);
  }

  @Override
  public void end(Digest token) {
    sessions.end(token);
  }

  @Override
  public void endAll(Account.Id id) {
    sessions.endAll(id.value());
  }

  @Override
  public void invite(Digest token, Role role, Instant expires) {
    invitations.save(new InvitationRow(token, expires, false, role.name()));
  }

  @Override
  public Optional<Role> invited(Digest token, Instant now) {
    return invitations
        .findByToken(token)
        .filter(row -> !row.redeemed() && row.expires().isAfter(now))
        .map(row -> Role.valueOf(row.role()));
  }

  @Override
  public SettingUp setUp(Digest token, Organization organization, Account account, Instant now) {
    var used = new boolean[1];
    var free =
        transactions.unlessTaken(
            () -> {
              used[0] = invitations.redeem(token, now) == 1;
              if (used[0]) {
                organizations.add(organization);
                accounts.save(row(account));
              }
            },
            () -> accounts.existsByEmail(account.email()));
    if (!free) {
      return SettingUp.EMAIL_TAKEN;
    }
    return used[0] ? SettingUp.DONE : SettingUp.TOKEN_USED;
  }

  @Override
  public int forget(Instant before) {
    return sessions.forget(before) + invitations.forget(before);
  }

  static AccountRow row(Account account) {
    return new AccountRow(
        account.id().value(),
        account.organization().value(),
        account.name(),
        account.email(),
        account.password(),
        account.role().name(),
        account.disabled());
  }

  static Account account(AccountRow row) {
    return new Account(
        new Account.Id(row.id()),
        new Organization.Id(row.organization()),
        row.name(),
        row.email(),
        row.password(),
        Role.valueOf(row.role()),
        row.disabled());
  }
}
