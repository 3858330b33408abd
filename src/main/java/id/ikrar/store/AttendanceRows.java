package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code attendance}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AttendanceRows extends GenericRepository<AttendanceRow, Long> {
  void save(AttendanceRow row);

  Optional<AttendanceRow> findFirstByParticipantOrderByTicketDesc(String participant);

  List<AttendanceRow> findByParticipantOrderByTicket(String participant);

  @Query(
      """
      SELECT attendance.* FROM attendance JOIN (
        SELECT MAX(ticket) AS newest FROM attendance WHERE event = :event GROUP BY participant
      ) latest ON attendance.ticket = latest.newest
      """)
  List<AttendanceRow> latest(String event);

  int countByEvent(String event);
}
