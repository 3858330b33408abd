package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The table {@code account}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRows extends GenericRepository<AccountRow, String> {
  void save(AccountRow row);

  Optional<AccountRow> findById(String id);

  Optional<AccountRow> findByEmail(String email);

  boolean existsByEmail(String email);

  int count();

  @Query(
      """
      SELECT account.* FROM account JOIN account_session ON account_session.account = account.id
      WHERE account_session.token = :token AND account_session.expires > :now
      """)
  Optional<AccountRow> inSession(@DigestColumn Digest token, @InstantColumn Instant now);
}
