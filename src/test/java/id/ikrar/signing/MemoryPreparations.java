package id.ikrar.signing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Preparations in memory. */
public final class MemoryPreparations implements Preparations {
  private final Map<Preparation.Id, Preparation> preparations = new HashMap<>();
  private final Predicate<Preparation> accepted;

  /** A preparation for which the predicate holds is never forgotten. */
  public MemoryPreparations(Predicate<Preparation> accepted) {
    this.accepted = accepted;
  }

  @Override
  public synchronized void add(Preparation preparation) {
    if (preparations.putIfAbsent(preparation.id(), preparation) != null) {
      throw new IllegalStateException(
          "preparation " + preparation.id().value() + " is there already");
    }
  }

  @Override
  public synchronized Optional<Preparation> find(Preparation.Id id) {
    return Optional.ofNullable(preparations.get(id));
  }

  @Override
  public synchronized int forget(Instant before) {
    int kept = preparations.size();
    preparations.values().removeIf(one -> one.expires().isBefore(before) && !accepted.test(one));
    return kept - preparations.size();
  }
}
