package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.event.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an organiser has set for the hall of an event and for the time after it.
 *
 * @param demand who must type the code of the hall's screen
 * @param names whether the screen shows who signed last
 * @param lateUntil the last day for those who sign late, by their personal links alone
 */
public record HallRule(
    Event.Id event, Demand demand, boolean names, Optional<LocalDate> lateUntil) {

  /** Who must type the code. */
  public enum Demand {
    NOBODY,
    /** Those who come through the hall's link. */
    HALL,
    /** Those with personal links too: nobody signs from elsewhere. */
    EVERYBODY
  }

  /** What holds until somebody sets anything. */
  public static HallRule usual(Event.Id event) {
    return new HallRule(event, Demand.NOBODY, false, Optional.empty());
  }

  /** Whether somebody who comes through the hall's link is asked for the code. */
  public boolean asksInTheHall() {
    return demand != Demand.NOBODY;
  }

  /** Whether the hall is over and people sign late, until a day. */
  public boolean late(Programme programme, Instant now) {
    return lateUntil.isPresent() && !now.isBefore(programme.over());
  }

  /** Why somebody who is known this way cannot sign now. */
  public Optional<Refusal> refuses(Event event, Identification how, Instant now) {
    var programme = event.programme();
    if (late(programme, now)) {
      var last = lateUntil.orElseThrow();
      if (!now.isBefore(end(programme, last))) {
        return Optional.of(new Refusal.LateOver(last));
      }
      // Nobody is in the hall any more: there is no code to ask for.
      return how.personal() ? Optional.empty() : Optional.of(new Refusal.HallOver(last));
    }
    boolean asked =
        switch (demand) {
          case NOBODY -> false;
          case HALL -> !how.personal();
          case EVERYBODY -> true;
        };
    return asked && !how.present() ? Optional.of(new Refusal.CodeNeeded(event)) : Optional.empty();
  }

  private static Instant end(Programme programme, LocalDate day) {
    return day.plusDays(1).atStartOfDay().toInstant(programme.zone().offset());
  }
}
