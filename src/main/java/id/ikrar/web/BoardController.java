package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.signing.PresenceCodes;
import id.ikrar.web.view.BoardView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The hall's screen: how far the hall has come, and the code that shows who is in it. */
@Controller("/meja/acara/{id}/papan")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BoardController {
  /** After this the browser connects anew, and proves anew that it is signed in. */
  private static final Duration STREAM = Duration.ofMinutes(15);

  /** How often the screen hears that the service is there, and whether its code has changed. */
  private static final Duration PULSE = Duration.ofSeconds(1);

  private final LiveBoards boards;
  private final PresenceCodes codes;
  private final DayPage day;
  private final DeskRoom room;
  private final Frames frames;
  private final InstantSource clock;

  BoardController(
      LiveBoards boards,
      PresenceCodes codes,
      DayPage day,
      DeskRoom room,
      Frames frames,
      InstantSource clock) {
    this.boards = boards;
    this.codes = codes;
    this.day = day;
    this.room = room;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * What the screen hears.
   *
   * @param html the part that changes, drawn anew; empty where it has not
   * @param code empty where nobody is asked for it
   * @param left milliseconds until the next one
   */
  @Serdeable
  record News(String html, String code, long left, int signed) {}

  @Get
  HttpResponse<?> board(
      HttpRequest<?> request,
      @PathVariable String id,
      @QueryValue(defaultValue = "kecamatan") String per) {
    var visit = room.visit(request, id, Right.LOOK);
    var seen = boards.now(visit.event());
    var shown = codes.shown(visit.event().id(), clock.instant());
    return room.page(
        visit,
        "desk/board",
        new BoardView(
            visit.base(),
            Ceremony.occasion(visit.event().programme(), "", visit.words()),
            new BoardPage(visit.words()).body(seen),
            per.equals("instansi") ? per : "kecamatan",
            seen.rule().asksInTheHall() ? shown.grouped() : "",
            left(shown).toSeconds(),
            day.hall(visit.event())));
  }

  @Get(value = "/langsung", produces = MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<News>> live(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    var last = new AtomicReference<LiveBoards.Seen>();
    var drawn =
        boards
            .of(visit.event())
            .doOnNext(last::set)
            .map(seen -> news(visit, seen, html(visit, seen)).name("board"));
    var pulse =
        Flux.interval(PULSE, PULSE)
            .onBackpressureDrop()
            .filter(_ -> last.get() != null)
            .map(_ -> news(visit, last.get(), "").name("pulse"));
    return Flux.merge(drawn, pulse).take(STREAM);
  }

  private Event<News> news(DeskRoom.Visit visit, LiveBoards.Seen seen, String html) {
    var shown = codes.shown(visit.event().id(), clock.instant());
    var code = seen.rule().asksInTheHall() ? shown.grouped() : "";
    return Event.of(new News(html, code, left(shown).toMillis(), seen.board().total().signed()));
  }

  private String html(DeskRoom.Visit visit, LiveBoards.Seen seen) {
    return Pages.html(
        "desk/boardbody",
        frames.frame(visit.request(), visit.account().name()),
        new BoardPage(visit.words()).body(seen));
  }

  private Duration left(PresenceCodes.Shown shown) {
    return Duration.between(clock.instant(), shown.until());
  }
}
