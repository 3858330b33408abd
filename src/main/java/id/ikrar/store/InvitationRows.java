package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The table {@code invitation}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRows extends GenericRepository<InvitationRow, Digest> {
  void save(InvitationRow row);

  Optional<InvitationRow> findByToken(@DigestColumn Digest token);

  @Query(
      """
      UPDATE invitation SET redeemed = TRUE
      WHERE token = :token AND expires > :now AND redeemed = FALSE
      """)
  int redeem(@DigestColumn Digest token, @InstantColumn Instant now);

  @Query("DELETE FROM invitation WHERE expires < :before")
  int forget(@InstantColumn Instant before);
}
