package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Zone;
import id.ikrar.qr.QrMatrix;
import id.ikrar.signing.Acceptance;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.PosterView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The third tab: the day itself, live; and the poster of the hall. */
@Controller("/meja/acara/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DayController {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** After this the browser connects anew, and proves anew that it is signed in. */
  private static final Duration STREAM = Duration.ofMinutes(15);

  private final Organizer organizer;
  private final DeskRoom room;
  private final DayPage page;
  private final InstantSource clock;
  private final ExecutorService blocking;

  DayController(
      Organizer organizer,
      DeskRoom room,
      DayPage page,
      InstantSource clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.organizer = organizer;
    this.room = room;
    this.page = page;
    this.clock = clock;
    this.blocking = blocking;
  }

  /** What the page hears when somebody has signed or was noted. */
  @Serdeable
  record Live(
      int signed,
      int expected,
      String signedText,
      List<Latest> latest,
      List<Count> counts,
      List<Seen> seen) {}

  /** Somebody who has signed. */
  @Serdeable
  record Latest(String id, String word, String mood, String at) {}

  /** How many were noted as what. */
  @Serdeable
  record Count(String kind, String number) {}

  /** What was noted of somebody. */
  @Serdeable
  record Seen(String id, String word, String mood) {}

  @Get("/pelaksanaan")
  HttpResponse<?> tab(HttpRequest<?> request, @PathVariable String id) {
    return page.page(room.visit(request, id, Right.LOOK));
  }

  @Get(value = "/langsung", produces = MediaType.TEXT_EVENT_STREAM)
  Publisher<io.micronaut.http.sse.Event<Live>> live(
      HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    var seen = new AtomicReference<>(Optional.<Progress.Tally>empty());
    return Flux.interval(Duration.ZERO, LOOK_EVERY)
        .onBackpressureDrop()
        .take(STREAM)
        .publishOn(Schedulers.fromExecutor(blocking))
        .filter(_ -> {
          var tally = Optional.of(organizer.tally(visit.event().id()));
          return !seen.getAndSet(tally).equals(tally);
        })
        .map(_ -> io.micronaut.http.sse.Event.of(news(visit)).name("progress"));
  }

  @Get("/poster")
  HttpResponse<?> poster(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    var head = room.head(visit, "", "");
    return room.page(
        visit,
        "desk/poster",
        new PosterView(head.occasion(), visit.base() + "/qr.svg", page.hall(visit.event())));
  }

  @Get(value = "/qr.svg", produces = "image/svg+xml")
  HttpResponse<?> qr(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    return HttpResponse.ok(QrMatrix.of(page.hall(visit.event())).svg())
        .contentType(MediaType.of("image/svg+xml"));
  }

  private Live news(DeskRoom.Visit visit) {
    var words = visit.words();
    var zone = visit.event().programme().zone();
    var minutes = organizer.minutes(visit.event(), clock.instant());
    var progress = minutes.progress();
    var latest =
        progress.lines().stream()
            .flatMap(line ->
                line.acceptance().stream()
                    .map(it ->
                        latest(
                            line,
                            DayPage.state(line, visit.event().programme(), words),
                            it,
                            zone,
                            words)))
            .toList();
    var counts =
        DayPage.counts(minutes, words).stream()
            .map(it -> new Count(it.kind(), it.number()))
            .toList();
    var seen =
        progress.lines().stream()
            .filter(line -> line.mark().isPresent())
            .map(line -> seen(line, words))
            .toList();
    return new Live(
        progress.signed(),
        progress.expected(),
        DayPage.figure(progress, words),
        latest,
        counts,
        seen);
  }

  private static Seen seen(Progress.Line line, Words words) {
    var badge = Presences.badge(line.presence(), words);
    return new Seen(line.participant().id().value(), badge.word(), badge.mood());
  }

  private static Latest latest(
      Progress.Line line, Badge state, Acceptance acceptance, Zone zone, Words words) {
    return new Latest(
        line.participant().id().value(),
        state.word(),
        state.mood(),
        words.clock(acceptance.acceptedAt(), zone));
  }
}
