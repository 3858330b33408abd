package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Members;
import id.ikrar.account.Right;
import id.ikrar.account.Role;
import id.ikrar.account.Trail;
import id.ikrar.event.Organization;
import id.ikrar.event.Secretariat;
import id.ikrar.region.RegionCode;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.OrganisasiView;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The tree of organisations: one's own and below, or all of them for the service's operator. */
@Controller("/meja/organisasi")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganizationController {
  private static final String PATH = "/meja/organisasi";

  private final Secretariat secretariat;
  private final Members members;
  private final Doorkeeper doorkeeper;
  private final Trail trail;
  private final DeskRoom room;
  private final Frames frames;
  private final InstantSource clock;

  OrganizationController(
      Secretariat secretariat,
      Members members,
      Doorkeeper doorkeeper,
      Trail trail,
      DeskRoom room,
      Frames frames,
      InstantSource clock) {
    this.secretariat = secretariat;
    this.members = members;
    this.doorkeeper = doorkeeper;
    this.trail = trail;
    this.room = room;
    this.frames = frames;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> tree(HttpRequest<?> request) {
    return page(request, room.who(request, Right.SELF), HttpStatus.OK, new Form(Map.of()), "", "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.MEMBERS);
    var form = Form.of(body);
    var words = Frames.words(request);
    Secretariat.Founding founding;
    try {
      founding =
          secretariat.found(
              account.organization(),
              new Organization.Id(form.get("induk")),
              Organization.Kind.valueOf(form.get("jenis")),
              new RegionCode(form.get("wilayah")),
              form.get("nama"),
              clock.instant());
    } catch (IllegalArgumentException _) {
      return refused(request, account, form, words.say("organization.bad"));
    }
    return switch (founding) {
      case Secretariat.Founding.Done(var made) -> {
        note(account, Deed.Kind.ORGANIZATION_ADDED, made.id());
        yield DeskRoom.back(PATH, "organisasi");
      }
      case Secretariat.Founding.Unknown() -> throw missing();
      case Secretariat.Founding.TooMany(var most) ->
          refused(request, account, form, words.say("organization.many", words.number(most)));
      case Secretariat.Founding.TooDeep(var most) ->
          refused(request, account, form, words.say("organization.deep", words.number(most)));
      case Secretariat.Founding.RegionUnfit() ->
          refused(request, account, form, words.say("organization.unfit"));
    };
  }

  @Post("/{id}/nama")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rename(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var account = room.who(request, Right.MEMBERS);
    var name = Form.of(body).get("nama");
    try {
      var organization = new Organization.Id(id);
      if (!secretariat.rename(account.organization(), organization, name)) {
        throw missing();
      }
      note(account, Deed.Kind.ORGANIZATION_RENAMED, organization);
      return DeskRoom.back(PATH, "nama");
    } catch (IllegalArgumentException _) {
      var complaint = Frames.words(request).say("organization.bad");
      return refused(request, account, new Form(Map.of()), complaint);
    }
  }

  /** A link with which a new organisation sets itself up; the operator gives it to them. */
  @Post("/tautan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> link(HttpRequest<?> request) {
    var account = room.who(request, Right.OPERATE);
    var link = frames.address("/meja/mulai/" + doorkeeper.invite(Role.OWNER, clock.instant()));
    room.note(account, Deed.Kind.SETUP_LINK, "");
    return page(request, account, HttpStatus.OK, new Form(Map.of()), "", link);
  }

  private void note(Account by, Deed.Kind kind, Organization.Id organization) {
    trail.note(Deed.of(by, kind, organization, organization.value(), clock.instant()));
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Account account, Form form, String complaint) {
    return page(request, account, HttpStatus.UNPROCESSABLE_ENTITY, form, complaint, "");
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      Account account,
      HttpStatus status,
      Form form,
      String complaint,
      String link) {
    var words = Frames.words(request);
    var operator = account.may(Right.OPERATE);
    var places = operator ? secretariat.forest() : secretariat.tree(account.organization());
    var manages = account.may(Right.MEMBERS);
    var view =
        new OrganisasiView(
            DeskRoom.rooms(account, "organisasi"),
            complaint.isEmpty() ? room.news(request) : "",
            complaint,
            link,
            operator,
            places.stream().map(place -> row(place, manages, words)).toList(),
            manages
                ? form(places, form, words)
                : new OrganisasiView.Form(List.of(), List.of(), "", ""));
    return frames.page(request, status, "desk/organisasi", view, account.name());
  }

  private OrganisasiView.Row row(Secretariat.Place place, boolean manages, Words words) {
    var it = place.organization();
    var id = it.id().value();
    int people = members.of(it.id()).size();
    return new OrganisasiView.Row(
        it.name(),
        kind(it, words),
        Places.name(it.region()),
        place.depth(),
        people == 0 ? "" : words.say("organization.people", words.number(people)),
        "/meja/orang?organisasi=" + id,
        manages ? PATH + "/" + id + "/nama" : "");
  }

  /** "Bawaslu kota": what sort it is, together with the region it works for. */
  private static String kind(Organization it, Words words) {
    return switch (it.kind()) {
      case BAWASLU -> words.say("organization.bawaslu." + Places.sort(it.region()));
      case PANWASLU -> words.say("organization.panwaslu");
      case PEMDA, OPD, OTHER -> words.say("organization.kind." + it.kind());
    };
  }

  private static OrganisasiView.Form form(List<Secretariat.Place> places, Form form, Words words) {
    var parents =
        places.stream()
            .filter(place -> place.depth() < Secretariat.MAX_DEPTH)
            .map(Secretariat.Place::organization)
            .map(it -> option(it.id().value(), it.name(), form.get("induk")))
            .toList();
    var kinds =
        Arrays.stream(Organization.Kind.values())
            .map(it -> option(it.name(), words.say("organization.kind." + it), form.get("jenis")))
            .toList();
    return new OrganisasiView.Form(parents, kinds, form.get("nama"), form.get("wilayah"));
  }

  private static Option option(String value, String label, String chosen) {
    return new Option(value, label, value.equals(chosen));
  }

  private static Problem.Stop missing() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }
}
