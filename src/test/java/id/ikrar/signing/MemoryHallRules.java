package id.ikrar.signing;

import id.ikrar.event.Event;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of halls in memory. */
public final class MemoryHallRules implements HallRules {
  private final Map<Event.Id, HallRule> rules = new ConcurrentHashMap<>();

  @Override
  public HallRule of(Event.Id event) {
    return Optional.ofNullable(rules.get(event)).orElseGet(() -> HallRule.usual(event));
  }

  @Override
  public void put(HallRule rule) {
    rules.put(rule.event(), rule);
  }
}
