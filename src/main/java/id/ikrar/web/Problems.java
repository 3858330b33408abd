package id.ikrar.web;

import id.ikrar.desk.Act;
import id.ikrar.signing.Refusal;
import id.ikrar.web.api.Given;
import id.ikrar.web.view.NoticeView;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that knows HTTP statuses: outcomes and exceptions become a page with a sentence, or
 * problem+json (RFC 9457) for those who ask for JSON. Internal messages are logged, never sent.
 */
@Singleton
final class Problems {
  private static final Logger logger = LoggerFactory.getLogger(Problems.class);
  private static final MediaType PROBLEM = MediaType.of("application/problem+json");

  private final Frames frames;

  Problems(Frames frames) {
    this.frames = frames;
  }

  /** The body of problem+json. */
  @Serdeable
  record Json(String type, String title, int status, String detail) {}

  MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
    var words = Frames.words(request);
    var sentence = problem.sentence(words);
    var todo = problem.todo(words);
    if (wantsJson(request)) {
      var answer =
          HttpResponse.status(problem.status())
              .body(
                  new Json(
                      "/masalah/" + problem.type(),
                      sentence,
                      problem.status().getCode(),
                      sentence + " " + todo))
              .contentType(PROBLEM);
      return problem.status() == HttpStatus.UNAUTHORIZED
          ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
          : answer;
    }
    var view =
        new NoticeView(words.say("problem.title"), sentence, todo, "/", words.say("problem.start"));
    return frames.page(request, problem.status(), "notice", view, "");
  }

  MutableHttpResponse<?> answer(HttpRequest<?> request, Throwable thrown) {
    if (thrown instanceof DeskRoom.SignInFirst) {
      return HttpResponse.seeOther(java.net.URI.create("/meja/masuk"));
    }
    return answer(request, of(thrown));
  }

  static Problem of(Refusal refusal, Words words) {
    return switch (refusal) {
      case Refusal.LinkUnknown() -> Problem.of(HttpStatus.NOT_FOUND, "link-unknown");
      case Refusal.LinkExpired(var at) ->
          Problem.of(HttpStatus.GONE, "link-expired", words.moment(at, id.ikrar.event.Zone.WIB));
      case Refusal.LinkForeign() -> Problem.of(HttpStatus.FORBIDDEN, "link-foreign");
      case Refusal.EventNotOpen _ -> Problem.of(HttpStatus.CONFLICT, "not-open");
      case Refusal.EventClosed _ -> Problem.of(HttpStatus.CONFLICT, "event-closed");
      case Refusal.NoPledge _ -> Problem.of(HttpStatus.CONFLICT, "no-pledge");
      case Refusal.TextChanged() -> Problem.of(HttpStatus.CONFLICT, "text-changed");
      case Refusal.LeaderFirst(var leader) ->
          Problem.of(HttpStatus.CONFLICT, "leader-first", leader);
      case Refusal.PersonUnknown() -> Problem.of(HttpStatus.NOT_FOUND, "person-unknown");
      case Refusal.AnswerWrong() -> Problem.of(HttpStatus.FORBIDDEN, "answer-wrong");
      case Refusal.CodeNeeded _ -> Problem.of(HttpStatus.FORBIDDEN, "code-needed");
      case Refusal.CodeWrong() -> Problem.of(HttpStatus.FORBIDDEN, "code-wrong");
      case Refusal.HallOver(var until) ->
          Problem.of(HttpStatus.GONE, "hall-over", words.days(until, until));
      case Refusal.LateOver(var until) ->
          Problem.of(HttpStatus.GONE, "late-over", words.days(until, until));
      case Refusal.ConsentMissing() ->
          Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "consent-missing");
      case Refusal.KeyUnusable _ -> Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "key-unusable");
      case Refusal.PasskeyWrong _ -> Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "passkey-wrong");
      case Refusal.PreparationExpired() -> Problem.of(HttpStatus.GONE, "preparation-expired");
      case Refusal.SignatureWrong() ->
          Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "signature-wrong");
      case Refusal.ClockBack _ -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "clock-back");
      case Refusal.SignedBefore _ -> Problem.of(HttpStatus.CONFLICT, "already-signed");
    };
  }

  /** The sentence on an act that was not done, or nothing when it was. */
  static String complaint(Act act, Words words) {
    return switch (act) {
      case Act.Done _ -> "";
      case Act.Unknown() -> throw new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
      case Act.NotNow _ -> words.say("act.not-now");
      case Act.Meanwhile() ->
          words.say("problem.conflict") + " " + words.say("problem.conflict.todo");
      case Act.NoPledge _ -> words.say("act.no-pledge");
      case Act.NoLeader _ -> words.say("act.no-leader");
      case Act.SharedWords _ -> words.say("act.shared-words");
      case Act.TooMany(var would, var most) ->
          words.say("act.too-many", words.number(would), words.number(most));
      case Act.NoGlyph(var places) ->
          words.say("act.no-glyph")
              + " "
              + places.stream()
                  .map(it -> it.sentence().in(words.language()))
                  .collect(Collectors.joining("; "))
              + ".";
    };
  }

  private static Problem of(Throwable thrown) {
    return switch (thrown) {
      case Problem.Stop stop -> stop.problem();
      case Given.Unusable given ->
          Problem.of(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "api-field",
              given.field(),
              String.valueOf(given.getMessage()));
      case HttpStatusException status -> of(status.getStatus());
      case ContentLengthExceededException _ ->
          Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
      case ConversionErrorException _ -> Problem.of(HttpStatus.BAD_REQUEST, "bad-request");
      case UnsatisfiedRouteException _ -> Problem.of(HttpStatus.BAD_REQUEST, "bad-request");
      case JsonSyntaxException _ -> Problem.of(HttpStatus.BAD_REQUEST, "bad-request");
      case CodecException _ -> Problem.of(HttpStatus.BAD_REQUEST, "bad-request");
      case SerdeException _ -> Problem.of(HttpStatus.BAD_REQUEST, "bad-request");
      default -> {
        logger.error("a request failed", thrown);
        yield Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
      }
    };
  }

  static Problem of(HttpStatus status) {
    if (status == HttpStatus.NOT_FOUND || status == HttpStatus.METHOD_NOT_ALLOWED) {
      return Problem.of(status, "not-found");
    }
    if (status == HttpStatus.REQUEST_ENTITY_TOO_LARGE) {
      return Problem.of(status, "too-large");
    }
    return status.getCode() < 500
        ? Problem.of(status, "bad-request")
        : Problem.of(status, "internal");
  }

  private static boolean wantsJson(HttpRequest<?> request) {
    return request.getPath().startsWith(VerificationsController.API)
        || request.accept().stream().findFirst().filter(Problems::json).isPresent();
  }

  private static boolean json(MediaType type) {
    return type.getSubtype().endsWith("json");
  }
}
