package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code participant}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ParticipantRows extends GenericRepository<ParticipantRow, String> {
  void saveAll(List<ParticipantRow> rows);

  void update(ParticipantRow row);

  Optional<ParticipantRow> findById(String id);

  List<ParticipantRow> findByEventOrderByNumber(String event);

  List<ParticipantRow> findByEventAndLeaderTrueOrderByNumber(String event);

  int countByEvent(String event);

  @Query(
      """
      SELECT * FROM participant
      WHERE event = :event AND LOWER(name) LIKE :pattern ESCAPE '!'
      ORDER BY number LIMIT :limit
      """)
  List<ParticipantRow> named(String event, String pattern, int limit);

  int deleteById(String id);
}
