package id.ikrar.seal;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Closing documents in memory; the log is not told. */
final class MemoryClosingFiles implements ClosingFiles {
  private final Events events;
  private final Map<Place, Bytes> files = new LinkedHashMap<>();
  private final Map<Event.Id, List<Version>> versions = new LinkedHashMap<>();

  MemoryClosingFiles(Events events) {
    this.events = events;
  }

  @Override
  public synchronized boolean store(List<Sealed> documents, Instant now) {
    if (files.containsKey(documents.getFirst().place())) {
      return false;
    }
    documents.forEach(it -> files.put(it.place(), it.pdf()));
    var place = documents.getFirst().place();
    versions
        .computeIfAbsent(place.event(), _ -> new ArrayList<>())
        .add(new Version(place.version(), now));
    return true;
  }

  @Override
  public synchronized List<Version> versions(Event.Id event) {
    return versions.getOrDefault(event, List.of()).stream()
        .sorted(Comparator.comparingInt(Version::number).reversed())
        .toList();
  }

  @Override
  public synchronized Optional<Bytes> pdf(Place place) {
    return Optional.ofNullable(files.get(place));
  }

  @Override
  public synchronized Optional<Place> with(Digest file) {
    return files.entrySet().stream()
        .filter(it -> Digest.of(it.getValue()).equals(file))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public synchronized List<Event.Id> due(int limit) {
    return versions.keySet().stream()
        .filter(id -> events.find(id).orElseThrow().state() instanceof Event.State.Closed)
        .limit(limit)
        .toList();
  }
}
