package id.ikrar.movement;

import id.ikrar.event.Organization;
import id.ikrar.signer.Participant;
import java.util.List;

/**
 * A child event that is to be made.
 *
 * @param organizer who holds it
 * @param fresh whether the organisation is to be made with it, below that of the parent event
 * @param people those of the parent's list who come over to it, with their links
 */
public record Sprout(
    Child child, Organization organizer, boolean fresh, List<Participant.Id> people) {
  public Sprout {
    people = List.copyOf(people);
    if (!child.event().organizer().equals(organizer.id())) {
      throw new IllegalArgumentException("the child event belongs to another organisation");
    }
  }
}
