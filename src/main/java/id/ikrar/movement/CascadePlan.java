package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Programme;
import id.ikrar.pledge.Wording;
import id.ikrar.signer.Participant;
import java.util.List;
import java.util.Optional;

/**
 * What a cascade would make, to be looked at first.
 *
 * @param words those that the children would share, if the parent has any
 * @param divides whether people of the parent's list would come over to the children
 */
public record CascadePlan(
    Event parent, Optional<Wording> words, boolean divides, List<Branch> branches) {
  public CascadePlan {
    branches = List.copyOf(branches);
  }

  /**
   * One unit of it.
   *
   * @param fresh whether the organisation is not there yet
   * @param there the child event that the unit has already
   */
  public record Branch(
      Unit unit,
      Organization organizer,
      boolean fresh,
      Programme programme,
      List<Participant.Id> people,
      Optional<Event.Id> there) {
    public Branch {
      people = List.copyOf(people);
    }
  }
}
