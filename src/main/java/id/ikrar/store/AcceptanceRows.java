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

  @Query("SELECT * FROM acceptance WHERE participant = :participant AND generation = 0")
  Optional<AcceptanceRow> standing(String participant);

  @Query("SELECT * FROM acceptance WHERE participant = :participant AND generation = 0 FOR UPDATE")
  Optional<AcceptanceRow> lockStanding(String participant);

  @Query("UPDATE acceptance SET generation = :generation WHERE id = :id")
  int supersede(String id, int generation);

  int countByParticipant(String participant);

  Optional<AcceptanceRow> findByShortId(String shortId);

  List<AcceptanceRow> findByIdIn(Collection<String> ids);

  @Query("SELECT * FROM acceptance WHERE id > :id ORDER BY id LIMIT :limit")
  List<AcceptanceRow> after(String id, int limit);

  List<AcceptanceRow> findByRecordIn(Collection<Digest> records);

  @Query(
      """
      SELECT * FROM acceptance WHERE event = :event AND generation = 0 ORDER BY accepted_at, id
      """)
  List<AcceptanceRow> standingOf(String event);

  List<AcceptanceRow> findByEventOrderByAcceptedAtAndId(String event);

  @Query("SELECT COUNT(*) FROM acceptance WHERE event = :event AND generation = 0")
  int countStanding(String event);

  boolean existsByParticipant(String participant);
}
