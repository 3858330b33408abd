package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Trail;
import id.ikrar.desk.Act;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.integration.ApiToken;
import id.ikrar.integration.Replays;
import id.ikrar.integration.Reply;
import id.ikrar.integration.Scope;
import id.ikrar.integration.TokenDesk;
import id.ikrar.kernel.Digest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What all calls of programs pass: whose token, which scope, how often, and whether it is a repeat.
 */
@Singleton
final class ApiDoor {
  static final int PAGE = 50;
  static final int MAX_PAGE = 200;

  private static final String BEARER = "Bearer ";
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";

  private final TokenDesk tokens;
  private final Replays replays;
  private final Organizer organizer;
  private final Trail trail;
  private final Throttle throttle;
  private final ObjectMapper mapper;
  private final InstantSource clock;

  ApiDoor(
      TokenDesk tokens,
      Replays replays,
      Organizer organizer,
      Trail trail,
      Throttle throttle,
      ObjectMapper mapper,
      InstantSource clock) {
    this.tokens = tokens;
    this.replays = replays;
    this.organizer = organizer;
    this.trail = trail;
    this.throttle = throttle;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** A program that may do what it asks for. */
  record Caller(HttpRequest<?> request, ApiToken token) {
    Words words() {
      return Frames.words(request);
    }
  }

  /** Part of a list, and the key after which the next part begins. */
  record Cut<T>(List<T> items, Optional<String> next) {}

  Caller caller(HttpRequest<?> request, Scope scope) {
    var token = token(request);
    if (!token.allows(scope)) {
      throw stop(HttpStatus.FORBIDDEN, "api-scope", scope.word());
    }
    return new Caller(request, token);
  }

  /** Any token will do. */
  Caller caller(HttpRequest<?> request) {
    return new Caller(request, token(request));
  }

  Event event(Caller caller, String id) {
    try {
      return organizer
          .find(caller.token().organization(), new Event.Id(id))
          .orElseThrow(ApiDoor::missing);
    } catch (IllegalArgumentException _) {
      throw missing();
    }
  }

  /** Notes in the organisation's trail what the program did, under whoever handed out its token. */
  void note(Caller caller, Deed.Kind kind, Optional<Event> event, String subject) {
    var token = caller.token();
    trail.note(
        new Deed(
            event.map(Event::organizer).orElse(token.organization()),
            token.by(),
            token.name(),
            kind,
            event.map(Event::id),
            subject,
            clock.instant()));
  }

  <T> T read(String body, Class<T> type) {
    try {
      return Objects.requireNonNull(mapper.readValue(body, type));
    } catch (IOException | NullPointerException _) {
      throw stop(HttpStatus.BAD_REQUEST, "api-json");
    }
  }

  HttpResponse<?> answer(Object json) {
    return HttpResponse.ok(write(json)).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  Reply reply(HttpStatus status, String location, Object json) {
    return new Reply(status.getCode(), location, write(json));
  }

  /** The part of the list that {@code after} and {@code limit} ask for. */
  <T> Cut<T> cut(Caller caller, List<T> all, Function<T, String> key) {
    var parameters = caller.request().getParameters();
    int limit = limit(parameters.getFirst("limit").orElse(""));
    var after = parameters.getFirst("after").orElse("");
    int from = 0;
    while (!after.isEmpty() && from < all.size() && !key.apply(all.get(from)).equals(after)) {
      from++;
    }
    if (!after.isEmpty()) {
      from++;
    }
    int to = Math.min(all.size(), from + limit);
    var items = all.subList(Math.min(from, to), to);
    return new Cut<>(
        items, to < all.size() ? Optional.of(key.apply(items.getLast())) : Optional.empty());
  }

  /** Does the work once for each key that the program gives; without a key as often as it asks. */
  HttpResponse<?> once(Caller caller, String body, Supplier<Reply> work) {
    var key = caller.request().getHeaders().getFirst(KEY).map(String::strip).orElse("");
    if (key.isEmpty()) {
      return response(work.get());
    }
    if (!key.matches("[\\x21-\\x7e]{1," + Replays.MAX_KEY + "}")) {
      throw stop(HttpStatus.BAD_REQUEST, "api-key", Replays.MAX_KEY);
    }
    var token = caller.token().id();
    return switch (replays.begin(token, key, digest(caller.request(), body), clock.instant())) {
      case Replays.Known.Fresh() -> response(finished(token, key, work));
      case Replays.Known.Done(var reply) -> response(reply).header(REPLAYED, "true");
      case Replays.Known.Running() -> throw stop(HttpStatus.CONFLICT, "api-running");
      case Replays.Known.Other() -> throw stop(HttpStatus.UNPROCESSABLE_ENTITY, "api-key-used");
    };
  }

  /** The event as it is now; stops where the act was not done, with its sentence. */
  static Event done(Caller caller, Act act) {
    if (act instanceof Act.Done(var event)) {
      return event;
    }
    if (act instanceof Act.Unknown) {
      throw missing();
    }
    throw stop(HttpStatus.CONFLICT, "api-act", Problems.complaint(act, caller.words()));
  }

  static Problem.Stop missing() {
    return stop(HttpStatus.NOT_FOUND, "not-found");
  }

  static Problem.Stop stop(HttpStatus status, String type, Object... values) {
    return new Problem.Stop(Problem.of(status, type, values));
  }

  private ApiToken token(HttpRequest<?> request) {
    var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION).orElse("");
    // Counted before it is looked up, so that nobody tries one after the other.
    throttle.check(Throttle.Kind.API_ADDRESS, Throttle.visitor(request));
    var token =
        header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? tokens.who(header.substring(BEARER.length()).strip(), clock.instant())
            : Optional.<ApiToken>empty();
    var known = token.orElseThrow(() -> stop(HttpStatus.UNAUTHORIZED, "api-token"));
    throttle.check(Throttle.Kind.API_TOKEN, known.id().value());
    return known;
  }

  private Reply finished(ApiToken.Id token, String key, Supplier<Reply> work) {
    Reply reply;
    try {
      reply = work.get();
    } catch (RuntimeException e) {
      replays.drop(token, key);
      throw e;
    }
    replays.finish(token, key, reply);
    return reply;
  }

  private static MutableHttpResponse<?> response(Reply reply) {
    var answer = HttpResponse.status(HttpStatus.valueOf(reply.status()));
    if (!reply.location().isEmpty()) {
      answer.header(HttpHeaders.LOCATION, reply.location());
    }
    return reply.body().isEmpty()
        ? answer
        : answer.body(reply.body()).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static Digest digest(HttpRequest<?> request, String body) {
    var whole = request.getMethodName() + " " + request.getPath() + "\n" + body;
    return Digest.of(whole.getBytes(StandardCharsets.UTF_8));
  }

  private static int limit(String typed) {
    if (typed.isEmpty()) {
      return PAGE;
    }
    if (!typed.matches("[1-9][0-9]{0,2}") || Integer.parseInt(typed) > MAX_PAGE) {
      throw stop(HttpStatus.BAD_REQUEST, "api-limit", MAX_PAGE);
    }
    return Integer.parseInt(typed);
  }

  private String write(Object json) {
    try {
      return mapper.writeValueAsString(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
