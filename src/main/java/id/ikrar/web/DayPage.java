package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.attendance.Presence;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.desk.Minutes;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Event;
import id.ikrar.seal.Seals;
import id.ikrar.signing.CertifiedDesk;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.PelaksanaanTab;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The third tab as a page: figures and everybody on the list. */
@Singleton
final class DayPage {
  private final Organizer organizer;
  private final DeskRoom room;
  private final Frames frames;
  private final Seals seals;
  private final CertifiedDesk certified;
  private final TimestampAuthority timestamps;
  private final InstantSource clock;

  DayPage(
      Organizer organizer,
      DeskRoom room,
      Frames frames,
      Seals seals,
      CertifiedDesk certified,
      TimestampAuthority timestamps,
      InstantSource clock) {
    this.organizer = organizer;
    this.room = room;
    this.frames = frames;
    this.seals = seals;
    this.certified = certified;
    this.timestamps = timestamps;
    this.clock = clock;
  }

  HttpResponse<?> page(DeskRoom.Visit visit) {
    var words = visit.words();
    var minutes = organizer.minutes(visit.event(), clock.instant());
    var progress = minutes.progress();
    boolean notes = visit.may(Right.KIOSK);
    return room.page(
        visit,
        "desk/pelaksanaan",
        new PelaksanaanTab(
            room.head(visit, "pelaksanaan", ""),
            progress.signed(),
            progress.expected(),
            figure(progress, words),
            counts(minutes, words),
            visit.base() + "/poster",
            hall(visit.event()),
            waiting(visit),
            certified.available() && visit.may(Right.ORGANISE) ? visit.base() + "/sertifikat" : "",
            notes ? visit.base() + "/kehadiran" : "",
            progress.lines().stream().map(line -> row(line, visit, notes)).toList()));
  }

  String hall(Event event) {
    return frames.address("/h/" + organizer.hallToken(event.id()));
  }

  static String figure(Progress progress, Words words) {
    return words.say(
        "live.figure", words.number(progress.signed()), words.number(progress.expected()));
  }

  /** How many were noted as what. */
  static List<PelaksanaanTab.Count> counts(Minutes minutes, Words words) {
    var turnout = minutes.total().turnout();
    int known = turnout.present() + turnout.represented() + turnout.toFollow() + turnout.absent();
    return Stream.of(
            count(Presence.Kind.PRESENT, turnout.present(), words),
            count(Presence.Kind.REPRESENTED, turnout.represented(), words),
            count(Presence.Kind.TO_FOLLOW, turnout.toFollow(), words),
            count(Presence.Kind.ABSENT, turnout.absent(), words),
            count(Presence.Kind.UNSAID, minutes.progress().listed() - known, words))
        .toList();
  }

  static Badge state(Progress.Line line, Words words) {
    if (line.acceptance().isEmpty()) {
      return new Badge(words.say("live.todo"), "todo");
    }
    return line.stands()
        ? new Badge(words.say("live.done"), "done")
        : new Badge(words.say("live.withdrawn"), "warn");
  }

  private static PelaksanaanTab.Count count(Presence.Kind kind, int count, Words words) {
    return new PelaksanaanTab.Count(
        kind.name(), words.say("presence." + kind), words.number(count));
  }

  /** Signatures that have no timestamp yet, and since when the authority has been silent. */
  private String waiting(DeskRoom.Visit visit) {
    var words = visit.words();
    int count = seals.unstamped(visit.event().id()).size();
    if (count == 0) {
      return "";
    }
    var zone = visit.event().programme().zone();
    return timestamps
        .awaySince()
        .map(since ->
            words.say("live.unstamped.away", words.number(count), words.moment(since, zone)))
        .orElseGet(() -> words.say("live.unstamped", words.number(count)));
  }

  private static PelaksanaanTab.Row row(Progress.Line line, DeskRoom.Visit visit, boolean notes) {
    var words = visit.words();
    var zone = visit.event().programme().zone();
    var person = line.participant();
    return new PelaksanaanTab.Row(
        person.id().value(),
        person.number(),
        person.name(),
        person.instansi(),
        state(line, words),
        line.acceptance().map(it -> words.clock(it.acceptedAt(), zone)).orElse(""),
        Presences.badge(line.presence(), words),
        notes && line.presence() instanceof Presence.Unsaid);
  }
}
