package id.ikrar.account;

import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {
  private final Map<Account.Id, Account> accounts = new HashMap<>();
  private final Map<Digest, Session> sessions = new HashMap<>();
  private final Map<Digest, Invitation> invitations = new HashMap<>();
  private final Organizations organizations;

  public MemoryAccounts(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public synchronized boolean add(Account account) {
    if (withEmail(account.email()).isPresent()) {
      return false;
    }
    if (accounts.putIfAbsent(account.id(), account) != null) {
      throw new IllegalStateException("account " + account.id().value() + " is there already");
    }
    return true;
  }

  @Override
  public synchronized Optional<Account> withEmail(String email) {
    var lower = email.toLowerCase(Locale.ROOT);
    return accounts.values().stream().filter(one -> one.email().equals(lower)).findFirst();
  }

  @Override
  public synchronized Optional<Account> find(Account.Id id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public synchronized int count() {
    return accounts.size();
  }

  @Override
  public synchronized void begin(Digest token, Account.Id account, Instant expires) {
    sessions.put(token, new Session(account, expires, false));
  }

  @Override
  public synchronized void beginHalf(Digest token, Account.Id account, Instant expires) {
    sessions.put(token, new Session(account, expires, true));
  }

  @Override
  public synchronized Optional<Account> half(Digest token, Instant now) {
    return session(token, now, true);
  }

  @Override
  public synchronized Optional<Account> session(Digest token, Instant now) {
    return session(token, now, false);
  }

  private Optional<Account> session(Digest token, Instant now, boolean half) {
    return Optional.ofNullable(sessions.get(token))
        .filter(session -> session.half() == half)
        .filter(session -> session.expires().isAfter(now))
        .flatMap(session -> find(session.account()))
        .filter(account -> !account.disabled());
  }

  @Override
  public synchronized void end(Digest token) {
    sessions.remove(token);
  }

  @Override
  public synchronized void endAll(Account.Id id) {
    sessions.values().removeIf(session -> session.account().equals(id));
  }

  @Override
  public synchronized List<Account> of(Organization.Id organization) {
    return accounts.values().stream()
        .filter(it -> it.organization().equals(organization))
        .sorted(
            Comparator.comparing((Account it) -> it.name().toLowerCase(Locale.ROOT))
                .thenComparing(it -> it.id().value()))
        .toList();
  }

  @Override
  public synchronized Assigning assign(Account.Id id, Role role, boolean disabled) {
    var it = accounts.get(id);
    if (it == null) {
      return Assigning.UNKNOWN;
    }
    var owners =
        of(it.organization()).stream()
            .filter(one -> one.role() == Role.OWNER && !one.disabled())
            .map(Account::id)
            .toList();
    if ((role != Role.OWNER || disabled) && owners.equals(List.of(id))) {
      return Assigning.LAST_OWNER;
    }
    accounts.put(
        id,
        new Account(id, it.organization(), it.name(), it.email(), it.password(), role, disabled));
    if (disabled) {
      endAll(id);
    }
    return Assigning.DONE;
  }

  @Override
  public synchronized void password(Account.Id id, String hash) {
    accounts.computeIfPresent(
        id,
        (_, it) ->
            new Account(
                id, it.organization(), it.name(), it.email(), hash, it.role(), it.disabled()));
    endAll(id);
  }

  @Override
  public synchronized void invite(Digest token, Role role, Instant expires) {
    invitations.put(token, new Invitation(role, expires));
  }

  @Override
  public synchronized Optional<Role> invited(Digest token, Instant now) {
    return Optional.ofNullable(invitations.get(token))
        .filter(it -> it.expires().isAfter(now))
        .map(Invitation::role);
  }

  @Override
  public synchronized SettingUp setUp(
      Digest token, Organization organization, Account account, Instant now) {
    if (invited(token, now).isEmpty()) {
      return SettingUp.TOKEN_USED;
    }
    if (!add(account)) {
      return SettingUp.EMAIL_TAKEN;
    }
    organizations.add(organization);
    invitations.remove(token);
    return SettingUp.DONE;
  }

  @Override
  public synchronized int forget(Instant before) {
    int count = sessions.size() + invitations.size();
    sessions.values().removeIf(it -> it.expires().isBefore(before));
    invitations.values().removeIf(it -> it.expires().isBefore(before));
    return count - sessions.size() - invitations.size();
  }

  private record Invitation(Role role, Instant expires) {}

  private record Session(Account.Id account, Instant expires, boolean half) {}
}
