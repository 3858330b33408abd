package id.ikrar.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events in memory. */
public final class MemoryEvents implements Events {
  private final Map<Event.Id, Event> events = new LinkedHashMap<>();

  @Override
  public synchronized void add(Event event) {
    if (events.putIfAbsent(event.id(), event) != null) {
      throw new IllegalStateException("event " + event.id().value() + " is there already");
    }
  }

  @Override
  public synchronized boolean replace(Event before, Event after) {
    return events.replace(before.id(), before, after);
  }

  @Override
  public synchronized Optional<Event> find(Event.Id id) {
    return Optional.ofNullable(events.get(id));
  }

  @Override
  public synchronized List<Event> of(Organization.Id organizer) {
    return of(List.of(organizer));
  }

  @Override
  public synchronized List<Event> of(Collection<Organization.Id> organizers) {
    return events.values().stream()
        .filter(event -> organizers.contains(event.organizer()))
        .sorted(
            Comparator.comparing((Event event) -> event.programme().from())
                .thenComparing(event -> event.id().value())
                .reversed())
        .toList();
  }
}
