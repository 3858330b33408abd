package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code webhook_delivery}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeliveryRows extends GenericRepository<DeliveryRow, String> {
  /** A message for what was told before changes nothing. */
  @Query(
      """
      INSERT INTO webhook_delivery
        (id, webhook, kind, subject, event, body, created_at, attempts, next_at, state, answer)
      VALUES
        (:id, :webhook, :kind, :subject, :event, :body, :createdAt, :attempts, :nextAt, :state, :answer)
      ON DUPLICATE KEY UPDATE kind = VALUES(kind)
      """)
  void put(List<DeliveryRow> rows);

  @Query(
      """
      SELECT * FROM webhook_delivery WHERE state = 'WAITING' AND next_at <= :now
      ORDER BY next_at, id LIMIT :limit FOR UPDATE SKIP LOCKED
      """)
  List<DeliveryRow> lock(@InstantColumn Instant now, int limit);

  void update(DeliveryRow row);

  void updateAll(List<DeliveryRow> rows);

  Optional<DeliveryRow> findByIdAndWebhook(String id, String webhook);

  @Query("SELECT * FROM webhook_delivery WHERE webhook = :webhook ORDER BY id DESC LIMIT :limit")
  List<DeliveryRow> newest(String webhook, int limit);

  @Query("DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND created_at < :before")
  int forget(@InstantColumn Instant before);
}
