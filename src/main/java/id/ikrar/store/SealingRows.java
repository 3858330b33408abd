package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The table {@code sealing}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SealingRows extends GenericRepository<SealingRow, String> {
  void save(SealingRow row);

  @Query(
      """
      SELECT * FROM sealing
      WHERE claimed_at < :before AND EXISTS (
        SELECT 1 FROM log_entry
        WHERE log_entry.digest = sealing.entry AND log_entry.log_index < :published)
      ORDER BY claimed_at, acceptance LIMIT :limit FOR UPDATE SKIP LOCKED
      """)
  List<SealingRow> lock(@InstantColumn Instant before, long published, int limit);

  @Query(
      """
      SELECT sealing.* FROM sealing JOIN acceptance ON acceptance.id = sealing.acceptance
      WHERE acceptance.event = :event AND acceptance.stamped = FALSE
      """)
  List<SealingRow> unstamped(String event);

  void updateAll(List<SealingRow> rows);

  int deleteById(String acceptance);

  boolean existsById(String acceptance);

  long count();
}
