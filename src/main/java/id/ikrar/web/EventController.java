package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Act;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.movement.Cartographer;
import id.ikrar.movement.Coverages;
import id.ikrar.web.view.DiaryView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** The diary of events, and what is done to one as a whole. */
@Controller("/meja")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventController {
  private final Organizer organizer;
  private final Cartographer cartographer;
  private final DeskRoom room;
  private final InstantSource clock;

  EventController(
      Organizer organizer, Cartographer cartographer, DeskRoom room, InstantSource clock) {
    this.organizer = organizer;
    this.cartographer = cartographer;
    this.room = room;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> diary(HttpRequest<?> request) {
    var account = room.who(request, Right.SELF);
    if (!account.may(Right.DIARY)) {
      return HttpResponse.seeOther(URI.create("/meja/organisasi"));
    }
    var words = Frames.words(request);
    var events = organizer.events(account.organization());
    var counts = cartographer.byEvent(events.stream().map(Event::id).toList());
    var rows =
        events.stream()
            .map(it -> row(it, counts.getOrDefault(it.id(), Coverages.Count.NONE).signed(), words))
            .toList();
    var name = organizer.organization(account.organization()).map(it -> it.name()).orElse("");
    return room.page(
        request,
        account,
        "desk/diary",
        new DiaryView(DeskRoom.rooms(account, "acara"), name, account.may(Right.ORGANISE), rows));
  }

  @Get("/acara/baru")
  HttpResponse<?> fresh(HttpRequest<?> request) {
    var account = room.who(request, Right.ORGANISE);
    var fields = new EventFields(new Form(Map.of()), Frames.words(request));
    return room.page(request, account, "desk/eventform", fields.view("/meja/acara", true));
  }

  @Post("/acara")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    var fields = new EventFields(Form.of(body), Frames.words(request));
    var programme = fields.programme();
    if (programme.isEmpty()) {
      return room.page(request, account, "desk/eventform", fields.view("/meja/acara", true));
    }
    var event = organizer.create(account.organization(), programme.get(), clock.instant());
    room.note(account, Deed.Kind.EVENT_CREATED, event, "");
    return DeskRoom.back(DeskRoom.address(event.id()) + "/naskah", "acara");
  }

  @Get("/acara/{id}")
  HttpResponse<?> event(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.DIARY);
    var next =
        switch (visit.event().state()) {
          case Event.State.Draft _ -> "naskah";
          case Event.State.Published _ -> "peserta";
          case Event.State.Open _ -> "pelaksanaan";
          case Event.State.Closed _ -> "dokumen";
        };
    var tabs = DeskRoom.tabs(visit.account());
    var tab = tabs.contains(next) ? next : tabs.getFirst();
    return HttpResponse.seeOther(URI.create(visit.base() + "/" + tab));
  }

  @Get("/acara/{id}/ubah")
  HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var fields = new EventFields(EventFields.of(visit.event()), visit.words());
    return room.page(visit, "desk/eventform", fields.view(visit.base() + "/ubah", false));
  }

  @Post("/acara/{id}/ubah")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var fields = new EventFields(Form.of(body), visit.words());
    var programme = fields.programme();
    if (programme.isEmpty()) {
      return room.page(visit, "desk/eventform", fields.view(visit.base() + "/ubah", false));
    }
    var act = organizer.change(visit.account().organization(), visit.event().id(), programme.get());
    return done(visit, act, Deed.Kind.EVENT_CHANGED, "acara");
  }

  @Post("/acara/{id}/terbitkan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> publish(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var act =
        organizer.publish(visit.account().organization(), visit.event().id(), clock.instant());
    return done(visit, act, Deed.Kind.WORDS_PUBLISHED, "terbitkan");
  }

  @Post("/acara/{id}/buka")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var act = organizer.open(visit.account().organization(), visit.event().id(), clock.instant());
    return done(visit, act, Deed.Kind.SIGNING_OPENED, "buka");
  }

  @Post("/acara/{id}/tutup")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var act = organizer.close(visit.account().organization(), visit.event().id(), clock.instant());
    return done(visit, act, Deed.Kind.SIGNING_CLOSED, "tutup");
  }

  private HttpResponse<?> done(DeskRoom.Visit visit, Act act, Deed.Kind kind, String news) {
    var complaint = Problems.complaint(act, visit.words());
    var tab = news.equals("buka") && complaint.isEmpty() ? "/pelaksanaan" : "/naskah";
    if (!complaint.isEmpty()) {
      return room.page(visit, "desk/refused", room.head(visit, "", complaint));
    }
    room.note(visit, kind, "");
    return DeskRoom.back(visit.base() + tab, news);
  }

  private static DiaryView.Row row(Event event, int signed, Words words) {
    var programme = event.programme();
    var count =
        signed == 0
            ? ""
            : programme.expected() == 0
                ? words.say("diary.count.open", words.number(signed))
                : words.say(
                    "diary.count", words.number(signed), words.number(programme.expected()));
    var occasion = Ceremony.occasion(programme, "", words);
    return new DiaryView.Row(
        DeskRoom.address(event.id()),
        occasion.when(),
        occasion.name(),
        occasion.where(),
        DeskRoom.state(event, words),
        count);
  }
}
