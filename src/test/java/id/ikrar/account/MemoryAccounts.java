package id.ikrar.account;

import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {
  private final Map<Account.Id, Account> accounts = new HashMap<>();
  private final Map<Digest, Session> sessions = new HashMap<>();
  private final Map<Digest, Instant> invitations = new HashMap<>();

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
    sessions.put(token, new Session(account, expires));
  }

  @Override
  public synchronized Optional<Account> session(Digest token, Instant now) {
    return Optional.ofNullable(sessions.get(token))
        .filter(session -> session.expires().isAfter(now))
        .flatMap(session -> find(session.account()));
  }

  @Override
  public synchronized void end(Digest token) {
    sessions.remove(token);
  }

  @Override
  public synchronized void invite(Digest token, Instant expires) {
    invitations.put(token, expires);
  }

  @Override
  public synchronized boolean invited(Digest token, Instant now) {
    var expires = invitations.get(token);
    return expires != null && expires.isAfter(now);
  }

  @Override
  public synchronized boolean redeem(Digest token, Instant now) {
    return invited(token, now) && invitations.remove(token) != null;
  }

  private record Session(Account.Id account, Instant expires) {}
}
