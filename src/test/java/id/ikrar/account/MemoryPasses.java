package id.ikrar.account;

import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links to join and to choose a new password in memory. */
public final class MemoryPasses implements Passes {
  private final MemoryAccounts accounts;
  private final Map<Digest, Pass> passes = new HashMap<>();

  public MemoryPasses(MemoryAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public synchronized void issue(Pass pass, Digest token) {
    passes.put(token, pass);
  }

  @Override
  public synchronized Optional<Pass> find(Digest token, Instant now) {
    return Optional.ofNullable(passes.get(token)).filter(it -> it.expires().isAfter(now));
  }

  @Override
  public synchronized List<Pass> open(Organization.Id organization, Instant now) {
    return passes.values().stream()
        .filter(it -> it.organization().equals(organization) && it.account().isEmpty())
        .filter(it -> it.expires().isAfter(now))
        .sorted(Comparator.comparing((Pass it) -> it.id().value()).reversed())
        .toList();
  }

  @Override
  public synchronized boolean takeBack(Pass.Id pass, Organization.Id organization, Instant now) {
    return passes
        .values()
        .removeIf(it ->
            it.id().equals(pass)
                && it.organization().equals(organization)
                && it.expires().isAfter(now));
  }

  @Override
  public synchronized Joining join(Digest token, Account account, Instant now) {
    if (find(token, now).isEmpty()) {
      return Joining.LINK_USED;
    }
    if (!accounts.add(account)) {
      return Joining.EMAIL_TAKEN;
    }
    passes.remove(token);
    return Joining.DONE;
  }

  @Override
  public synchronized Optional<Account> reset(Digest token, String password, Instant now) {
    var account = find(token, now).flatMap(Pass::account);
    account.ifPresent(id -> {
      passes.remove(token);
      accounts.password(id, password);
    });
    return account.flatMap(accounts::find);
  }

  @Override
  public synchronized int forget(Instant before) {
    int count = passes.size();
    passes.values().removeIf(it -> it.expires().isBefore(before));
    return count - passes.size();
  }
}
