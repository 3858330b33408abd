package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code correction}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CorrectionRows extends GenericRepository<CorrectionRow, String> {
  void save(CorrectionRow row);

  Optional<CorrectionRow> findByAcceptance(String acceptance);

  List<CorrectionRow> findByEntryIn(Collection<Digest> entries);

  @Query(
      """
      SELECT correction.* FROM correction JOIN acceptance ON acceptance.id = correction.acceptance
      WHERE acceptance.event = :event ORDER BY correction.corrected_at, correction.acceptance
      """)
  List<CorrectionRow> ofEvent(String event);
}
