package id.ikrar.signing;

import id.ikrar.event.Event;

/** Where the rules of each event's hall are kept; durable on return. */
public interface HallRules {
  /** What was set last, or what is usual. */
  HallRule of(Event.Id event);

  void put(HallRule rule);
}
