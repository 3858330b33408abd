package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code hall_rule}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HallRuleRows extends GenericRepository<HallRuleRow, String> {
  @Query(
      """
      INSERT INTO hall_rule (event, demand, show_names, late_until)
      VALUES (:event, :demand, :showNames, :lateUntil)
      ON DUPLICATE KEY UPDATE demand = VALUES(demand), show_names = VALUES(show_names),
        late_until = VALUES(late_until)
      """)
  void put(HallRuleRow row);

  Optional<HallRuleRow> findById(String event);
}
