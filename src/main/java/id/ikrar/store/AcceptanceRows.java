package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code acceptance}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AcceptanceRows extends GenericRepository<AcceptanceRow, String> {
  void save(AcceptanceRow row);

  Optional<AcceptanceRow> findById(String id);

  Optional<AcceptanceRow> findByParticipant(String participant);

  Optional<AcceptanceRow> findByShortId(String shortId);

  List<AcceptanceRow> findByIdIn(Collection<String> ids);

  @Query("SELECT * FROM acceptance WHERE id > :id ORDER BY id LIMIT :limit")
  List<AcceptanceRow> after(String id, int limit);

  List<AcceptanceRow> findByRecordIn(Collection<Digest> records);

  List<AcceptanceRow> findByEventOrderByAcceptedAtAndId(String event);

  int countByEvent(String event);

  boolean existsByParticipant(String participant);
}
