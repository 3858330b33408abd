package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code account}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRows extends GenericRepository<AccountRow, String> {
  void save(AccountRow row);

  Optional<AccountRow> findById(String id);

  Optional<AccountRow> findByEmail(String email);

  boolean existsByEmail(String email);

  int count();

  @Query("SELECT * FROM account WHERE organization = :organization ORDER BY LOWER(name), id")
  List<AccountRow> of(String organization);

  /** The ids of those who own the organisation and can come in. */
  @Query(
      """
      SELECT id FROM account
      WHERE organization = :organization AND role = 'OWNER' AND disabled = FALSE
      ORDER BY id FOR UPDATE
      """)
  List<String> lockOwners(String organization);

  @Query("UPDATE account SET role = :role, disabled = :disabled WHERE id = :id")
  int assign(String id, String role, boolean disabled);

  @Query("UPDATE account SET password = :password WHERE id = :id")
  int password(String id, String password);

  @Query(
      """
      SELECT account.* FROM account JOIN account_session ON account_session.account = account.id
      WHERE account_session.token = :token AND account_session.expires > :now
        AND account_session.half = :half AND account.disabled = FALSE
      """)
  Optional<AccountRow> inSession(
      @DigestColumn Digest token, @InstantColumn Instant now, boolean half);
}
