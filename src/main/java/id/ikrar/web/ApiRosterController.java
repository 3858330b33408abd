package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.integration.Reply;
import id.ikrar.integration.Scope;
import id.ikrar.kernel.Key;
import id.ikrar.signer.Participant;
import id.ikrar.web.api.InvitationJson;
import id.ikrar.web.api.NewParticipantJson;
import id.ikrar.web.api.ParticipantJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/** Who is expected at an event, for programs. */
@Controller("/api/v1/events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiRosterController {
  private final ApiDoor door;
  private final Organizer organizer;
  private final Frames frames;
  private final InstantSource clock;
  private final SecureRandom random;

  ApiRosterController(
      ApiDoor door, Organizer organizer, Frames frames, InstantSource clock, SecureRandom random) {
    this.door = door;
    this.organizer = organizer;
    this.frames = frames;
    this.clock = clock;
    this.random = random;
  }

  @Get("/participants")
  HttpResponse<?> participants(HttpRequest<?> request, @PathVariable String id) {
    var caller = door.caller(request, Scope.ROSTER_READ);
    var event = door.event(caller, id);
    var cut = door.cut(caller, organizer.roster(event.id()), it -> it.id().value());
    return door.answer(
        new ParticipantJson.Page(
            cut.items().stream().map(ParticipantJson::of).toList(), cut.next().orElse(null)));
  }

  @Post("/participants")
  HttpResponse<?> enrol(HttpRequest<?> request, @PathVariable String id, @Body String body) {
    var caller = door.caller(request, Scope.ROSTER_WRITE);
    var event = door.event(caller, id);
    return door.once(caller, body, () -> enrolled(caller, event, body));
  }

  @Delete(value = "/participants/{participant}", consumes = MediaType.ALL)
  HttpResponse<?> remove(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String participant) {
    var caller = door.caller(request, Scope.ROSTER_WRITE);
    var event = door.event(caller, id);
    var person =
        organizer.roster(event.id()).stream()
            .filter(it -> it.id().value().equals(participant))
            .findFirst()
            .orElseThrow(ApiDoor::missing);
    if (!organizer.remove(caller.token().organization(), event.id(), person.id())) {
      throw ApiDoor.stop(HttpStatus.CONFLICT, "api-act", caller.words().say("roster.kept"));
    }
    door.note(caller, Deed.Kind.REMOVED, Optional.of(event), Integer.toString(person.number()));
    return HttpResponse.noContent();
  }

  @Get("/invitations")
  HttpResponse<?> invitations(HttpRequest<?> request, @PathVariable String id) {
    var caller = door.caller(request, Scope.ROSTER_WRITE);
    var event = door.event(caller, id);
    var cut =
        door.cut(caller, organizer.invitations(event.id()), it -> it.participant().id().value());
    var items =
        cut.items().stream()
            .map(it ->
                new InvitationJson(
                    it.participant().id().value(),
                    it.participant().number(),
                    it.participant().name(),
                    frames.address("/t/" + it.token())))
            .toList();
    return door.answer(new InvitationJson.Page(items, cut.next().orElse(null)));
  }

  private Reply enrolled(ApiDoor.Caller caller, Event event, String body) {
    var now = clock.instant();
    var today = now.atOffset(event.programme().zone().offset()).toLocalDate();
    var given = door.read(body, NewParticipantJson.Several.class).given();
    int number =
        organizer.roster(event.id()).stream().mapToInt(Participant::number).max().orElse(0);
    var people = new ArrayList<Participant>();
    for (int i = 0; i < given.size(); i++) {
      number++;
      people.add(
          given
              .get(i)
              .entry(i, today)
              .at(
                  event.id(),
                  new Participant.Id(Key.next(now, random)),
                  number,
                  given.get(i).leads()));
    }
    ApiDoor.done(caller, organizer.enrol(caller.token().organization(), event.id(), people, now));
    door.note(caller, Deed.Kind.ENROLLED, Optional.of(event), Integer.toString(people.size()));
    return door.reply(
        HttpStatus.CREATED,
        "",
        new ParticipantJson.Page(people.stream().map(ParticipantJson::of).toList(), null));
  }
}
