package id.ikrar.desk;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.NumberPattern;
import id.ikrar.pledge.Numberings;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Pledges;
import id.ikrar.pledge.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Fills the gaps of a draft's number when its words freeze. A later version of an event's words
 * keeps the number of the one before, unless another was typed.
 */
public final class Numberer {
  private final Numberings numberings;
  private final Pledges pledges;
  private final LegalBases catalogue;

  public Numberer(Numberings numberings, Pledges pledges, LegalBases catalogue) {
    this.numberings = numberings;
    this.pledges = pledges;
    this.catalogue = catalogue;
  }

  /** The words as if they froze now, under the number that they would have; nothing is kept. */
  public Pledge provisional(Event event, Organization organizer, Wording words, Instant now) {
    int next = numberings.next(series(event, organizer, now));
    return frozen(event, organizer, words, next, now);
  }

  /** Publishes the words; nothing when somebody else was first. */
  public Optional<Pledge> publish(Event event, Organization organizer, Wording words, Instant now) {
    boolean counts = new NumberPattern(words.number()).counts() && earlier(event).isEmpty();
    if (counts) {
      return numberings.publish(
          series(event, organizer, now), n -> frozen(event, organizer, words, n, now));
    }
    var pledge = frozen(event, organizer, words, 0, now);
    if (!pledges.publish(pledge)) {
      return Optional.empty();
    }
    if (!pledge.wording().equals(words)) {
      pledges.draft(event.id(), pledge.wording());
    }
    return Optional.of(pledge);
  }

  private Pledge frozen(
      Event event, Organization organizer, Wording words, int number, Instant now) {
    var pattern = new NumberPattern(words.number());
    var day = day(event, now);
    var filled =
        pattern.open()
            ? earlier(event).orElseGet(() -> pattern.filled(number, day))
            : pattern.text();
    int version = pledges.current(event.id()).map(Pledge::version).orElse(0) + 1;
    return Pledge.freeze(event, organizer, words.numbered(filled), version, catalogue, now);
  }

  /** The number that the event's words have already. */
  private Optional<String> earlier(Event event) {
    return pledges
        .current(event.id())
        .map(it -> it.wording().number())
        .filter(number -> !number.isEmpty());
  }

  private static Numberings.Series series(Event event, Organization organizer, Instant now) {
    return new Numberings.Series(organizer.id(), day(event, now).getYear());
  }

  private static LocalDate day(Event event, Instant now) {
    return now.atOffset(event.programme().zone().offset()).toLocalDate();
  }
}
