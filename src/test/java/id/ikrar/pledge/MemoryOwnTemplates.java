package id.ikrar.pledge;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The templates of organisations in memory. */
public final class MemoryOwnTemplates implements OwnTemplates {
  private final List<OwnTemplate> saved = new ArrayList<>();
  private final Map<Event.Id, Taken> takings = new HashMap<>();

  @Override
  public synchronized boolean save(OwnTemplate version) {
    var it = version.template();
    return versions(it.id()).stream().noneMatch(one -> one.template().version() == it.version())
        && saved.add(version);
  }

  @Override
  public synchronized List<OwnTemplate> newest(Collection<Organization.Id> owners) {
    var newest = new LinkedHashMap<String, OwnTemplate>();
    saved.stream()
        .filter(it -> owners.contains(it.owner()))
        .sorted(Comparator.comparingInt(it -> it.template().version()))
        .forEach(it -> newest.put(it.template().id(), it));
    return newest.values().stream()
        .sorted(
            Comparator.comparing((OwnTemplate it) -> it.template().label().toLowerCase(Locale.ROOT))
                .thenComparing(it -> it.template().id()))
        .toList();
  }

  @Override
  public synchronized List<OwnTemplate> versions(String id) {
    return saved.stream()
        .filter(it -> it.template().id().equals(id))
        .sorted(Comparator.comparingInt(it -> it.template().version()))
        .toList();
  }

  @Override
  public synchronized void took(Event.Id event, Taken taken) {
    takings.put(event, taken);
  }

  @Override
  public synchronized Optional<Taken> taken(Event.Id event) {
    return Optional.ofNullable(takings.get(event));
  }
}
