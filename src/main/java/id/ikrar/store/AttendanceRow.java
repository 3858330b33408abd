package id.ikrar.store;

import id.ikrar.account.Account;
import id.ikrar.attendance.Mark;
import id.ikrar.attendance.NotedBy;
import id.ikrar.attendance.Presence;
import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code attendance}.
 *
 * @param ticket the place among all notes
 */
@MappedEntity("attendance")
record AttendanceRow(
    @Id @GeneratedValue @Nullable Long ticket,
    String event,
    String participant,
    String kind,
    String proxyName,
    String proxyJabatan,
    @Nullable LocalDate untilDay,
    String notedBy,
    @Nullable String account,
    @InstantColumn Instant notedAt) {
  private static final String OFFICER = "OFFICER";
  private static final String KIOSK = "KIOSK";
  private static final String CODE = "CODE";

  static AttendanceRow of(Mark mark) {
    var proxy = mark.presence() instanceof Presence.Represented it ? it : null;
    return new AttendanceRow(
        null,
        mark.event().value(),
        mark.participant().value(),
        mark.presence().kind().name(),
        proxy == null ? "" : proxy.name(),
        proxy == null ? "" : proxy.jabatan(),
        mark.presence() instanceof Presence.ToFollow(var until) ? until : null,
        switch (mark.by()) {
          case NotedBy.Officer _ -> OFFICER;
          case NotedBy.Kiosk _ -> KIOSK;
          case NotedBy.Code() -> CODE;
        },
        switch (mark.by()) {
          case NotedBy.Officer(var account) -> account.value();
          case NotedBy.Kiosk(var account) -> account.value();
          case NotedBy.Code() -> null;
        },
        mark.at());
  }

  Mark mark() {
    return new Mark(
        new Event.Id(event), new Participant.Id(participant), presence(), by(), notedAt);
  }

  private Presence presence() {
    return switch (Presence.Kind.valueOf(kind)) {
      case PRESENT -> new Presence.Present();
      case REPRESENTED -> new Presence.Represented(proxyName, proxyJabatan);
      case TO_FOLLOW -> new Presence.ToFollow(Objects.requireNonNull(untilDay));
      case ABSENT -> new Presence.Absent();
      case UNSAID -> new Presence.Unsaid();
    };
  }

  private NotedBy by() {
    return switch (notedBy) {
      case OFFICER -> new NotedBy.Officer(new Account.Id(Objects.requireNonNull(account)));
      case KIOSK -> new NotedBy.Kiosk(new Account.Id(Objects.requireNonNull(account)));
      case CODE -> new NotedBy.Code();
      default -> throw new IllegalStateException("attendance noted by " + notedBy);
    };
  }
}
