package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code log_entry}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LogEntryRows extends GenericRepository<LogEntryRow, Long> {
  @Query("INSERT INTO log_entry (entry, digest) VALUES (:entry, :digest)")
  void add(LogEntryRow row);

  @Query("SELECT * FROM log_entry WHERE log_index IS NULL ORDER BY ticket LIMIT :limit")
  List<LogEntryRow> waiting(int limit);

  @Query("UPDATE log_entry SET log_index = :logIndex WHERE ticket = :ticket")
  void number(List<LogEntryRow> rows);

  @Query("SELECT * FROM log_entry WHERE log_index >= :from ORDER BY log_index LIMIT :limit")
  List<LogEntryRow> from(long from, int limit);

  Optional<LogEntryRow> findByDigest(@DigestColumn Digest digest);

  @Query(
      """
      SELECT log_entry.* FROM log_entry JOIN sealing ON sealing.entry = log_entry.digest
      WHERE sealing.acceptance IN (:acceptances)
      """)
  List<LogEntryRow> ofSealing(Collection<String> acceptances);
}
