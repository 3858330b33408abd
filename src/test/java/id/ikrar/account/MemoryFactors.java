package id.ikrar.account;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Second steps and recovery codes in memory. */
public final class MemoryFactors implements Factors {
  private final Map<Account.Id, Factor> factors = new HashMap<>();
  private final Map<Account.Id, Set<Digest>> codes = new HashMap<>();

  @Override
  public synchronized Optional<Factor> of(Account.Id account) {
    return Optional.ofNullable(factors.get(account));
  }

  @Override
  public synchronized boolean propose(Account.Id account, Bytes secret) {
    if (of(account).filter(Factor::confirmed).isPresent()) {
      return false;
    }
    factors.put(account, new Factor(secret, false, 0));
    return true;
  }

  @Override
  public synchronized boolean confirm(Account.Id account, long step, List<Digest> recovery) {
    var proposed = of(account).filter(it -> !it.confirmed());
    proposed.ifPresent(it -> {
      factors.put(account, new Factor(it.secret(), true, step));
      codes.put(account, new HashSet<>(recovery));
    });
    return proposed.isPresent();
  }

  @Override
  public synchronized boolean spend(Account.Id account, long step) {
    var good = of(account).filter(it -> it.confirmed() && it.lastStep() < step);
    good.ifPresent(it -> factors.put(account, new Factor(it.secret(), true, step)));
    return good.isPresent();
  }

  @Override
  public synchronized boolean spend(Account.Id account, Digest recovery) {
    return codes.getOrDefault(account, new HashSet<>()).remove(recovery);
  }

  @Override
  public synchronized int left(Account.Id account) {
    return codes.getOrDefault(account, Set.of()).size();
  }

  @Override
  public synchronized void remove(Account.Id account) {
    factors.remove(account);
    codes.remove(account);
  }
}
