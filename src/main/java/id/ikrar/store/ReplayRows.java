package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The table {@code api_replay}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReplayRows extends GenericRepository<ReplayRow, String> {
  void save(ReplayRow row);

  Optional<ReplayRow> findByTokenAndIdempotencyKey(String token, String idempotencyKey);

  /** Takes over what somebody began and left. */
  @Query(
      """
      UPDATE api_replay SET begun_at = :now
      WHERE token = :token AND idempotency_key = :key AND status = 0 AND begun_at < :before
      """)
  int takeOver(String token, String key, @InstantColumn Instant before, @InstantColumn Instant now);

  @Query(
      """
      UPDATE api_replay SET status = :status, location = :location, body = :body
      WHERE token = :token AND idempotency_key = :key
      """)
  int finish(String token, String key, int status, String location, String body);

  @Query(
      """
      DELETE FROM api_replay
      WHERE token = :token AND idempotency_key = :key AND status = 0
      """)
  int drop(String token, String key);

  @Query("DELETE FROM api_replay WHERE begun_at < :before")
  int forget(@InstantColumn Instant before);
}
