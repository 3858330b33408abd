package id.ikrar.signing;

import id.ikrar.event.Event;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The switches in memory. */
public final class MemoryCertifiedEvents implements CertifiedEvents {
  private final Set<Event.Id> on = ConcurrentHashMap.newKeySet();

  @Override
  public boolean on(Event.Id event) {
    return on.contains(event);
  }

  @Override
  public void turn(Event.Id event, boolean turnedOn) {
    if (turnedOn) {
      on.add(event);
    } else {
      on.remove(event);
    }
  }
}
