package id.ikrar.movement;

import id.ikrar.kernel.Bytes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Circulars in memory. */
public final class MemoryCirculars implements Circulars {
  private record Kept(Circular circular, Bytes pdf) {}

  private final Map<Circular.Id, Kept> kept = new LinkedHashMap<>();

  @Override
  public synchronized boolean add(Circular circular, Bytes pdf) {
    if (of(circular.subject()).stream().anyMatch(it -> it.digest().equals(circular.digest()))) {
      return false;
    }
    kept.put(circular.id(), new Kept(circular, pdf));
    return true;
  }

  @Override
  public synchronized List<Circular> of(Subject subject) {
    return kept.values().stream()
        .map(Kept::circular)
        .filter(it -> it.subject().equals(subject))
        .sorted(
            Comparator.comparing(Circular::issued).thenComparing(it -> it.id().value()).reversed())
        .toList();
  }

  @Override
  public synchronized Optional<Circular> find(Circular.Id id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::circular);
  }

  @Override
  public synchronized Optional<Bytes> pdf(Circular.Id id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::pdf);
  }

  @Override
  public synchronized void remove(Circular.Id id) {
    kept.remove(id);
  }
}
