package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code pass}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PassRows extends GenericRepository<PassRow, String> {
  void save(PassRow row);

  @Query("SELECT * FROM pass WHERE token = :token AND expires > :now AND used = FALSE")
  Optional<PassRow> usable(@DigestColumn Digest token, @InstantColumn Instant now);

  @Query(
      """
      SELECT * FROM pass
      WHERE organization = :organization AND account IS NULL AND expires > :now AND used = FALSE
      ORDER BY id DESC
      """)
  List<PassRow> open(String organization, @InstantColumn Instant now);

  @Query(
      """
      UPDATE pass SET used = TRUE
      WHERE id = :id AND organization = :organization AND expires > :now AND used = FALSE
      """)
  int takeBack(String id, String organization, @InstantColumn Instant now);

  @Query("UPDATE pass SET used = TRUE WHERE token = :token AND expires > :now AND used = FALSE")
  int use(@DigestColumn Digest token, @InstantColumn Instant now);

  @Query("DELETE FROM pass WHERE expires < :before")
  int forget(@InstantColumn Instant before);
}
