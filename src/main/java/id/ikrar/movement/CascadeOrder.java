package id.ikrar.movement;

import id.ikrar.region.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an organiser asks of a cascade.
 *
 * @param level one child for each region of it, or empty for one for each institution
 * @param offices names of the institutions; empty for those of the parent's list
 * @param extendable whether children may add commitments of their own
 * @param divide whether people of the parent's list come over to the child of their unit
 */
public record CascadeOrder(
    Optional<Level> level,
    List<String> offices,
    LocalDate from,
    LocalDate to,
    boolean extendable,
    boolean divide) {
  public CascadeOrder {
    offices = List.copyOf(offices);
  }
}
