package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Pledges counted by the hour in which they were given. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HourCounts extends GenericRepository<HourRow, Long> {
  // What is left after the whole hours are subtracted: a quotient would be rounded by MySQL.
  @Query(
      """
      SELECT acceptance.accepted_at - MOD(acceptance.accepted_at, 3600000000000) AS begins,
        COUNT(*) AS pledges
      FROM acceptance
      LEFT JOIN withdrawal ON withdrawal.acceptance = acceptance.id
      WHERE acceptance.event IN (:events) AND acceptance.generation = 0
        AND withdrawal.acceptance IS NULL
      GROUP BY acceptance.accepted_at - MOD(acceptance.accepted_at, 3600000000000)
      """)
  List<HourRow> of(Collection<String> events);
}
