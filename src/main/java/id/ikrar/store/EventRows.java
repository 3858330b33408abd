package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code event}. Whoever changes what is final about an event locks its row first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EventRows extends GenericRepository<EventRow, String> {
  void save(EventRow row);

  void update(EventRow row);

  Optional<EventRow> findById(String id);

  List<EventRow> findByOrganizerOrderByFirstDayDescAndIdDesc(String organizer);

  List<EventRow> findByOrganizerInOrderByFirstDayDescAndIdDesc(Collection<String> organizers);

  @Query(
      """
      SELECT event.* FROM event JOIN campaign_event ON campaign_event.event = event.id
      WHERE campaign_event.campaign = :campaign ORDER BY event.first_day DESC, event.id DESC
      """)
  List<EventRow> ofCampaign(String campaign);

  @Query(
      """
      SELECT event.* FROM event JOIN cascaded_event ON cascaded_event.event = event.id
      WHERE cascaded_event.parent = :parent
      """)
  List<EventRow> cascadedFrom(String parent);

  @Query("SELECT * FROM event WHERE id = :id FOR UPDATE")
  Optional<EventRow> lock(String id);

  /** Only MySQL knows this one. */
  @Query("SELECT * FROM event WHERE id = :id FOR SHARE")
  Optional<EventRow> share(String id);
}
