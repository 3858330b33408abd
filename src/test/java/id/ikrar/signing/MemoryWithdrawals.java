package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.tlog.MemoryLogStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Withdrawals in memory; their entries wait in the memory log. */
public final class MemoryWithdrawals implements Withdrawals {
  private final List<Withdrawal> withdrawals = new ArrayList<>();
  private final Acceptances acceptances;
  private final MemoryLogStore log;

  public MemoryWithdrawals(Acceptances acceptances, MemoryLogStore log) {
    this.acceptances = acceptances;
    this.log = log;
  }

  @Override
  public synchronized Withdrawal commit(Withdrawal withdrawal, Bytes entry) {
    var first = of(withdrawal.acceptance());
    if (first.isPresent()) {
      return first.get();
    }
    if (acceptances.find(withdrawal.acceptance()).isEmpty()) {
      throw new IllegalStateException("nobody accepted " + withdrawal.acceptance());
    }
    var person = acceptances.find(withdrawal.acceptance()).orElseThrow().participant();
    if (acceptances.of(person).filter(it -> it.id().equals(withdrawal.acceptance())).isEmpty()) {
      throw new IllegalStateException("a newer pledge has replaced " + withdrawal.acceptance());
    }
    log.add(entry);
    withdrawals.add(withdrawal);
    return withdrawal;
  }

  @Override
  public synchronized Optional<Withdrawal> of(Acceptance.Id acceptance) {
    return withdrawals.stream().filter(it -> it.acceptance().equals(acceptance)).findFirst();
  }

  @Override
  public synchronized List<Withdrawal> of(Event.Id event) {
    return withdrawals.stream()
        .filter(it -> acceptances.find(it.acceptance()).orElseThrow().event().equals(event))
        .sorted(Comparator.comparing(Withdrawal::at).thenComparing(it -> it.acceptance().value()))
        .toList();
  }

  @Override
  public int count(Event.Id event) {
    return of(event).size();
  }
}
