package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code closing_file}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClosingFileRows extends GenericRepository<ClosingFileRow, Digest> {
  void save(ClosingFileRow row);

  boolean existsByEventAndVersion(String event, int version);

  Optional<ClosingFileRow> findByEventAndVersionAndPaper(String event, int version, String paper);
}
