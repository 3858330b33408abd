package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** People and pledges counted by the first characters of their regions' codes. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AreaCounts extends GenericRepository<AreaRow, String> {
  // The inner query gives the groups their name: neither database takes a parameter in GROUP BY for
  // the one of the list.
  @Query(
      """
      SELECT area, COUNT(*) AS listed, SUM(stands) AS standing, SUM(gone) AS withdrawn,
        COUNT(DISTINCT village) AS villages
      FROM (
        SELECT SUBSTRING(COALESCE(participant.region, ''), 1, :length) AS area,
          CASE WHEN acceptance.id IS NOT NULL AND withdrawal.acceptance IS NULL THEN 1 ELSE 0 END
            AS stands,
          CASE WHEN withdrawal.acceptance IS NOT NULL THEN 1 ELSE 0 END AS gone,
          CASE WHEN acceptance.id IS NOT NULL AND withdrawal.acceptance IS NULL
            AND LENGTH(participant.region) = 13 THEN participant.region END AS village
        FROM participant
        LEFT JOIN acceptance
          ON acceptance.participant = participant.id AND acceptance.generation = 0
        LEFT JOIN withdrawal ON withdrawal.acceptance = acceptance.id
        WHERE participant.event IN (:events)
          AND (COALESCE(participant.region, '') = :within
            OR COALESCE(participant.region, '') LIKE :below)
      ) counted
      GROUP BY area ORDER BY area
      """)
  List<AreaRow> of(Collection<String> events, String within, String below, int length);
}
