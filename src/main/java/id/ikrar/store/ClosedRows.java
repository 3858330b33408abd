package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The table {@code closing_file}, a row for each closing. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClosedRows extends GenericRepository<ClosedRow, String> {
  @Query(
      """
      SELECT event, version, MIN(made_at) AS made_at FROM closing_file
      WHERE made_at >= :since GROUP BY event, version ORDER BY made_at
      """)
  List<ClosedRow> since(@InstantColumn Instant since);
}
