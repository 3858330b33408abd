package id.ikrar.attendance;

import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Notes in memory; those on people who left the list are not seen any more. */
public final class MemoryAttendances implements Attendances {
  private final Roster roster;
  private final List<Mark> marks = new ArrayList<>();

  public MemoryAttendances(Roster roster) {
    this.roster = roster;
  }

  @Override
  public synchronized void add(Mark mark) {
    if (roster.find(mark.participant()).isEmpty()) {
      throw new IllegalStateException("nobody of that id: " + mark.participant());
    }
    marks.add(mark);
  }

  @Override
  public Optional<Mark> of(Participant.Id participant) {
    var all = history(participant);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  @Override
  public synchronized List<Mark> of(Event.Id event) {
    var latest = new LinkedHashMap<Participant.Id, Mark>();
    listed().stream()
        .filter(mark -> mark.event().equals(event))
        .forEach(mark -> latest.put(mark.participant(), mark));
    return List.copyOf(latest.values());
  }

  @Override
  public synchronized List<Mark> history(Participant.Id participant) {
    return listed().stream().filter(mark -> mark.participant().equals(participant)).toList();
  }

  @Override
  public synchronized int count(Event.Id event) {
    return Math.toIntExact(listed().stream().filter(mark -> mark.event().equals(event)).count());
  }

  private List<Mark> listed() {
    return marks.stream().filter(mark -> roster.find(mark.participant()).isPresent()).toList();
  }
}
