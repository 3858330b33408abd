package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code closing_file} without its files. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClosingPlaceRows extends GenericRepository<ClosingPlaceRow, Digest> {
  Optional<ClosingPlaceRow> findByDigest(@DigestColumn Digest digest);

  List<ClosingPlaceRow> findByEventOrderByVersionDesc(String event);

  @Query(
      """
      SELECT event.id FROM event
      WHERE event.state = 'CLOSED' AND NOT EXISTS (
        SELECT 1 FROM closing_file
        WHERE closing_file.event = event.id AND closing_file.made_at >= event.since)
      ORDER BY event.since LIMIT :most
      """)
  List<String> due(int most);
}
