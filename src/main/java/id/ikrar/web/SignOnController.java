package id.ikrar.web;

import id.ikrar.account.Accounts;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.SignOn;
import id.ikrar.web.view.NoticeView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In to the desk by way of another service that says who somebody is. */
@Controller("/meja/masuk/oidc")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignOnController {
  private static final Logger logger = LoggerFactory.getLogger(SignOnController.class);
  private static final String COOKIE = "berangkat";
  private static final Duration JOURNEY = Duration.ofMinutes(10);
  private static final String BACK = "/meja/masuk/oidc/kembali";

  private final SignOn signOn;
  private final Accounts accounts;
  private final Doorkeeper doorkeeper;
  private final DeskRoom room;
  private final Frames frames;
  private final Throttle throttle;
  private final InstantSource clock;

  SignOnController(
      SignOn signOn,
      Accounts accounts,
      Doorkeeper doorkeeper,
      DeskRoom room,
      Frames frames,
      Throttle throttle,
      InstantSource clock) {
    this.signOn = signOn;
    this.accounts = accounts;
    this.doorkeeper = doorkeeper;
    this.room = room;
    this.frames = frames;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> leave(HttpRequest<?> request) {
    throttle.check(Throttle.Kind.SIGN_IN_ADDRESS, Throttle.visitor(request));
    missing(signOn.available());
    var departure = signOn.begin(callback());
    var kept = departure.state() + "~" + departure.nonce() + "~" + departure.verifier();
    // Lax: the cookie has to come along when the other service sends somebody back.
    var cookie =
        Cookie.of(COOKIE, kept)
            .path("/meja/masuk/oidc")
            .httpOnly(true)
            .sameSite(SameSite.Lax)
            .secure(frames.secure())
            .maxAge(JOURNEY);
    return HttpResponse.seeOther(departure.address()).cookie(cookie);
  }

  @Get("/kembali")
  HttpResponse<?> arrive(HttpRequest<?> request) {
    throttle.check(Throttle.Kind.SIGN_IN_ADDRESS, Throttle.visitor(request));
    missing(signOn.available());
    var departure = departure(request);
    if (departure.isEmpty()) {
      return refused(request, "signon.refused");
    }
    return switch (signOn.end(departure.get(), callback(), request.getUri())) {
      case SignOn.Arrival.Known(var email) -> admitted(request, email);
      case SignOn.Arrival.Unverified() -> refused(request, "signon.unverified");
      case SignOn.Arrival.Refused(var reason) -> {
        logger.info("a sign-on was refused: {}", reason);
        yield refused(request, "signon.refused");
      }
    };
  }

  // Only those who have an account: nobody gets one, or a right, because another service knows
  // them.
  private HttpResponse<?> admitted(HttpRequest<?> request, String email) {
    var account = accounts.withEmail(email).filter(it -> !it.disabled());
    if (account.isEmpty()) {
      return refused(request, "signon.unknown");
    }
    return switch (doorkeeper.admit(account.get(), clock.instant())) {
      case Doorkeeper.SignIn.In(var session) -> room.signedIn(session);
      case Doorkeeper.SignIn.Half(var token) -> room.half(token);
      case Doorkeeper.SignIn.Refused() -> refused(request, "signon.refused");
    };
  }

  private static Optional<SignOn.Departure> departure(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(COOKIE)
        .map(it -> it.getValue().split("~", -1))
        .filter(parts -> parts.length == 3)
        .map(parts -> new SignOn.Departure(URI.create("/"), parts[0], parts[1], parts[2]));
  }

  private URI callback() {
    return URI.create(frames.address(BACK));
  }

  private HttpResponse<?> refused(HttpRequest<?> request, String key) {
    var words = Frames.words(request);
    var view =
        new NoticeView(
            words.say("signin.title"),
            words.say(key),
            words.say(key + ".todo"),
            "/meja/masuk",
            words.say("signin.go"));
    return frames
        .page(request, HttpStatus.FORBIDDEN, "notice", view, "")
        .cookie(Cookie.of(COOKIE, "").path("/meja/masuk/oidc").maxAge(0));
  }

  private static void missing(boolean there) {
    if (!there) {
      throw new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }
  }
}
