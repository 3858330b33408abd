package id.ikrar.attendance;

import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import java.time.Instant;
import java.time.LocalDate;

/** Notes who is there; the same said twice is noted once. */
public final class Usher {
  /** So long after the event's last day, or today, somebody may be expected to follow. */
  public static final int MAX_DAYS_LATER = 366;

  private final Roster roster;
  private final Attendances attendances;

  public Usher(Roster roster, Attendances attendances) {
    this.roster = roster;
    this.attendances = attendances;
  }

  /** What became of a note. */
  public sealed interface Noted {
    /** This counts of the person now. */
    record Done(Mark mark) implements Noted {}

    /** Nobody of that id is on the event's list. */
    record NotOnTheList() implements Noted {}

    /** Nobody can follow on that day. */
    record DayOutside(LocalDate first, LocalDate last) implements Noted {}
  }

  public Noted note(
      Event event, Participant.Id person, Presence presence, NotedBy by, Instant now) {
    if (roster.find(person).filter(it -> it.event().equals(event.id())).isEmpty()) {
      return new Noted.NotOnTheList();
    }
    if (presence instanceof Presence.ToFollow(var until)) {
      var first = event.programme().from();
      var last = later(event, now).plusDays(MAX_DAYS_LATER);
      if (until.isBefore(first) || until.isAfter(last)) {
        return new Noted.DayOutside(first, last);
      }
    }
    var before = attendances.of(person).filter(it -> it.presence().equals(presence));
    if (before.isPresent()) {
      return new Noted.Done(before.get());
    }
    var mark = new Mark(event.id(), person, presence, by, now);
    attendances.add(mark);
    return new Noted.Done(mark);
  }

  /** The event's last day, or today where that has passed. */
  private static LocalDate later(Event event, Instant now) {
    var today = now.atOffset(event.programme().zone().offset()).toLocalDate();
    var last = event.programme().to();
    return today.isAfter(last) ? today : last;
  }
}
