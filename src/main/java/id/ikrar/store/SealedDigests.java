package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code sealed} without its large files. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SealedDigests extends GenericRepository<SealedDigest, String> {
  @Query(
      """
      SELECT sealed.acceptance, sealed.digest
      FROM sealed JOIN acceptance ON acceptance.id = sealed.acceptance
      WHERE acceptance.short_id = :shortId
      """)
  Optional<SealedDigest> with(String shortId);
}
