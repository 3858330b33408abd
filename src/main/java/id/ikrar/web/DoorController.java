package id.ikrar.web;

import id.ikrar.account.Doorkeeper;
import id.ikrar.account.SignOn;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Key;
import id.ikrar.region.RegionCode;
import id.ikrar.web.view.KodeView;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.SetupView;
import id.ikrar.web.view.SignInView;
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
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In and out of the organiser's desk. */
@Controller("/meja")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoorController {
  private final Doorkeeper doorkeeper;
  private final SignOn signOn;
  private final DeskRoom room;
  private final Frames frames;
  private final Throttle throttle;
  private final InstantSource clock;
  private final SecureRandom random;

  DoorController(
      Doorkeeper doorkeeper,
      SignOn signOn,
      DeskRoom room,
      Frames frames,
      Throttle throttle,
      InstantSource clock,
      SecureRandom random) {
    this.doorkeeper = doorkeeper;
    this.signOn = signOn;
    this.room = room;
    this.frames = frames;
    this.throttle = throttle;
    this.clock = clock;
    this.random = random;
  }

  @Get("/masuk")
  HttpResponse<?> door(HttpRequest<?> request) {
    return frames.page(
        request, "desk/signin", new SignInView("", room.news(request), "", signOn.available()));
  }

  @Post("/masuk")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
    var form = Form.of(body);
    var email = form.get("email");
    throttle.check(Throttle.Kind.SIGN_IN_ADDRESS, Throttle.visitor(request));
    throttle.check(Throttle.Kind.SIGN_IN, email.toLowerCase(Locale.ROOT));
    // Not stripped: blanks may belong to a password.
    var password = String.valueOf(body.getOrDefault("sandi", ""));
    return switch (doorkeeper.signIn(email, password, clock.instant())) {
      case Doorkeeper.SignIn.In(var session) -> room.signedIn(session);
      case Doorkeeper.SignIn.Half(var token) -> room.half(token);
      case Doorkeeper.SignIn.Refused() ->
          frames.page(
              request,
              HttpStatus.UNAUTHORIZED,
              "desk/signin",
              new SignInView(
                  email, "", Frames.words(request).say("signin.wrong"), signOn.available()),
              "");
    };
  }

  @Get("/masuk/kode")
  HttpResponse<?> code(HttpRequest<?> request) {
    return doorkeeper.half(half(request), clock.instant()).isPresent()
        ? frames.page(request, "desk/kode", new KodeView(""))
        : HttpResponse.seeOther(URI.create("/meja/masuk"));
  }

  @Post("/masuk/kode")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> second(HttpRequest<?> request, @Body Map<String, Object> body) {
    throttle.check(Throttle.Kind.SIGN_IN_ADDRESS, Throttle.visitor(request));
    var half = half(request);
    doorkeeper
        .half(half, clock.instant())
        .ifPresent(it -> throttle.check(Throttle.Kind.SECOND_STEP, it.id().value()));
    return switch (doorkeeper.second(half, Form.of(body).get("kode"), clock.instant())) {
      case Doorkeeper.SignIn.In(var session) -> room.signedIn(session);
      case Doorkeeper.SignIn.Half _ ->
          frames.page(
              request,
              HttpStatus.UNAUTHORIZED,
              "desk/kode",
              new KodeView(Frames.words(request).say("step.wrong")),
              "");
      case Doorkeeper.SignIn.Refused() -> HttpResponse.seeOther(URI.create("/meja/masuk"));
    };
  }

  private static String half(HttpRequest<?> request) {
    return request.getCookies().findCookie(DeskRoom.HALF).map(Cookie::getValue).orElse("");
  }

  @Post("/keluar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signOut(HttpRequest<?> request) {
    request
        .getCookies()
        .findCookie(DeskRoom.COOKIE)
        .ifPresent(cookie -> doorkeeper.signOut(cookie.getValue()));
    return HttpResponse.seeOther(URI.create("/meja/masuk"))
        .cookie(Cookie.of(DeskRoom.COOKIE, "").path("/meja").maxAge(0));
  }

  @Get("/mulai/{token}")
  HttpResponse<?> setup(HttpRequest<?> request, @PathVariable String token) {
    return doorkeeper.invited(token, clock.instant())
        ? setup(request, HttpStatus.OK, token, new Form(Map.of()), "")
        : used(request);
  }

  @Post("/mulai/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> setUp(
      HttpRequest<?> request, @PathVariable String token, @Body Map<String, Object> body) {
    var form = Form.of(body);
    var words = Frames.words(request);
    Doorkeeper.Setup outcome;
    try {
      outcome =
          doorkeeper.setUp(
              token,
              organization(form),
              form.get("nama"),
              form.get("email"),
              String.valueOf(body.getOrDefault("sandi", "")),
              clock.instant());
    } catch (IllegalArgumentException _) {
      return setup(
          request,
          HttpStatus.UNPROCESSABLE_ENTITY,
          token,
          form,
          words.say("setup.bad", words.say("form.region") + ", " + words.say("setup.name")));
    }
    return switch (outcome) {
      case Doorkeeper.Setup.Done(var session) -> room.signedIn(session);
      case Doorkeeper.Setup.InvitationUsed() -> used(request);
      case Doorkeeper.Setup.PasswordWeak(var least) ->
          setup(
              request,
              HttpStatus.UNPROCESSABLE_ENTITY,
              token,
              form,
              words.say("setup.weak", least));
      case Doorkeeper.Setup.EmailTaken() ->
          setup(request, HttpStatus.CONFLICT, token, form, words.say("setup.taken"));
    };
  }

  private Organization organization(Form form) {
    var name = form.get("organisasi");
    return new Organization(
        new Organization.Id(Key.next(clock.instant(), random)),
        name,
        Organization.Kind.valueOf(form.get("jenis")),
        new RegionCode(form.get("wilayah")),
        new Letterhead("", name, List.of()));
  }

  private HttpResponse<?> setup(
      HttpRequest<?> request, HttpStatus status, String token, Form form, String complaint) {
    var words = Frames.words(request);
    var kinds =
        Arrays.stream(Organization.Kind.values())
            .map(kind ->
                new Option(
                    kind.name(),
                    words.say("kind.organization." + kind),
                    kind.name().equals(form.get("jenis"))))
            .toList();
    var view =
        new SetupView(
            token,
            complaint,
            form.get("nama"),
            form.get("email"),
            form.get("organisasi"),
            form.get("wilayah"),
            kinds);
    return frames.page(request, status, "desk/setup", view, "");
  }

  private HttpResponse<?> used(HttpRequest<?> request) {
    var words = Frames.words(request);
    var view =
        new id.ikrar.web.view.NoticeView(
            words.say("setup.title"),
            words.say("setup.used"),
            "",
            "/meja/masuk",
            words.say("signin.go"));
    return frames.page(request, HttpStatus.GONE, "notice", view, "");
  }
}
