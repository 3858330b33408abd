package id.ikrar.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code circular}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CircularFileRows extends GenericRepository<CircularFileRow, String> {
  void save(CircularFileRow row);

  Optional<CircularFileRow> findById(String id);
}
