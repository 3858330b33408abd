package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Event;
import id.ikrar.event.Zone;
import id.ikrar.qr.QrMatrix;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.CertifiedDesk;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.PelaksanaanTab;
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
  private final Frames frames;
  private final Seals seals;
  private final CertifiedDesk certified;
  private final TimestampAuthority timestamps;
  private final ExecutorService blocking;

  DayController(
      Organizer organizer,
      DeskRoom room,
      Frames frames,
      Seals seals,
      CertifiedDesk certified,
      TimestampAuthority timestamps,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.organizer = organizer;
    this.room = room;
    this.frames = frames;
    this.seals = seals;
    this.certified = certified;
    this.timestamps = timestamps;
    this.blocking = blocking;
  }

  /** What the page hears when somebody has signed. */
  @Serdeable
  record Live(int signed, int expected, String signedText, List<Latest> latest) {}

  /** Somebody who has signed. */
  @Serdeable
  record Latest(String id, String word, String mood, String at) {}

  @Get("/pelaksanaan")
  HttpResponse<?> tab(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    var words = visit.words();
    var progress = organizer.progress(visit.event());
    var zone = visit.event().programme().zone();
    return room.page(
        visit,
        "desk/pelaksanaan",
        new PelaksanaanTab(
            room.head(visit, "pelaksanaan", ""),
            progress.signed(),
            progress.expected(),
            figure(progress, words),
            visit.base() + "/poster",
            hall(visit.event()),
            waiting(visit),
            certified.available() && visit.may(Right.ORGANISE) ? visit.base() + "/sertifikat" : "",
            progress.lines().stream().map(line -> row(line, zone, words)).toList()));
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
        new PosterView(head.occasion(), visit.base() + "/qr.svg", hall(visit.event())));
  }

  @Get(value = "/qr.svg", produces = "image/svg+xml")
  HttpResponse<?> qr(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    return HttpResponse.ok(QrMatrix.of(hall(visit.event())).svg())
        .contentType(MediaType.of("image/svg+xml"));
  }

  private Live news(DeskRoom.Visit visit) {
    var words = visit.words();
    var zone = visit.event().programme().zone();
    var progress = organizer.progress(visit.event());
    var latest =
        progress.lines().stream()
            .flatMap(line ->
                line.acceptance().stream()
                    .map(it -> latest(line, state(line, words), it, zone, words)))
            .toList();
    return new Live(progress.signed(), progress.expected(), figure(progress, words), latest);
  }

  private static Latest latest(
      Progress.Line line, Badge state, Acceptance acceptance, Zone zone, Words words) {
    return new Latest(
        line.participant().id().value(),
        state.word(),
        state.mood(),
        words.clock(acceptance.acceptedAt(), zone));
  }

  private static Badge state(Progress.Line line, Words words) {
    if (line.acceptance().isEmpty()) {
      return new Badge(words.say("live.todo"), "todo");
    }
    return line.stands()
        ? new Badge(words.say("live.done"), "done")
        : new Badge(words.say("live.withdrawn"), "warn");
  }

  /** Signatures that have no timestamp yet, and since when the authority has been silent. */
  private String waiting(DeskRoom.Visit visit) {
    var words = visit.words();
    int count = seals.unstamped(visit.event().id()).size();
    if (count == 0) {
      return "";
    }
    var zone = visit.event().programme().zone();
    return timestamps
        .awaySince()
        .map(since ->
            words.say("live.unstamped.away", words.number(count), words.moment(since, zone)))
        .orElseGet(() -> words.say("live.unstamped", words.number(count)));
  }

  private String hall(Event event) {
    return frames.address("/h/" + organizer.hallToken(event.id()));
  }

  private static String figure(Progress progress, Words words) {
    return words.say(
        "live.figure", words.number(progress.signed()), words.number(progress.expected()));
  }

  private static PelaksanaanTab.Row row(Progress.Line line, Zone zone, Words words) {
    var person = line.participant();
    return new PelaksanaanTab.Row(
        person.id().value(),
        person.number(),
        person.name(),
        person.instansi(),
        state(line, words),
        line.acceptance().map(it -> words.clock(it.acceptedAt(), zone)).orElse(""));
  }
}
