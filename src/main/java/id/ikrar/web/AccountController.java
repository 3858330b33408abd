package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Right;
import id.ikrar.account.SecondStep;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Organization;
import id.ikrar.web.view.AkunView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** One's own account: the password, and leaving every device. */
@Controller("/meja/akun")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
  private final Doorkeeper doorkeeper;
  private final SecondStep step;
  private final Organizer organizer;
  private final DeskRoom room;
  private final Frames frames;
  private final Throttle throttle;
  private final InstantSource clock;

  AccountController(
      Doorkeeper doorkeeper,
      SecondStep step,
      Organizer organizer,
      DeskRoom room,
      Frames frames,
      Throttle throttle,
      InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.step = step;
    this.organizer = organizer;
    this.room = room;
    this.frames = frames;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> own(HttpRequest<?> request) {
    return page(request, room.who(request, Right.SELF), HttpStatus.OK, "");
  }

  @Post("/sandi")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.SELF);
    throttle.check(Throttle.Kind.SIGN_IN, account.email());
    // Not stripped: blanks may belong to a password.
    var old = String.valueOf(body.getOrDefault("lama", ""));
    var fresh = String.valueOf(body.getOrDefault("sandi", ""));
    return switch (doorkeeper.password(account, old, fresh, clock.instant())) {
      case Doorkeeper.Change.Done(var session) -> room.signedIn(session, "/meja/akun?kabar=sandi");
      case Doorkeeper.Change.OldWrong() -> refused(request, account, "account.password.wrong");
      case Doorkeeper.Change.Weak(var least) -> refused(request, account, "setup.weak", least);
    };
  }

  /** Ends all sessions, this one too. */
  @Post("/keluar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> leave(HttpRequest<?> request) {
    var account = room.who(request, Right.SELF);
    doorkeeper.signOutEverywhere(account, clock.instant());
    return HttpResponse.seeOther(URI.create("/meja/masuk?kabar=keluar"))
        .cookie(Cookie.of(DeskRoom.COOKIE, "").path("/meja").maxAge(0));
  }

  /** Needs the password: a desk that was left open must not lose its second step. */
  @Post("/langkah/lepas")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> singleStep(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.SELF);
    throttle.check(Throttle.Kind.SIGN_IN, account.email());
    // Not stripped: blanks may belong to a password.
    if (!doorkeeper.knows(account, String.valueOf(body.getOrDefault("lama", "")))) {
      return refused(request, account, "account.password.wrong");
    }
    step.remove(account, account, clock.instant());
    return DeskRoom.back("/meja/akun", "langkah-lepas");
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Account account, String key, Object... values) {
    var complaint = Frames.words(request).say(key, values);
    return page(request, account, HttpStatus.UNPROCESSABLE_ENTITY, complaint);
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, Account account, HttpStatus status, String complaint) {
    var words = Frames.words(request);
    var view =
        new AkunView(
            DeskRoom.rooms(account, "akun"),
            complaint.isEmpty() ? room.news(request) : "",
            complaint,
            account.name(),
            account.email(),
            words.say("role." + account.role()),
            organizer.organization(account.organization()).map(Organization::name).orElse(""),
            step.on(account.id()),
            step.recoveryLeft(account.id()));
    return frames.page(request, status, "desk/akun", view, account.name());
  }
}
