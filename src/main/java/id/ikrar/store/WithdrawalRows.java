package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code withdrawal}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WithdrawalRows extends GenericRepository<WithdrawalRow, String> {
  void save(WithdrawalRow row);

  Optional<WithdrawalRow> findByAcceptance(String acceptance);

  @Query(
      """
      SELECT withdrawal.* FROM withdrawal JOIN acceptance ON acceptance.id = withdrawal.acceptance
      WHERE acceptance.event = :event ORDER BY withdrawal.withdrawn_at, withdrawal.acceptance
      """)
  List<WithdrawalRow> ofEvent(String event);

  List<WithdrawalRow> findByEntryIn(Collection<Digest> entries);

  @Query(
      """
      SELECT COUNT(*) FROM withdrawal JOIN acceptance ON acceptance.id = withdrawal.acceptance
      WHERE acceptance.event = :event
      """)
  int countOfEvent(String event);
}
