package id.ikrar.signer;

import id.ikrar.event.Event;
import id.ikrar.event.Limits;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A roster in memory. */
public final class MemoryRoster implements Roster {
  private final Map<Participant.Id, Participant> participants = new HashMap<>();
  private final Predicate<Participant.Id> signed;

  /** A person for whom the predicate holds stays on the list. */
  public MemoryRoster(Predicate<Participant.Id> signed) {
    this.signed = signed;
  }

  @Override
  public synchronized void add(List<Participant> added) {
    var numbers = new HashSet<>();
    participants.values().forEach(one -> numbers.add(List.of(one.event(), one.number())));
    for (var one : added) {
      if (participants.containsKey(one.id()) || !numbers.add(List.of(one.event(), one.number()))) {
        throw new IllegalStateException("number " + one.number() + " is on the roster already");
      }
    }
    for (var event : added.stream().map(Participant::event).distinct().toList()) {
      long more = added.stream().filter(one -> one.event().equals(event)).count();
      Limits.atMost("participants", count(event) + (int) more, MAX_PARTICIPANTS);
    }
    added.forEach(one -> participants.put(one.id(), one));
  }

  @Override
  public synchronized Optional<Participant> find(Participant.Id id) {
    return Optional.ofNullable(participants.get(id));
  }

  @Override
  public synchronized List<Participant> of(Event.Id event) {
    return participants.values().stream()
        .filter(one -> one.event().equals(event))
        .sorted(Comparator.comparingInt(Participant::number))
        .toList();
  }

  @Override
  public synchronized int count(Event.Id event) {
    return of(event).size();
  }

  @Override
  public synchronized List<Participant> leaders(Event.Id event) {
    return of(event).stream().filter(Participant::leader).toList();
  }

  @Override
  public synchronized List<Participant> named(Event.Id event, String words, int limit) {
    var sought = words.strip().toLowerCase(Locale.ROOT);
    return of(event).stream()
        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(sought))
        .limit(limit)
        .toList();
  }

  /** Puts what is right in the place of what was wrong. */
  public synchronized void correct(Participant corrected) {
    participants.put(corrected.id(), corrected);
  }

  /** Brings somebody over to the list of another event. */
  public synchronized void move(Participant.Id id, Event.Id event, int number) {
    var it = participants.get(id);
    if (it != null) {
      participants.put(
          id,
          new Participant(
              id,
              event,
              number,
              it.name(),
              it.jabatan(),
              it.pangkat(),
              it.instansi(),
              it.region(),
              it.identifier(),
              it.phone(),
              it.leader()));
    }
  }

  @Override
  public synchronized boolean remove(Participant.Id id) {
    return !signed.test(id) && participants.remove(id) != null;
  }
}
