package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.desk.Act;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Organizations;
import id.ikrar.integration.Reply;
import id.ikrar.integration.Scope;
import id.ikrar.web.api.EventJson;
import id.ikrar.web.api.MeJson;
import id.ikrar.web.api.NaskahJson;
import id.ikrar.web.api.ProgrammeJson;
import id.ikrar.web.api.ProgressJson;
import id.ikrar.web.api.WordingJson;
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
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;

/** Events and their words for programs. */
@Controller("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiEventsController {
  private final ApiDoor door;
  private final Organizer organizer;
  private final Organizations organizations;
  private final InstantSource clock;

  ApiEventsController(
      ApiDoor door, Organizer organizer, Organizations organizations, InstantSource clock) {
    this.door = door;
    this.organizer = organizer;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Get("/me")
  HttpResponse<?> me(HttpRequest<?> request) {
    var token = door.caller(request).token();
    var own = organizations.find(token.organization()).orElseThrow(ApiDoor::missing);
    return door.answer(MeJson.of(token, own));
  }

  @Get("/organizations")
  HttpResponse<?> organizations(HttpRequest<?> request) {
    var caller = door.caller(request, Scope.EVENTS_READ);
    var all =
        organizations.reach(caller.token().organization()).stream()
            .flatMap(id -> organizations.find(id).stream())
            .map(MeJson.OrganizationJson::of)
            .sorted(Comparator.comparing(MeJson.OrganizationJson::name))
            .toList();
    return door.answer(new MeJson.Organizations(all));
  }

  @Get("/events")
  HttpResponse<?> events(HttpRequest<?> request) {
    var caller = door.caller(request, Scope.EVENTS_READ);
    var all = organizer.events(caller.token().organization());
    var cut = door.cut(caller, all, event -> event.id().value());
    return door.answer(
        new EventJson.Page(
            cut.items().stream().map(EventJson::of).toList(), cut.next().orElse(null)));
  }

  @Post("/events")
  HttpResponse<?> create(HttpRequest<?> request, @Body String body) {
    var caller = door.caller(request, Scope.EVENTS_WRITE);
    return door.once(
        caller,
        body,
        () -> {
          var programme = door.read(body, ProgrammeJson.class).programme();
          var event = organizer.create(caller.token().organization(), programme, clock.instant());
          door.note(caller, Deed.Kind.EVENT_CREATED, Optional.of(event), "");
          return door.reply(HttpStatus.CREATED, address(event), EventJson.of(event));
        });
  }

  @Get("/events/{id}")
  HttpResponse<?> event(HttpRequest<?> request, @PathVariable String id) {
    return door.answer(EventJson.of(door.event(door.caller(request, Scope.EVENTS_READ), id)));
  }

  @Put("/events/{id}")
  HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body String body) {
    var caller = door.caller(request, Scope.EVENTS_WRITE);
    var event = door.event(caller, id);
    var programme = door.read(body, ProgrammeJson.class).programme();
    var act = organizer.change(caller.token().organization(), event.id(), programme);
    return door.answer(EventJson.of(done(caller, act, Deed.Kind.EVENT_CHANGED)));
  }

  @Get("/events/{id}/wording")
  HttpResponse<?> wording(HttpRequest<?> request, @PathVariable String id) {
    var event = door.event(door.caller(request, Scope.EVENTS_READ), id);
    return door.answer(NaskahJson.of(organizer.draft(event.id()), organizer.versions(event.id())));
  }

  @Put("/events/{id}/wording")
  HttpResponse<?> write(HttpRequest<?> request, @PathVariable String id, @Body String body) {
    var caller = door.caller(request, Scope.EVENTS_WRITE);
    var event = door.event(caller, id);
    var wording = door.read(body, WordingJson.class).wording();
    done(
        caller,
        organizer.write(caller.token().organization(), event.id(), wording),
        Deed.Kind.WORDS_WRITTEN);
    return door.answer(NaskahJson.of(organizer.draft(event.id()), organizer.versions(event.id())));
  }

  @Post(value = "/events/{id}/publication", consumes = MediaType.ALL)
  HttpResponse<?> publish(HttpRequest<?> request, @PathVariable String id) {
    var caller = door.caller(request, Scope.EVENTS_WRITE);
    var event = door.event(caller, id);
    return door.once(
        caller,
        "",
        () ->
            state(
                caller,
                organizer.publish(caller.token().organization(), event.id(), clock.instant()),
                Deed.Kind.WORDS_PUBLISHED));
  }

  @Post(value = "/events/{id}/opening", consumes = MediaType.ALL)
  HttpResponse<?> open(HttpRequest<?> request, @PathVariable String id) {
    var caller = door.caller(request, Scope.EVENTS_WRITE);
    var event = door.event(caller, id);
    return door.once(
        caller,
        "",
        () ->
            state(
                caller,
                organizer.open(caller.token().organization(), event.id(), clock.instant()),
                Deed.Kind.SIGNING_OPENED));
  }

  @Post(value = "/events/{id}/closure", consumes = MediaType.ALL)
  HttpResponse<?> close(HttpRequest<?> request, @PathVariable String id) {
    var caller = door.caller(request, Scope.EVENTS_WRITE);
    var event = door.event(caller, id);
    return door.once(
        caller,
        "",
        () ->
            state(
                caller,
                organizer.close(caller.token().organization(), event.id(), clock.instant()),
                Deed.Kind.SIGNING_CLOSED));
  }

  @Get("/events/{id}/progress")
  HttpResponse<?> progress(HttpRequest<?> request, @PathVariable String id) {
    var event = door.event(door.caller(request, Scope.EVENTS_READ), id);
    return door.answer(ProgressJson.of(organizer.progress(event)));
  }

  private Reply state(ApiDoor.Caller caller, Act act, Deed.Kind kind) {
    return door.reply(HttpStatus.OK, "", EventJson.of(done(caller, act, kind)));
  }

  private Event done(ApiDoor.Caller caller, Act act, Deed.Kind kind) {
    var event = ApiDoor.done(caller, act);
    door.note(caller, kind, Optional.of(event), "");
    return event;
  }

  private static String address(Event event) {
    return "/api/v1/events/" + event.id().value();
  }
}
