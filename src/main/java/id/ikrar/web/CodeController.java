package id.ikrar.web;

import id.ikrar.attendance.NotedBy;
import id.ikrar.attendance.Presence;
import id.ikrar.attendance.Usher;
import id.ikrar.event.Event;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Foyer;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.SigningDesk;
import id.ikrar.web.view.CodeView;
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
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** Asks somebody with a link of their own for the code of the hall's screen. */
@Controller("/t/{token}/kode")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CodeController {
  private final SigningDesk desk;
  private final Foyer foyer;
  private final Usher usher;
  private final Frames frames;
  private final Throttle throttle;
  private final InstantSource clock;

  CodeController(
      SigningDesk desk,
      Foyer foyer,
      Usher usher,
      Frames frames,
      Throttle throttle,
      InstantSource clock) {
    this.desk = desk;
    this.foyer = foyer;
    this.usher = usher;
    this.frames = frames;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String token) {
    return page(request, token, "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> prove(
      HttpRequest<?> request, @PathVariable String token, @Body Map<String, Object> body) {
    var now = clock.instant();
    if (!(desk.look(token, now) instanceof Doorway.Shut(Refusal.CodeNeeded(var event)))) {
      return onward(token);
    }
    throttle.check(Throttle.Kind.HALL_ANSWER, token);
    throttle.open(Throttle.Kind.HALL_CODE, event.id().value());
    return switch (foyer.prove(token, Form.of(body).get("kode"), now)) {
      case Outcome.Recognition.Recognised(var ticket) -> {
        present(event, ticket);
        yield onward(ticket);
      }
      case Outcome.Recognition.Refused(var refusal) -> {
        var words = Frames.words(request);
        throttle.allows(Throttle.Kind.HALL_CODE, event.id().value());
        yield page(request, token, Problems.of(refusal, words).sentence(words));
      }
    };
  }

  private void present(Event event, String ticket) {
    switch (desk.look(ticket, clock.instant())) {
      case Doorway.Ready ready -> {
        var person = ready.participant().id();
        usher.note(event, person, new Presence.Present(), new NotedBy.Code(), clock.instant());
      }
      // Signed or shut meanwhile: what the desk says of them stands.
      case Doorway.Signed _, Doorway.Hall _, Doorway.Shut _ -> {}
    }
  }

  private HttpResponse<?> page(HttpRequest<?> request, String token, String complaint) {
    var words = Frames.words(request);
    return desk.look(token, clock.instant()) instanceof Doorway.Shut(Refusal.CodeNeeded(var event))
        ? frames.page(
            request,
            "code",
            new CodeView(
                "/t/" + token + "/kode",
                Ceremony.occasion(event.programme(), "", words),
                complaint))
        : onward(token);
  }

  private static HttpResponse<?> onward(String token) {
    return HttpResponse.seeOther(URI.create("/t/" + token));
  }
}
