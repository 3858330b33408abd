package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.attendance.Presence;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.desk.Caretaker;
import id.ikrar.desk.Minutes;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Event;
import id.ikrar.event.Programme;
import id.ikrar.seal.Seals;
import id.ikrar.signing.CertifiedDesk;
import id.ikrar.signing.HallRule;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.PelaksanaanTab;
import id.ikrar.web.view.RulesForm;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The third tab as a page: figures and everybody on the list. */
@Singleton
final class DayPage {
  private final Organizer organizer;
  private final Caretaker caretaker;
  private final DeskRoom room;
  private final Frames frames;
  private final Seals seals;
  private final CertifiedDesk certified;
  private final TimestampAuthority timestamps;
  private final InstantSource clock;

  DayPage(
      Organizer organizer,
      Caretaker caretaker,
      DeskRoom room,
      Frames frames,
      Seals seals,
      CertifiedDesk certified,
      TimestampAuthority timestamps,
      InstantSource clock) {
    this.organizer = organizer;
    this.caretaker = caretaker;
    this.room = room;
    this.frames = frames;
    this.seals = seals;
    this.certified = certified;
    this.timestamps = timestamps;
    this.clock = clock;
  }

  HttpResponse<?> page(DeskRoom.Visit visit) {
    return page(visit, "");
  }

  HttpResponse<?> page(DeskRoom.Visit visit, String complaint) {
    var words = visit.words();
    var minutes = organizer.minutes(visit.event(), clock.instant());
    var progress = minutes.progress();
    boolean notes = visit.may(Right.KIOSK);
    return room.page(
        visit,
        "desk/pelaksanaan",
        new PelaksanaanTab(
            room.head(visit, "pelaksanaan", complaint),
            progress.signed(),
            progress.expected(),
            figure(progress, words),
            counts(minutes, words),
            visit.base() + "/poster",
            hall(visit.event()),
            waiting(visit),
            certified.available() && visit.may(Right.ORGANISE) ? visit.base() + "/sertifikat" : "",
            notes ? visit.base() + "/kehadiran" : "",
            visit.may(Right.ROSTER) ? visit.base() + "/susulan" : "",
            visit.may(Right.ORGANISE) ? List.of(rules(visit)) : List.of(),
            progress.lines().stream().map(line -> row(line, visit, notes)).toList()));
  }

  private RulesForm rules(DeskRoom.Visit visit) {
    var event = visit.event();
    var rule = caretaker.rule(event.id());
    var demands =
        Arrays.stream(HallRule.Demand.values())
            .map(it ->
                new Option(it.name(), visit.words().say("rules.demand." + it), it == rule.demand()))
            .toList();
    return new RulesForm(
        demands,
        rule.names(),
        rule.lateUntil().map(LocalDate::toString).orElse(""),
        event.programme().to().toString(),
        Caretaker.latest(event, clock.instant()).toString());
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

  static Badge state(Progress.Line line, Programme programme, Words words) {
    if (line.acceptance().isEmpty()) {
      return new Badge(words.say("live.todo"), "todo");
    }
    if (!line.stands()) {
      return new Badge(words.say("live.withdrawn"), "warn");
    }
    boolean late =
        line.acceptance().filter(it -> !it.acceptedAt().isBefore(programme.over())).isPresent();
    return new Badge(words.say(late ? "late.done" : "live.done"), "done");
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
        state(line, visit.event().programme(), words),
        line.acceptance().map(it -> words.clock(it.acceptedAt(), zone)).orElse(""),
        Presences.badge(line.presence(), words),
        notes && line.presence() instanceof Presence.Unsaid);
  }
}
