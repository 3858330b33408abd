package id.ikrar.web;

import id.ikrar.attendance.NotedBy;
import id.ikrar.attendance.Presence;
import id.ikrar.attendance.Usher;
import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Foyer;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.SigningDesk;
import id.ikrar.web.view.HallView;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The hall's link: find yourself on the roster, show that it is you, go on to the ceremony. */
@Controller("/h/{token}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HallController {
  private static final int LEAST_WORDS = 3;
  private static final int MOST_WORDS = 60;

  private final SigningDesk desk;
  private final Foyer foyer;
  private final Usher usher;
  private final Frames frames;
  private final Problems problems;
  private final Throttle throttle;
  private final InstantSource clock;

  HallController(
      SigningDesk desk,
      Foyer foyer,
      Usher usher,
      Frames frames,
      Problems problems,
      Throttle throttle,
      InstantSource clock) {
    this.desk = desk;
    this.foyer = foyer;
    this.usher = usher;
    this.frames = frames;
    this.problems = problems;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> search(
      HttpRequest<?> request,
      @PathVariable String token,
      @QueryValue(defaultValue = "") String nama) {
    return page(request, token, nama.strip(), "");
  }

  @Post("/kenali")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> recognise(
      HttpRequest<?> request, @PathVariable String token, @Body Map<String, Object> body) {
    var form = Form.of(body);
    var person = form.get("peserta");
    throttle.check(Throttle.Kind.HALL_ANSWER, person);
    var id = participant(person);
    return switch (desk.look(token, clock.instant())) {
      case Doorway.Hall(var event) -> recognise(request, token, event, id, form);
      case Doorway.Ready _, Doorway.Signed _, Doorway.Shut _ -> page(request, token, "", "");
    };
  }

  private HttpResponse<?> recognise(
      HttpRequest<?> request, String token, Event event, Participant.Id id, Form form) {
    var words = Frames.words(request);
    boolean asked = foyer.asks(event.id());
    if (asked) {
      throttle.open(Throttle.Kind.HALL_CODE, event.id().value());
    }
    var now = clock.instant();
    return switch (foyer.recognise(token, id, form.get("digit"), form.get("kode"), now)) {
      case Outcome.Recognition.Recognised(var ticket) -> {
        if (asked) {
          usher.note(event, id, new Presence.Present(), new NotedBy.Code(), now);
        }
        yield HttpResponse.seeOther(URI.create("/t/" + ticket));
      }
      case Outcome.Recognition.Refused(var refusal) -> {
        if (refusal instanceof Refusal.CodeWrong) {
          throttle.allows(Throttle.Kind.HALL_CODE, event.id().value());
        }
        var problem = Problems.of(refusal, words);
        yield page(
            request, token, form.get("nama"), problem.sentence(words) + " " + problem.todo(words));
      }
    };
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, String token, String typed, String complaint) {
    var words = Frames.words(request);
    return switch (desk.look(token, clock.instant())) {
      case Doorway.Hall(var event) ->
          frames.page(request, "hall", view(token, event, typed, complaint, words));
      case Doorway.Ready _, Doorway.Signed _ -> HttpResponse.seeOther(URI.create("/t/" + token));
      case Doorway.Shut(var refusal) -> problems.answer(request, Problems.of(refusal, words));
    };
  }

  private HallView view(String token, Event event, String typed, String complaint, Words words) {
    boolean searched = typed.length() >= LEAST_WORDS && typed.length() <= MOST_WORDS;
    List<Participant> found = List.of();
    if (searched) {
      throttle.check(Throttle.Kind.HALL_SEARCH, event.id().value());
      found = desk.search(token, typed, clock.instant());
    }
    return new HallView(
        "/h/" + token,
        Ceremony.occasion(event.programme(), "", words),
        typed,
        searched,
        found.stream().map(HallController::row).toList(),
        found.size() >= SigningDesk.MAX_FOUND,
        foyer.asks(event.id()),
        complaint);
  }

  private static HallView.Row row(Participant person) {
    return new HallView.Row(
        person.id().value(),
        person.name(),
        person.jabatan(),
        person.instansi(),
        asks(SigningDesk.question(person)));
  }

  private static String asks(Identification question) {
    return switch (question) {
      case HALL_IDENTIFIER -> "IDENTIFIER";
      case HALL_PHONE -> "PHONE";
      case HALL_NAME,
          PERSONAL_LINK,
          HALL_IDENTIFIER_CODE,
          HALL_PHONE_CODE,
          HALL_NAME_CODE,
          PERSONAL_LINK_CODE ->
          "NOTHING";
    };
  }

  private static Participant.Id participant(String id) {
    try {
      return new Participant.Id(id);
    } catch (IllegalArgumentException e) {
      throw new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "person-unknown"));
    }
  }
}
