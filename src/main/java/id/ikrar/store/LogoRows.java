package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code logo}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LogoRows extends GenericRepository<LogoRow, Digest> {
  void save(LogoRow row);

  Optional<LogoRow> findByDigest(@DigestColumn Digest digest);

  boolean existsByDigest(@DigestColumn Digest digest);
}
