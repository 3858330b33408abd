package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code reopening}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReopeningRows extends GenericRepository<ReopeningRow, String> {
  void save(ReopeningRow row);

  Optional<ReopeningRow> findByParticipant(String participant);

  List<ReopeningRow> findByEventOrderByOpenedAt(String event);

  @Query("SELECT * FROM reopening WHERE participant = :participant FOR UPDATE")
  Optional<ReopeningRow> lock(String participant);

  @Query("DELETE FROM reopening WHERE participant = :participant")
  int remove(String participant);

  @Query("DELETE FROM reopening WHERE acceptance = :acceptance")
  int removeOf(String acceptance);
}
