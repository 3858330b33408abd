package id.ikrar.pledge;

import id.ikrar.event.Organization;
import java.util.Optional;
import java.util.function.IntFunction;

/** How organisations number, and how far they have come; durable on return. */
public interface Numberings {
  void put(Organization.Id organization, Numbering numbering);

  Optional<Numbering> of(Organization.Id organization);

  /** The running numbers of one organisation in one year. */
  record Series(Organization.Id organization, int year) {}

  /** The number that the next document would have; nothing is reserved. */
  int next(Series series);

  /**
   * Goes on from another number, where an office has used some elsewhere.
   *
   * @return false when that number was given away already
   */
  boolean skipTo(Series series, int number);

  /**
   * Publishes a version under the next number of the series, and makes its words the draft. All of
   * it happens or nothing: no number is lost by a failure, none is given twice.
   *
   * @param numbered the pledge under this number
   * @return nothing when that version of the event is there already
   */
  Optional<Pledge> publish(Series series, IntFunction<Pledge> numbered);
}
