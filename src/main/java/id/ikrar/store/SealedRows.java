package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code sealed}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SealedRows extends GenericRepository<SealedRow, String> {
  void save(SealedRow row);

  boolean existsById(String acceptance);

  @Query(
      """
      UPDATE sealed SET pdf = :pdf, digest = :digest
      WHERE acceptance = :acceptance AND digest = :before
      """)
  int replace(
      String acceptance,
      @DigestColumn Digest before,
      @BytesColumn Bytes pdf,
      @DigestColumn Digest digest);

  @Query(
      """
      SELECT sealed.* FROM sealed JOIN acceptance ON acceptance.id = sealed.acceptance
      WHERE acceptance.short_id = :shortId
      """)
  Optional<SealedRow> with(String shortId);
}
