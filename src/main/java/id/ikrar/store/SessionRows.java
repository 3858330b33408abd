package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The table {@code account_session}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRows extends GenericRepository<SessionRow, Digest> {
  void save(SessionRow row);

  @Query("DELETE FROM account_session WHERE token = :token")
  int end(@DigestColumn Digest token);

  @Query("DELETE FROM account_session WHERE account = :account")
  int endAll(String account);

  @Query("DELETE FROM account_session WHERE expires < :before")
  int forget(@InstantColumn Instant before);
}
