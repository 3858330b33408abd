package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Pledges counted by the day on which they were given. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DayCounts extends GenericRepository<MidnightRow, Long> {
  // What is left after a whole day is subtracted: a quotient would be rounded by MySQL.
  @Query(
      """
      SELECT midnight, COUNT(*) AS pledges
      FROM (
        SELECT acceptance.accepted_at + :shift
          - MOD(acceptance.accepted_at + :shift, 86400000000000) AS midnight
        FROM acceptance
        LEFT JOIN withdrawal ON withdrawal.acceptance = acceptance.id
        WHERE acceptance.event IN (:events) AND acceptance.generation = 0
          AND withdrawal.acceptance IS NULL
      ) counted
      GROUP BY midnight ORDER BY midnight
      """)
  List<MidnightRow> of(Collection<String> events, long shift);
}
