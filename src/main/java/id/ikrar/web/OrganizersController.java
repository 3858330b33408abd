package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Members;
import id.ikrar.account.Right;
import id.ikrar.account.Role;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Organization;
import id.ikrar.movement.CascadeDesk;
import id.ikrar.web.view.OrganizersView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Invites those who will hold the child events: one link for each organisation without people. */
@Controller("/meja/acara/{id}/turunan/undang")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganizersController {
  private final CascadeDesk desk;
  private final Members members;
  private final Organizer organizer;
  private final DeskRoom room;
  private final Frames frames;
  private final InstantSource clock;

  OrganizersController(
      CascadeDesk desk,
      Members members,
      Organizer organizer,
      DeskRoom room,
      Frames frames,
      InstantSource clock) {
    this.desk = desk;
    this.members = members;
    this.organizer = organizer;
    this.room = room;
    this.frames = frames;
    this.clock = clock;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.MEMBERS);
    var now = clock.instant();
    var organizers = new LinkedHashMap<Organization.Id, String>();
    desk.children(visit.event().id())
        .forEach(it -> organizers.putIfAbsent(it.event().organizer(), it.unit().name()));
    var rows = new ArrayList<OrganizersView.Row>();
    organizers.forEach((organization, unit) -> rows.add(row(visit, organization, unit, now)));
    return room.page(
        visit, "desk/organizers", new OrganizersView(room.head(visit, "gerakan", ""), rows));
  }

  private OrganizersView.Row row(
      DeskRoom.Visit visit, Organization.Id organization, String unit, Instant now) {
    var words = visit.words();
    var name = organizer.organization(organization).map(Organization::name).orElse("");
    int people = members.of(organization).size();
    // Whoever is there already, or has a link in hand, needs no second one.
    if (people > 0) {
      return new OrganizersView.Row(
          unit, name, "", "", words.say("cascade.invite.people", words.number(people)));
    }
    if (!members.invitations(organization, now).isEmpty()) {
      return new OrganizersView.Row(unit, name, "", "", words.say("cascade.invite.open"));
    }
    return invited(visit, visit.account(), organization, unit, name, now);
  }

  private OrganizersView.Row invited(
      DeskRoom.Visit visit,
      Account by,
      Organization.Id organization,
      String unit,
      String name,
      Instant now) {
    var words = visit.words();
    return switch (members.invite(by, organization, Role.OWNER, "", now)) {
      case Members.Inviting.Invited(var token, _) -> {
        var link = frames.address("/undangan/" + token);
        var message =
            words.say("cascade.invite.message", name, visit.event().programme().name(), link);
        yield new OrganizersView.Row(
            unit, name, link, "https://wa.me/?text=" + Ceremony.encoded(message), "");
      }
      case Members.Inviting.Unknown() ->
          new OrganizersView.Row(unit, name, "", "", words.say("cascade.invite.unknown"));
      case Members.Inviting.TooMany(var most) ->
          new OrganizersView.Row(unit, name, "", "", words.say("people.many", words.number(most)));
      case Members.Inviting.EmailTaken() ->
          new OrganizersView.Row(unit, name, "", "", words.say("setup.taken"));
    };
  }
}
