package id.ikrar.desk;

import id.ikrar.event.Event;
import id.ikrar.signing.HallRule;
import id.ikrar.signing.HallRules;
import java.time.Instant;
import java.time.LocalDate;

/** Sets the rules of an event's hall, and keeps links good for as long as they say. */
public final class Caretaker {
  private final Organizer organizer;
  private final HallRules rules;

  public Caretaker(Organizer organizer, HallRules rules) {
    this.organizer = organizer;
    this.rules = rules;
  }

  /** What became of a change. */
  public sealed interface Changed {
    record Done() implements Changed {}

    /** Nobody can sign late until that day. */
    record DayOutside(LocalDate first, LocalDate last) implements Changed {}
  }

  public HallRule rule(Event.Id event) {
    return rules.of(event);
  }

  public Changed change(Event event, HallRule rule, Instant now) {
    var first = event.programme().to();
    var last = latest(event, now);
    if (rule.lateUntil().filter(day -> day.isBefore(first) || day.isAfter(last)).isPresent()) {
      return new Changed.DayOutside(first, last);
    }
    rules.put(rule);
    if (rule.lateUntil().isPresent()) {
      organizer.renew(event, now);
    }
    return new Changed.Done();
  }

  /** The last day that can be set now: personal links are good until then. */
  public static LocalDate latest(Event event, Instant now) {
    var today = now.atOffset(event.programme().zone().offset()).toLocalDate();
    var last = event.programme().to();
    return (today.isAfter(last) ? today : last).plusDays(Organizer.LINKS.toDays() - 1);
  }
}
