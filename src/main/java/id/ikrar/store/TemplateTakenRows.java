package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code template_taken}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TemplateTakenRows extends GenericRepository<TemplateTakenRow, String> {
  @Query(
      """
      INSERT INTO template_taken (event, template, version, taken_at)
      VALUES (:event, :template, :version, :takenAt)
      ON DUPLICATE KEY UPDATE template = VALUES(template), version = VALUES(version),
        taken_at = VALUES(taken_at)
      """)
  void put(TemplateTakenRow row);

  Optional<TemplateTakenRow> findById(String event);
}
