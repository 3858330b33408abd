package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** People and pledges counted by the codes of their regions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AreaCounts extends GenericRepository<AreaRow, String> {
  @Query(
      """
      SELECT COALESCE(participant.region, '') AS area, COUNT(*) AS listed,
        SUM(CASE WHEN acceptance.id IS NOT NULL AND withdrawal.acceptance IS NULL THEN 1 ELSE 0 END)
          AS standing,
        COUNT(withdrawal.acceptance) AS withdrawn
      FROM participant
      LEFT JOIN acceptance
        ON acceptance.participant = participant.id AND acceptance.generation = 0
      LEFT JOIN withdrawal ON withdrawal.acceptance = acceptance.id
      WHERE participant.event IN (:events)
        AND (COALESCE(participant.region, '') = :within
          OR COALESCE(participant.region, '') LIKE :below)
      GROUP BY participant.region
      """)
  List<AreaRow> of(Collection<String> events, String within, String below);
}
