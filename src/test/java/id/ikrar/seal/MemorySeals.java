package id.ikrar.seal;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.MemoryAcceptances;
import id.ikrar.tlog.MemoryLogStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sealing queue and the sealed files in memory. */
public final class MemorySeals implements Seals {
  private final Map<Acceptance.Id, Instant> claims = new HashMap<>();
  private final Map<Acceptance.Id, Bytes> sealed = new HashMap<>();
  private final MemoryAcceptances acceptances;
  private final MemoryLogStore log;

  public MemorySeals(MemoryAcceptances acceptances, MemoryLogStore log) {
    this.acceptances = acceptances;
    this.log = log;
  }

  @Override
  public synchronized List<Work> claim(int limit, long published, Instant now, Duration patience) {
    var works = new ArrayList<Work>();
    for (var acceptance : acceptances.all()) {
      var claimed = claims.getOrDefault(acceptance.id(), Instant.MIN);
      var entry = acceptances.entry(acceptance.id());
      var index = log.indexOf(Digest.of(entry));
      if (works.size() < limit
          && index.filter(one -> one < published).isPresent()
          && !sealed.containsKey(acceptance.id())
          && claimed.isBefore(now.minus(patience))) {
        claims.put(acceptance.id(), now);
        works.add(new Work(acceptance, index.get(), entry));
      }
    }
    return works;
  }

  @Override
  public synchronized boolean store(Acceptance.Id id, Bytes pdf, Bytes entry, Instant now) {
    if (acceptances.find(id).isEmpty()) {
      throw new IllegalStateException("no acceptance " + id.value());
    }
    if (sealed.containsKey(id)) {
      return false;
    }
    log.add(entry);
    sealed.put(id, pdf);
    return true;
  }

  @Override
  public synchronized boolean replace(Acceptance.Id id, Digest before, Bytes pdf, Bytes entry) {
    if (Optional.ofNullable(sealed.get(id)).map(Digest::of).filter(before::equals).isEmpty()) {
      return false;
    }
    log.add(entry);
    sealed.put(id, pdf);
    return true;
  }

  @Override
  public synchronized Optional<Bytes> pdf(ShortId shortId) {
    return acceptances.with(shortId).map(one -> sealed.get(one.id()));
  }

  @Override
  public synchronized Map<Acceptance.Id, Integer> sizes(Event.Id event) {
    var ours =
        acceptances.all().stream()
            .filter(one -> one.event().equals(event))
            .map(Acceptance::id)
            .collect(Collectors.toSet());
    return sealed.entrySet().stream()
        .filter(entry -> ours.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().size()));
  }

  @Override
  public synchronized Set<Acceptance.Id> unstamped(Event.Id event) {
    return acceptances.all().stream()
        .filter(one -> one.event().equals(event) && !one.stamped() && !sealed.containsKey(one.id()))
        .map(Acceptance::id)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized int waiting() {
    return acceptances.all().size() - sealed.size();
  }

  @Override
  public synchronized Optional<Digest> digest(ShortId shortId) {
    return pdf(shortId).map(Digest::of);
  }
}
