package id.ikrar.store;

import id.ikrar.attendance.Attendances;
import id.ikrar.attendance.Mark;
import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Notes on presence in a database. */
@Singleton
final class JdbcAttendances implements Attendances {
  private final AttendanceRows rows;

  JdbcAttendances(AttendanceRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Mark mark) {
    rows.save(AttendanceRow.of(mark));
  }

  @Override
  public Optional<Mark> of(Participant.Id participant) {
    return rows.findFirstByParticipantOrderByTicketDesc(participant.value())
        .map(AttendanceRow::mark);
  }

  @Override
  public List<Mark> of(Event.Id event) {
    return rows.latest(event.value()).stream().map(AttendanceRow::mark).toList();
  }

  @Override
  public List<Mark> history(Participant.Id participant) {
    return rows.findByParticipantOrderByTicket(participant.value()).stream()
        .map(AttendanceRow::mark)
        .toList();
  }

  @Override
  public int count(Event.Id event) {
    return rows.countByEvent(event.value());
  }
}
