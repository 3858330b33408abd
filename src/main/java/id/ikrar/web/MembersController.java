package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Assigning;
import id.ikrar.account.Members;
import id.ikrar.account.Pass;
import id.ikrar.account.Right;
import id.ikrar.account.Role;
import id.ikrar.account.SecondStep;
import id.ikrar.event.Organization;
import id.ikrar.event.Secretariat;
import id.ikrar.event.Zone;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.OrangView;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who works for an organisation: invite, give a role, disable, help back in. */
@Controller("/meja/orang")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MembersController {
  private static final String PATH = "/meja/orang";

  private final Members members;
  private final SecondStep step;
  private final Secretariat secretariat;
  private final DeskRoom room;
  private final Frames frames;
  private final InstantSource clock;

  MembersController(
      Members members,
      SecondStep step,
      Secretariat secretariat,
      DeskRoom room,
      Frames frames,
      InstantSource clock) {
    this.members = members;
    this.step = step;
    this.secretariat = secretariat;
    this.room = room;
    this.frames = frames;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "") String organisasi) {
    var account = room.who(request, Right.MEMBERS);
    var organization = organisasi.isEmpty() ? account.organization() : reached(account, organisasi);
    return page(request, HttpStatus.OK, account, organization, "", "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.MEMBERS);
    var form = Form.of(body);
    var words = Frames.words(request);
    var organization = reached(account, form.get("organisasi"));
    var role = role(form.get("peran"));
    var email = form.get("email");
    if (email.length() > Account.MAX_EMAIL || (!email.isEmpty() && !email.contains("@"))) {
      var complaint = words.say("form.bad", words.say("signin.email"));
      return refused(request, account, organization, complaint);
    }
    return switch (members.invite(account, organization, role, email, clock.instant())) {
      case Members.Inviting.Invited(var token, _) ->
          page(request, HttpStatus.OK, account, organization, "", link(token));
      case Members.Inviting.Unknown() -> throw missing();
      case Members.Inviting.TooMany(var most) ->
          refused(request, account, organization, words.say("people.many", words.number(most)));
      case Members.Inviting.EmailTaken() ->
          refused(request, account, organization, words.say("setup.taken"));
    };
  }

  @Post("/undangan/{id}/tarik")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> takeBack(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var account = room.who(request, Right.MEMBERS);
    var organization = reached(account, Form.of(body).get("organisasi"));
    try {
      // Used or expired meanwhile: the list shows that it is gone.
      members.takeBack(account, organization, new Pass.Id(id), clock.instant());
    } catch (IllegalArgumentException _) {
      throw missing();
    }
    return back(organization, "tarik");
  }

  @Post("/{id}/peran")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> assign(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var account = room.who(request, Right.MEMBERS);
    var member = member(account, id);
    var role = role(Form.of(body).get("peran"));
    var done = members.assign(account, member.id(), role, clock.instant());
    return answer(request, account, member, done, "peran");
  }

  @Post("/{id}/nonaktifkan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> disable(HttpRequest<?> request, @PathVariable String id) {
    var account = room.who(request, Right.MEMBERS);
    var member = member(account, id);
    var done = members.disable(account, member.id(), true, clock.instant());
    return answer(request, account, member, done, "nonaktif");
  }

  @Post("/{id}/aktifkan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enable(HttpRequest<?> request, @PathVariable String id) {
    var account = room.who(request, Right.MEMBERS);
    var member = member(account, id);
    var done = members.disable(account, member.id(), false, clock.instant());
    return answer(request, account, member, done, "aktif");
  }

  /** A link with which the member chooses a new password. */
  @Post("/{id}/tautan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> resetLink(HttpRequest<?> request, @PathVariable String id) {
    var account = room.who(request, Right.MEMBERS);
    var member = member(account, id);
    var token =
        members
            .resetLink(account, member.id(), clock.instant())
            .orElseThrow(MembersController::missing);
    return page(request, HttpStatus.OK, account, member.organization(), "", link(token));
  }

  /** For somebody who lost phone and recovery codes. */
  @Post("/{id}/langkah")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> singleStep(HttpRequest<?> request, @PathVariable String id) {
    var account = room.who(request, Right.MEMBERS);
    var member = member(account, id);
    step.remove(account, member, clock.instant());
    return back(member.organization(), "langkah-lepas");
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Account account, Account member, Assigning done, String news) {
    return switch (done) {
      case DONE -> back(member.organization(), news);
      case UNKNOWN -> throw missing();
      case LAST_OWNER -> {
        var complaint = Frames.words(request).say("people.last-owner");
        yield refused(request, account, member.organization(), complaint);
      }
    };
  }

  private Organization.Id reached(Account account, String id) {
    try {
      var organization = new Organization.Id(id);
      if (members.reaches(account, organization)) {
        return organization;
      }
    } catch (IllegalArgumentException _) {
      // Nothing that could be reached.
    }
    throw missing();
  }

  private Account member(Account account, String id) {
    try {
      return members.theirs(account, new Account.Id(id)).orElseThrow(MembersController::missing);
    } catch (IllegalArgumentException _) {
      throw missing();
    }
  }

  private String link(String token) {
    return frames.address("/undangan/" + token);
  }

  private static HttpResponse<?> back(Organization.Id organization, String news) {
    return HttpResponse.seeOther(
        URI.create(PATH + "?organisasi=" + organization.value() + "&kabar=" + news));
  }

  private static Role role(String name) {
    try {
      return Role.valueOf(name);
    } catch (IllegalArgumentException _) {
      throw new Problem.Stop(Problem.of(HttpStatus.BAD_REQUEST, "bad-request"));
    }
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Account account, Organization.Id organization, String complaint) {
    return page(request, HttpStatus.UNPROCESSABLE_ENTITY, account, organization, complaint, "");
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      HttpStatus status,
      Account account,
      Organization.Id organization,
      String complaint,
      String link) {
    var words = Frames.words(request);
    var tree =
        secretariat.tree(account.organization()).stream()
            .map(Secretariat.Place::organization)
            .map(it -> new Option(it.id().value(), it.name(), it.id().equals(organization)))
            .toList();
    var name = tree.stream().filter(Option::chosen).map(Option::label).findFirst().orElse("");
    var view =
        new OrangView(
            DeskRoom.rooms(account, "orang"),
            PATH,
            organization.value(),
            name,
            tree,
            complaint.isEmpty() ? room.news(request) : "",
            complaint,
            link,
            members.of(organization).stream().map(it -> row(it, account, words)).toList(),
            members.invitations(organization, clock.instant()).stream()
                .map(it -> row(it, words))
                .toList(),
            roles(Role.ORGANISER, words));
    return frames.page(request, status, "desk/orang", view, account.name());
  }

  private OrangView.Member row(Account it, Account by, Words words) {
    var role = words.say("role." + it.role());
    return new OrangView.Member(
        it.id().value(),
        it.name(),
        it.email(),
        it.disabled()
            ? new Badge(role + ", " + words.say("people.disabled"), "warn")
            : new Badge(role, "todo"),
        roles(it.role(), words),
        it.disabled(),
        it.role() != Role.OPERATOR && !it.id().equals(by.id()),
        step.on(it.id()));
  }

  private static OrangView.Invitation row(Pass it, Words words) {
    return new OrangView.Invitation(
        it.id().value(),
        words.say("role." + it.role()),
        it.email(),
        words.say("people.until", words.moment(it.expires(), Zone.WIB)));
  }

  private static List<Option> roles(Role chosen, Words words) {
    return Arrays.stream(Role.values())
        .filter(it -> it != Role.OPERATOR)
        .map(it ->
            new Option(
                it.name(),
                words.say("role." + it) + ": " + words.say("role." + it + ".what"),
                it == chosen))
        .toList();
  }

  private static Problem.Stop missing() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }
}
