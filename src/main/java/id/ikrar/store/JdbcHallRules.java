package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.signing.HallRule;
import id.ikrar.signing.HallRules;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The rules of halls in a database. */
@Singleton
final class JdbcHallRules implements HallRules {
  private final HallRuleRows rows;

  JdbcHallRules(HallRuleRows rows) {
    this.rows = rows;
  }

  @Override
  public HallRule of(Event.Id event) {
    return rows.findById(event.value())
        .map(row ->
            new HallRule(
                event,
                HallRule.Demand.valueOf(row.demand()),
                row.showNames(),
                Optional.ofNullable(row.lateUntil())))
        .orElseGet(() -> HallRule.usual(event));
  }

  @Override
  public void put(HallRule rule) {
    rows.put(
        new HallRuleRow(
            rule.event().value(),
            rule.demand().name(),
            rule.names(),
            rule.lateUntil().orElse(null)));
  }
}
