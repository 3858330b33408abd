package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The table {@code preparation}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PreparationRows extends GenericRepository<PreparationRow, String> {
  void save(PreparationRow row);

  Optional<PreparationRow> findById(String id);

  @Query(
      """
      DELETE FROM preparation WHERE expires < :before
      AND NOT EXISTS (SELECT 1 FROM acceptance WHERE acceptance.preparation = preparation.id)
      """)
  int forget(@InstantColumn Instant before);
}
