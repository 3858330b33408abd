package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code pledge_draft}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRows extends GenericRepository<DraftRow, String> {
  @Query(
      """
      INSERT INTO pledge_draft (event, wording) VALUES (:event, :wording)
      ON DUPLICATE KEY UPDATE wording = VALUES(wording)
      """)
  void put(DraftRow row);

  Optional<DraftRow> findById(String event);
}
