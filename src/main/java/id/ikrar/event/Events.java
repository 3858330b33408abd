package id.ikrar.event;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where events are kept; durable on return. */
public interface Events {
  void add(Event event);

  /**
   * Replaces the event if it is still in the state it was read in.
   *
   * @return false when somebody else changed it meanwhile
   */
  boolean replace(Event before, Event after);

  Optional<Event> find(Event.Id id);

  /** Newest first day first. */
  List<Event> of(Organization.Id organizer);

  /** Those of any of these organisers, newest first day first. */
  List<Event> of(Collection<Organization.Id> organizers);
}
