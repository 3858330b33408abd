package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code webhook_place}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReadingPlaceRows extends GenericRepository<ReadingPlaceRow, Integer> {
  @Query("SELECT * FROM webhook_place WHERE id = 1 FOR UPDATE")
  Optional<ReadingPlaceRow> lock();

  void update(ReadingPlaceRow row);
}
