package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EveryStore
class HallRulesContractTest {
  private final World world;
  private final HallRules rules;

  HallRulesContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    rules = ports.hallRules();
  }

  @Test
  void whatWasSetLastHoldsForThatEventAlone() {
    var event = world.storedEvent().id();
    var other = world.storedEvent().id();
    assertThat(rules.of(event)).isEqualTo(HallRule.usual(event));
    int day = 0;
    for (var demand : HallRule.Demand.values()) {
      day++;
      var rule = new HallRule(event, demand, true, Optional.of(LocalDate.of(2026, 12, day)));
      rules.put(rule);
      assertThat(rules.of(event)).isEqualTo(rule);
    }
    var none = new HallRule(event, HallRule.Demand.HALL, false, Optional.empty());
    rules.put(none);
    rules.put(none);
    assertThat(rules.of(event)).isEqualTo(none);
    assertThat(rules.of(other)).isEqualTo(HallRule.usual(other));
  }
}
