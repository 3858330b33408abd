package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code api_token}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ApiTokenRows extends GenericRepository<ApiTokenRow, String> {
  void save(ApiTokenRow row);

  Optional<ApiTokenRow> findBySecret(@DigestColumn Digest secret);

  List<ApiTokenRow> findByOrganizationOrderByIdDesc(String organization);

  @Query(
      """
      UPDATE api_token SET revoked_at = :now
      WHERE id = :id AND organization = :organization AND revoked_at IS NULL
      """)
  int revoke(String organization, String id, @InstantColumn Instant now);
}
