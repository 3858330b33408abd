package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The tables {@code second_step} and {@code recovery_code}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SecondStepRows extends GenericRepository<SecondStepRow, String> {
  void save(SecondStepRow row);

  Optional<SecondStepRow> findById(String account);

  @Query("DELETE FROM second_step WHERE account = :account AND confirmed = FALSE")
  int dropProposal(String account);

  @Query(
      """
      UPDATE second_step SET confirmed = TRUE, last_step = :step
      WHERE account = :account AND confirmed = FALSE
      """)
  int confirm(String account, long step);

  @Query(
      """
      UPDATE second_step SET last_step = :step
      WHERE account = :account AND confirmed = TRUE AND last_step < :step
      """)
  int spend(String account, long step);

  @Query("DELETE FROM second_step WHERE account = :account")
  int remove(String account);

  @Query("INSERT INTO recovery_code (account, code) VALUES (:account, :code)")
  void addCode(String account, @DigestColumn Digest code);

  @Query("DELETE FROM recovery_code WHERE account = :account AND code = :code")
  int spendCode(String account, @DigestColumn Digest code);

  @Query("DELETE FROM recovery_code WHERE account = :account")
  int removeCodes(String account);

  @Query("SELECT COUNT(*) FROM recovery_code WHERE account = :account")
  int left(String account);
}
