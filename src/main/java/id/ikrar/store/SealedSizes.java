package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table {@code sealed} without its large files. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SealedSizes extends GenericRepository<SealedSize, String> {
  @Query(
      """
      SELECT sealed.acceptance, OCTET_LENGTH(sealed.pdf) AS file_size
      FROM sealed JOIN acceptance ON acceptance.id = sealed.acceptance
      WHERE acceptance.event = :event
      """)
  List<SealedSize> of(String event);
}
