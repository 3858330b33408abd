package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where campaigns are kept, and which events belong to them; durable on return. */
public interface Campaigns {
  /** More belong into campaigns of their own. */
  int MAX_EVENTS = 3_000;

  void add(Campaign campaign);

  /** Gives a campaign that is there another name. */
  void rename(Campaign.Id id, String name);

  Optional<Campaign> find(Campaign.Id id);

  /** Those of any of these owners, by name. */
  List<Campaign> of(Collection<Organization.Id> owners);

  /** Puts events in; those that are in it stay. */
  void put(Campaign.Id id, Collection<Event.Id> events);

  /** Takes an event out; the event itself stays as it is. */
  void take(Campaign.Id id, Event.Id event);

  /** Newest first day first. */
  List<Event> events(Campaign.Id id);

  /** The campaigns that an event belongs to, by name. */
  List<Campaign> holding(Event.Id event);
}
