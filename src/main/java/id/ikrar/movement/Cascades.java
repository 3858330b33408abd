package id.ikrar.movement;

import id.ikrar.event.Event;
import java.util.List;
import java.util.Optional;

/** Which events were cascaded from which; durable on return. */
public interface Cascades {
  /** Of one event. */
  int MAX_CHILDREN = 400;

  /**
   * Makes the child events of one parent, all that are new or none: organisations, events, drafts
   * of the words, and the people who come over. A unit that has its child already is left as it is,
   * so a repeat makes nothing. Children belong to the campaigns of their parent.
   *
   * @return the events that were made
   */
  List<Event.Id> grow(Event parent, List<Sprout> sprouts);

  /** In the order in which their units are called. */
  List<Child> children(Event.Id parent);

  /** How the event came from another, if it did. */
  Optional<Child> of(Event.Id child);
}
