package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.attendance.NotedBy;
import id.ikrar.attendance.Presence;
import id.ikrar.attendance.Usher;
import id.ikrar.desk.Caretaker;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Dates;
import id.ikrar.event.Event;
import id.ikrar.web.view.SusulanTab;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those who are to sign late, and what reminds them. */
@Controller("/meja/acara/{id}/susulan")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LateController {
  private static final int DAYS_LATER = 7;

  private final Organizer organizer;
  private final Caretaker caretaker;
  private final Usher usher;
  private final DeskRoom room;
  private final Frames frames;
  private final InstantSource clock;

  LateController(
      Organizer organizer,
      Caretaker caretaker,
      Usher usher,
      DeskRoom room,
      Frames frames,
      InstantSource clock) {
    this.organizer = organizer;
    this.caretaker = caretaker;
    this.usher = usher;
    this.room = room;
    this.frames = frames;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> tab(HttpRequest<?> request, @PathVariable String id) {
    return page(room.visit(request, id, Right.ROSTER), "");
  }

  /** Everybody who has not signed and of whom nothing else is known is to follow. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> follow(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ROSTER);
    LocalDate until;
    try {
      until = LocalDate.parse(Form.of(body).get("sampai"));
    } catch (DateTimeException _) {
      return page(visit, visit.words().say("presence.bad"));
    }
    for (var line : rest(visit.event())) {
      var noted =
          usher.note(
              visit.event(),
              line.participant().id(),
              new Presence.ToFollow(until),
              new NotedBy.Officer(visit.account().id()),
              clock.instant());
      if (noted instanceof Usher.Noted.DayOutside(var first, var last)) {
        return page(visit, outside(visit, first, last));
      }
    }
    room.note(visit, Deed.Kind.PRESENCE_NOTED, Presence.Kind.TO_FOLLOW.name());
    return DeskRoom.back(visit.base() + "/susulan", "hadir");
  }

  static String outside(DeskRoom.Visit visit, LocalDate first, LocalDate last) {
    var language = visit.words().language();
    return visit.words().say("presence.day", Dates.day(first, language), Dates.day(last, language));
  }

  private HttpResponse<?> page(DeskRoom.Visit visit, String complaint) {
    var words = visit.words();
    var event = visit.event();
    var rows =
        organizer.progress(event).lines().stream()
            .filter(line -> !line.stands())
            .flatMap(line ->
                line.presence() instanceof Presence.ToFollow(var until)
                    ? Stream.of(row(line, until, visit))
                    : Stream.empty())
            .toList();
    var until =
        caretaker
            .rule(event.id())
            .lateUntil()
            .map(day -> words.say("late.until", Dates.weekday(day, words.language())))
            .orElseGet(() -> words.say("late.unset"));
    var closed = event.state() instanceof Event.State.Closed ? words.say("late.closed") : "";
    var tab = visit.may(Right.LOOK) ? "pelaksanaan" : "kehadiran";
    return room.page(
        visit,
        "desk/susulan",
        new SusulanTab(
            room.head(visit, tab, complaint),
            until,
            closed,
            rows,
            rest(event).size(),
            day(event).toString()));
  }

  /** Who has not signed and neither follows nor is known to stay away. */
  private List<Progress.Line> rest(Event event) {
    return organizer.progress(event).lines().stream()
        .filter(line -> line.acceptance().isEmpty())
        .filter(line ->
            switch (line.presence()) {
              case Presence.Unsaid(), Presence.Absent(), Presence.Represented _ -> true;
              case Presence.Present(), Presence.ToFollow _ -> false;
            })
        .toList();
  }

  private SusulanTab.Row row(Progress.Line line, LocalDate until, DeskRoom.Visit visit) {
    var words = visit.words();
    var person = line.participant();
    var day = Dates.day(until, words.language());
    var message =
        words.say(
            "late.remind",
            person.name(),
            visit.event().programme().name(),
            day,
            frames.address("/t/" + organizer.invitation(person).token()));
    var office =
        Stream.of(person.jabatan(), person.instansi())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    return new SusulanTab.Row(
        person.name(),
        office,
        day,
        today(visit.event()).isAfter(until),
        message,
        person.phone().given()
            ? person.phone().whatsApp() + "?text=" + Ceremony.encoded(message)
            : "");
  }

  private LocalDate day(Event event) {
    var today = today(event);
    var last = event.programme().to();
    return caretaker
        .rule(event.id())
        .lateUntil()
        .orElse((today.isAfter(last) ? today : last).plusDays(DAYS_LATER));
  }

  private LocalDate today(Event event) {
    return clock.instant().atOffset(event.programme().zone().offset()).toLocalDate();
  }
}
