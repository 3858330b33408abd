package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The table {@code certified_event}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CertifiedEventRows extends GenericRepository<CertifiedEventRow, String> {
  @Query(
      """
      INSERT INTO certified_event (event) VALUES (:event)
      ON DUPLICATE KEY UPDATE event = VALUES(event)
      """)
  void put(String event);

  @Query("DELETE FROM certified_event WHERE event = :event")
  int remove(String event);

  boolean existsById(String event);
}
