package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Participant;
import id.ikrar.tlog.MemoryLogStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Acceptances in memory; their entries wait in the memory log. */
public final class MemoryAcceptances implements Acceptances {
  private final List<Acceptance> acceptances = new ArrayList<>();
  private final Map<Acceptance.Id, Bytes> entries = new HashMap<>();
  private final Set<Acceptance.Id> superseded = new HashSet<>();
  private final Events events;
  private final MemoryLogStore log;

  public MemoryAcceptances(Events events, MemoryLogStore log) {
    this.events = events;
    this.log = log;
  }

  @Override
  public synchronized Committed commit(Acceptance acceptance, Bytes entry) {
    var event = events.find(acceptance.event()).orElseThrow();
    var first = of(acceptance.participant());
    if (first.isPresent()) {
      return new Committed.Already(first.get());
    }
    if (!(event.state() instanceof Event.State.Open)) {
      return new Committed.Closed();
    }
    if (with(acceptance.shortId()).isPresent()) {
      throw new IllegalStateException("short id " + acceptance.shortId() + " is taken");
    }
    log.add(entry);
    acceptances.add(acceptance);
    entries.put(acceptance.id(), entry);
    return new Committed.Stored();
  }

  @Override
  public synchronized Optional<Acceptance> find(Acceptance.Id id) {
    return first(one -> one.id().equals(id));
  }

  @Override
  public synchronized Optional<Acceptance> of(Participant.Id participant) {
    return first(one -> one.participant().equals(participant) && !superseded.contains(one.id()));
  }

  @Override
  public synchronized Optional<Acceptance> with(ShortId shortId) {
    return first(one -> one.shortId().equals(shortId));
  }

  @Override
  public synchronized List<Acceptance> of(Event.Id event) {
    return ever(event).stream().filter(one -> !superseded.contains(one.id())).toList();
  }

  @Override
  public synchronized List<Acceptance> ever(Event.Id event) {
    return acceptances.stream()
        .filter(one -> one.event().equals(event))
        .sorted(Comparator.comparing(Acceptance::acceptedAt).thenComparing(one -> one.id().value()))
        .toList();
  }

  @Override
  public synchronized int count(Event.Id event) {
    return of(event).size();
  }

  /** Commits another in the place of the one that stands. */
  synchronized Committed replace(
      Acceptance.Id standing, Acceptance newer, Bytes entry, Bytes then) {
    if (!(events.find(newer.event()).orElseThrow().state() instanceof Event.State.Open)) {
      return new Committed.Closed();
    }
    if (log.holds(then)) {
      throw new IllegalStateException("the log holds the entry of another correction");
    }
    superseded.add(standing);
    var committed = commit(newer, entry);
    log.add(then);
    return committed;
  }

  /** All of them, in the order of their commits. */
  public synchronized List<Acceptance> all() {
    return List.copyOf(acceptances);
  }

  /** The leaf data that the acceptance was committed with. */
  public synchronized Bytes entry(Acceptance.Id id) {
    return Optional.ofNullable(entries.get(id)).orElseThrow();
  }

  private Optional<Acceptance> first(Predicate<Acceptance> wanted) {
    return acceptances.stream().filter(wanted).findFirst();
  }
}
