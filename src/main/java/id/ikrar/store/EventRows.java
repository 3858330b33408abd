package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code event}. Whoever changes what is final about an event locks its row first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EventRows extends GenericRepository<EventRow, String> {
  void save(EventRow row);

  void update(EventRow row);

  Optional<EventRow> findById(String id);

  List<EventRow> findByOrganizerOrderByFirstDayDescAndIdDesc(String organizer);

  @Query("SELECT * FROM event WHERE id = :id FOR UPDATE")
  Optional<EventRow> lock(String id);

  /** Only MySQL knows this one. */
  @Query("SELECT * FROM event WHERE id = :id FOR SHARE")
  Optional<EventRow> share(String id);
}
