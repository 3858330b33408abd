package id.ikrar.web;

import id.ikrar.event.Zone;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances;
import id.ikrar.web.view.NoticeView;
import id.ikrar.web.view.VerdictView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Where anybody checks by the code on the paper or by its QR. No account, nothing kept. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckController {
  private final Acceptances acceptances;
  private final Checks checks;
  private final CheckPages pages;
  private final Frames frames;
  private final Throttle throttle;
  private final InstantSource clock;

  CheckController(
      Acceptances acceptances,
      Checks checks,
      CheckPages pages,
      Frames frames,
      Throttle throttle,
      InstantSource clock) {
    this.acceptances = acceptances;
    this.checks = checks;

    this.pages = pages;
    this.frames = frames;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * What a page that has verified a QR by itself is told beside it.
   *
   * @param record digest of the record, for the page to compare with the QR's
   */
  @Serdeable
  record News(String record, String mood, String sentence, String advice, List<NewsFact> facts) {}

  @Serdeable
  record NewsFact(String name, String value) {}

  @Get("/v")
  HttpResponse<?> door(HttpRequest<?> request, @QueryValue(defaultValue = "") String id) {
    if (id.isBlank()) {
      return pages.door(request, HttpStatus.OK, "", "");
    }
    return switch (ShortId.typed(id)) {
      case Parsed.Ok<ShortId>(var shortId) ->
          HttpResponse.seeOther(URI.create("/v/" + shortId.printed()));
      case Parsed.Malformed<ShortId> _ -> mistyped(request, id);
    };
  }

  @Get("/check")
  HttpResponse<?> file(HttpRequest<?> request) {
    return pages.door(request, HttpStatus.OK, "", "");
  }

  @Get("/v/{id}")
  HttpResponse<?> byShortId(HttpRequest<?> request, @PathVariable String id) {
    throttle.check(Throttle.Kind.CHECK_ID, Throttle.visitor(request));
    return switch (ShortId.typed(id)) {
      case Parsed.Ok<ShortId>(var shortId) ->
          acceptances
              .with(shortId)
              .<HttpResponse<?>>map(it -> verdict(request, it))
              .orElseGet(() -> unknown(request, shortId));
      case Parsed.Malformed<ShortId> _ -> mistyped(request, id);
    };
  }

  /** For the page that a scanned QR opened. */
  @Get(value = "/v/{id}/kabar", produces = MediaType.APPLICATION_JSON)
  HttpResponse<?> news(HttpRequest<?> request, @PathVariable String id) {
    throttle.check(Throttle.Kind.CHECK_ID, Throttle.visitor(request));
    return ShortId.typed(id)
        .optional()
        .flatMap(acceptances::with)
        .<HttpResponse<?>>map(it -> HttpResponse.ok(news(it, Frames.words(request))))
        .orElseGet(HttpResponse::notFound);
  }

  private News news(Acceptance acceptance, Words words) {
    var view = checks.pledge(acceptance, words, clock.instant()).view();
    var log =
        view.findings().stream()
            .filter(finding -> finding.what().equals(words.say("verdict.log")))
            .map(finding -> new VerdictView.Fact(finding.what(), finding.result().word()));
    var facts =
        Stream.of(view.facts().stream(), view.more().stream(), log)
            .flatMap(it -> it)
            .map(it -> new NewsFact(it.name(), it.value()));
    return new News(
        acceptance.record().hex(), view.mood(), view.sentence(), view.advice(), facts.toList());
  }

  private HttpResponse<?> verdict(HttpRequest<?> request, Acceptance acceptance) {
    var now = clock.instant();
    return pages.verdict(request, checks.pledge(acceptance, Frames.words(request), now), now);
  }

  private HttpResponse<?> mistyped(HttpRequest<?> request, String id) {
    var complaint = Frames.words(request).say("check.mistyped");
    return pages.door(request, HttpStatus.NOT_FOUND, id, complaint);
  }

  private HttpResponse<?> unknown(HttpRequest<?> request, ShortId shortId) {
    var words = Frames.words(request);
    var as = words.stamp(clock.instant(), Zone.WIB);
    var view =
        new NoticeView(
            words.say("verdict.title", shortId.printed()),
            words.say("check.unknown", shortId.printed(), as),
            words.say("check.unknown.todo"),
            "/check",
            words.say("check.upload"));
    return frames.page(request, HttpStatus.NOT_FOUND, "notice", view, "");
  }
}
