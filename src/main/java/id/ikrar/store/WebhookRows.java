package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code webhook}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WebhookRows extends GenericRepository<WebhookRow, String> {
  void save(WebhookRow row);

  Optional<WebhookRow> findById(String id);

  List<WebhookRow> findByOrganizationOrderByIdDesc(String organization);

  @Query("SELECT * FROM webhook ORDER BY id")
  List<WebhookRow> all();

  @Query("DELETE FROM webhook WHERE id = :id AND organization = :organization")
  int remove(String organization, String id);
}
