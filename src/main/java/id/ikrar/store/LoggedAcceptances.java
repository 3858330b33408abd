package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table {@code acceptance}: those that a later entry of the log took back. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LoggedAcceptances extends GenericRepository<LoggedAcceptance, String> {
  @Query(
      """
      SELECT acceptance.id, acceptance.record, acceptance.signed FROM acceptance
      JOIN withdrawal ON withdrawal.acceptance = acceptance.id
      JOIN log_entry ON log_entry.digest = withdrawal.entry
      WHERE log_entry.log_index < :size
      """)
  List<LoggedAcceptance> withdrawn(long size);

  @Query(
      """
      SELECT acceptance.id, acceptance.record, acceptance.signed FROM acceptance
      JOIN correction ON correction.acceptance = acceptance.id
      JOIN log_entry ON log_entry.digest = correction.entry
      WHERE log_entry.log_index < :size
      """)
  List<LoggedAcceptance> corrected(long size);
}
