package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code link}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkRows extends GenericRepository<LinkRow, Digest> {
  @Query(
      """
      INSERT INTO link (token, event, participant, how, expires)
      VALUES (:token, :event, :participant, :how, :expires)
      ON DUPLICATE KEY UPDATE expires = VALUES(expires)
      """)
  void put(List<LinkRow> rows);

  Optional<LinkRow> findByToken(@DigestColumn Digest token);

  @Query("DELETE FROM link WHERE expires < :before")
  int forget(@InstantColumn Instant before);
}
