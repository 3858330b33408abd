package id.ikrar.web;

import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Members;
import id.ikrar.account.Pass;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Organization;
import id.ikrar.web.view.NoticeView;
import id.ikrar.web.view.UndanganView;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Map;

/** Where a link is used: to join an organisation, or to choose a new password. */
@Controller("/undangan/{token}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JoinController {
  private final Members members;
  private final Doorkeeper doorkeeper;
  private final Organizer organizer;
  private final DeskRoom room;
  private final Frames frames;
  private final Throttle throttle;
  private final InstantSource clock;

  JoinController(
      Members members,
      Doorkeeper doorkeeper,
      Organizer organizer,
      DeskRoom room,
      Frames frames,
      Throttle throttle,
      InstantSource clock) {
    this.members = members;
    this.doorkeeper = doorkeeper;
    this.organizer = organizer;
    this.room = room;
    this.frames = frames;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> look(HttpRequest<?> request, @PathVariable String token) {
    throttle.check(Throttle.Kind.SIGN_IN_ADDRESS, Throttle.visitor(request));
    var pass = members.pass(token, clock.instant());
    return pass.isPresent()
        ? page(request, HttpStatus.OK, token, pass.get(), new Form(Map.of()), "")
        : gone(request);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> use(
      HttpRequest<?> request, @PathVariable String token, @Body Map<String, Object> body) {
    throttle.check(Throttle.Kind.SIGN_IN_ADDRESS, Throttle.visitor(request));
    var form = Form.of(body);
    var words = Frames.words(request);
    var now = clock.instant();
    var found = members.pass(token, now);
    if (found.isEmpty()) {
      return gone(request);
    }
    var pass = found.get();
    // Not stripped: blanks may belong to a password.
    var password = String.valueOf(body.getOrDefault("sandi", ""));
    var reset = pass.account().isPresent();
    Members.Entering outcome;
    try {
      outcome =
          reset
              ? members.reset(token, password, now)
              : members.join(token, form.get("nama"), form.get("email"), password, now);
    } catch (IllegalArgumentException _) {
      return refused(request, token, pass, form, words.say("form.bad", words.say("setup.name")));
    }
    return switch (outcome) {
      // After a new password one signs in with it, and with the second step if there is one.
      case Members.Entering.Done(var account) ->
          reset
              ? DeskRoom.back("/meja/masuk", "sandi")
              : room.signedIn(doorkeeper.begin(account, now));
      case Members.Entering.LinkUsed() -> gone(request);
      case Members.Entering.PasswordWeak(var least) ->
          refused(request, token, pass, form, words.say("setup.weak", least));
      case Members.Entering.EmailTaken() ->
          refused(request, token, pass, form, words.say("setup.taken"));
    };
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, String token, Pass pass, Form form, String complaint) {
    return page(request, HttpStatus.UNPROCESSABLE_ENTITY, token, pass, form, complaint);
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      HttpStatus status,
      String token,
      Pass pass,
      Form form,
      String complaint) {
    var words = Frames.words(request);
    var view =
        new UndanganView(
            token,
            organizer.organization(pass.organization()).map(Organization::name).orElse(""),
            words.say("role." + pass.role()),
            form.get("nama"),
            pass.email().isEmpty() ? form.get("email") : pass.email(),
            !pass.email().isEmpty(),
            pass.account().isPresent(),
            complaint);
    return frames.page(request, status, "desk/undangan", view, "");
  }

  private HttpResponse<?> gone(HttpRequest<?> request) {
    var words = Frames.words(request);
    var view =
        new NoticeView(
            words.say("join.title"),
            words.say("join.gone"),
            words.say("join.gone.todo"),
            "/meja/masuk",
            words.say("signin.go"));
    return frames.page(request, HttpStatus.GONE, "notice", view, "");
  }
}
