package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.attendance.NotedBy;
import id.ikrar.attendance.Presence;
import id.ikrar.attendance.Usher;
import id.ikrar.event.Dates;
import id.ikrar.signer.Participant;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/** Takes down who is there, as the officer at the desk sees it. */
@Controller("/meja/acara/{id}/kehadiran")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PresenceController {
  private final Usher usher;
  private final DeskRoom room;
  private final PresencePage page;
  private final InstantSource clock;

  PresenceController(Usher usher, DeskRoom room, PresencePage page, InstantSource clock) {
    this.usher = usher;
    this.room = room;
    this.page = page;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> find(
      HttpRequest<?> request,
      @PathVariable String id,
      @QueryValue(defaultValue = "") String cari,
      @QueryValue(defaultValue = "") String orang) {
    var visit = room.visit(request, id, Right.KIOSK);
    return orang.isEmpty() ? page.searched(visit, cari) : page.on(visit, orang);
  }

  @Post("/{participant}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> note(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String participant,
      @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.KIOSK);
    var form = Form.of(body);
    var words = visit.words();
    var person = person(participant);
    Presence presence;
    try {
      presence = presence(form);
    } catch (IllegalArgumentException | DateTimeException _) {
      return page.complaining(visit, person, words.say("presence.bad"));
    }
    var by = new NotedBy.Officer(visit.account().id());
    return switch (usher.note(visit.event(), person, presence, by, clock.instant())) {
      case Usher.Noted.Done(var mark) -> {
        room.note(visit, Deed.Kind.PRESENCE_NOTED, mark.presence().kind().name());
        yield HttpResponse.seeOther(URI.create(back(visit, form, person)));
      }
      case Usher.Noted.NotOnTheList() -> throw unknown();
      case Usher.Noted.DayOutside(var first, var last) ->
          page.complaining(
              visit,
              person,
              words.say(
                  "presence.day",
                  Dates.day(first, words.language()),
                  Dates.day(last, words.language())));
    };
  }

  /** To the list when one tap came from there, else to the person. */
  private static String back(DeskRoom.Visit visit, Form form, Participant.Id person) {
    return form.ticked("daftar") && visit.may(Right.LOOK)
        ? visit.base() + "/pelaksanaan?kabar=hadir#p-" + person.value()
        : visit.base() + "/kehadiran?kabar=hadir&orang=" + person.value();
  }

  private static Presence presence(Form form) {
    return switch (Presence.Kind.valueOf(form.get("keadaan"))) {
      case PRESENT -> new Presence.Present();
      case REPRESENTED -> new Presence.Represented(form.get("wakil"), form.get("jabatan"));
      case TO_FOLLOW -> new Presence.ToFollow(LocalDate.parse(form.get("sampai")));
      case ABSENT -> new Presence.Absent();
      case UNSAID -> new Presence.Unsaid();
    };
  }

  private static Participant.Id person(String id) {
    try {
      return new Participant.Id(id);
    } catch (IllegalArgumentException _) {
      throw unknown();
    }
  }

  private static Problem.Stop unknown() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "person-unknown"));
  }
}
