package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code pledge}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PledgeRows extends GenericRepository<PledgeRow, Digest> {
  void save(PledgeRow row);

  Optional<PledgeRow> findByDigest(@DigestColumn Digest digest);

  boolean existsByEventAndVersion(String event, int version);

  List<PledgeRow> findByEventOrderByVersion(String event);

  @Query("SELECT * FROM pledge WHERE event = :event ORDER BY version DESC LIMIT 1")
  Optional<PledgeRow> newest(String event);
}
