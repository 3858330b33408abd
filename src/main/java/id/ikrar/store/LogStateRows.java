package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The table {@code log_state}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LogStateRows extends GenericRepository<LogStateRow, Integer> {
  @Query("SELECT * FROM log_state WHERE id = 1")
  LogStateRow read();

  @Query("SELECT * FROM log_state WHERE id = 1 FOR UPDATE")
  LogStateRow lock();

  void update(LogStateRow row);
}
