package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code cascaded_event}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CascadedEventRows extends GenericRepository<CascadedEventRow, String> {
  void save(CascadedEventRow row);

  Optional<CascadedEventRow> findById(String event);

  List<CascadedEventRow> findByParentOrderByUnitKey(String parent);

  @Query("UPDATE participant SET event = :event, number = :number WHERE id = :id")
  int movePerson(String id, String event, int number);

  @Query("UPDATE link SET event = :event WHERE participant = :participant")
  int moveLinks(String participant, String event);
}
