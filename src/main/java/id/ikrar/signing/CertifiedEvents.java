package id.ikrar.signing;

import id.ikrar.event.Event;

/** At which events certificates of the national service may sign; durable on return. */
public interface CertifiedEvents {
  boolean on(Event.Id event);

  /** Says so, or not any more; either may be said again. */
  void turn(Event.Id event, boolean on);
}
