package id.ikrar.movement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is shown to everybody, in memory. */
public final class MemoryPublicities implements Publicities {
  private final Map<Subject, Publicity> kept = new LinkedHashMap<>();

  @Override
  public synchronized Optional<Publicity> of(Subject subject) {
    return Optional.ofNullable(kept.get(subject));
  }

  @Override
  public synchronized List<Publicity> among(Collection<Subject> subjects) {
    return kept.values().stream().filter(it -> subjects.contains(it.subject())).toList();
  }

  @Override
  public synchronized Optional<Publicity> with(String slug) {
    return kept.values().stream().filter(it -> it.slug().equals(slug)).findFirst();
  }

  @Override
  public synchronized boolean put(Publicity publicity) {
    if (with(publicity.slug())
        .filter(it -> !it.subject().equals(publicity.subject()))
        .isPresent()) {
      return false;
    }
    kept.put(publicity.subject(), publicity);
    return true;
  }
}
