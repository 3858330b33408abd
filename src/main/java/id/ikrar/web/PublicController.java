package id.ikrar.web;

import id.ikrar.kernel.Digest;
import id.ikrar.movement.Noticeboard;
import id.ikrar.region.RegionCode;
import id.ikrar.web.view.PressView;
import id.ikrar.web.view.WidgetView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What everybody may see of an event or a movement, once its organiser has chosen so. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublicController {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String KEPT = "public, max-age=30";

  /** Any page may frame it; it brings nothing but its own style and sends nothing. */
  static final String WIDGET_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors *";

  private final Noticeboard board;
  private final Figures figures;
  private final PublicViews views;
  private final Frames frames;

  PublicController(Noticeboard board, Figures figures, PublicViews views, Frames frames) {
    this.board = board;
    this.figures = figures;
    this.views = views;
    this.frames = frames;
  }

  /** Whether a path is that of a page which others may frame. */
  static boolean framed(String path) {
    return path.startsWith(ShowingViews.CAMPAIGN) && path.endsWith("/widget");
  }

  @Get(value = "/acara/{name}", produces = MediaType.TEXT_HTML)
  HttpResponse<?> event(HttpRequest<?> request, @PathVariable String name) {
    var shown = board.event(name).orElseThrow(PublicController::notFound);
    var it = figures.of(shown, within(request));
    var words = Frames.words(request);
    return page(request, "public", views.event(shown, it, words), views.asOf(it, words));
  }

  @Get(value = "/gerakan/{name}", produces = MediaType.TEXT_HTML)
  HttpResponse<?> campaign(HttpRequest<?> request, @PathVariable String name) {
    var shown = board.campaign(name).orElseThrow(PublicController::notFound);
    var it = figures.of(shown, within(request));
    var words = Frames.words(request);
    return page(request, "public", views.campaign(shown, it, words), views.asOf(it, words));
  }

  @Get(value = "/gerakan/{name}/widget", produces = MediaType.TEXT_HTML)
  HttpResponse<?> widget(HttpRequest<?> request, @PathVariable String name) {
    var shown = board.campaign(name).orElseThrow(PublicController::notFound);
    var it = figures.of(shown, Optional.empty());
    var words = Frames.words(request);
    var total = it.total();
    var view =
        new WidgetView(
            it.title(),
            it.organizer().name(),
            CampaignController.figure(total, words),
            total.percent(),
            words.say(
                "coverage.reached",
                words.number(it.coverage().reached()),
                words.number(it.coverage().villages())),
            views.asOf(it, words),
            views.address(shown));
    return page(request, "widget", view, view.asOf()).header(Gate.POLICY_HEADER, WIDGET_POLICY);
  }

  @Get(value = "/acara/{name}/ringkasan", produces = MediaType.TEXT_HTML)
  HttpResponse<?> eventPress(HttpRequest<?> request, @PathVariable String name) {
    var shown = board.event(name).orElseThrow(PublicController::notFound);
    return press(request, figures.of(shown, Optional.empty()), false, views.address(shown));
  }

  @Get(value = "/gerakan/{name}/ringkasan", produces = MediaType.TEXT_HTML)
  HttpResponse<?> campaignPress(HttpRequest<?> request, @PathVariable String name) {
    var shown = board.campaign(name).orElseThrow(PublicController::notFound);
    return press(request, figures.of(shown, Optional.empty()), true, views.address(shown));
  }

  @Get(
      value = "/acara/{name}/ringkasan.txt",
      produces = {MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
  HttpResponse<?> eventText(HttpRequest<?> request, @PathVariable String name) {
    var shown = board.event(name).orElseThrow(PublicController::notFound);
    return text(request, figures.of(shown, Optional.empty()), false, views.address(shown));
  }

  @Get(
      value = "/gerakan/{name}/ringkasan.txt",
      produces = {MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
  HttpResponse<?> campaignText(HttpRequest<?> request, @PathVariable String name) {
    var shown = board.campaign(name).orElseThrow(PublicController::notFound);
    return text(request, figures.of(shown, Optional.empty()), true, views.address(shown));
  }

  @Get(value = "/acara/{name}/angka.json", produces = MediaType.APPLICATION_JSON)
  HttpResponse<?> eventFigures(@PathVariable String name) {
    var shown = board.event(name).orElseThrow(PublicController::notFound);
    return figures(figures.of(shown, Optional.empty()), views.address(shown));
  }

  @Get(value = "/gerakan/{name}/angka.json", produces = MediaType.APPLICATION_JSON)
  HttpResponse<?> campaignFigures(@PathVariable String name) {
    var shown = board.campaign(name).orElseThrow(PublicController::notFound);
    return figures(figures.of(shown, Optional.empty()), views.address(shown));
  }

  /** The figures for other programs. */
  @Serdeable
  record Json(
      String name,
      String organizer,
      String asOf,
      String page,
      String region,
      int events,
      int listed,
      int signed,
      int withdrawn,
      int percent,
      int villages,
      int villagesReached,
      List<Part> parts,
      List<Day> days) {}

  /** One part of the region. */
  @Serdeable
  record Part(String code, String name, int listed, int signed) {}

  /** The pledges of one day. */
  @Serdeable
  record Day(String day, int pledges) {}

  private static HttpResponse<?> figures(Figures.Whole it, String address) {
    var total = it.total();
    var json =
        new Json(
            it.title(),
            it.organizer().name(),
            it.at().toString(),
            address,
            it.coverage().within().code().value(),
            it.events().size(),
            total.listed(),
            total.signed(),
            total.withdrawn(),
            total.percent(),
            it.coverage().villages(),
            it.coverage().reached(),
            it.coverage().lines().stream()
                .map(line ->
                    new Part(
                        line.region().code().value(),
                        line.region().name(),
                        line.count().listed(),
                        line.count().signed()))
                .toList(),
            it.days().entrySet().stream()
                .map(day -> new Day(day.getKey().toString(), day.getValue()))
                .toList());
    return HttpResponse.ok(json)
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .header(HttpHeaders.CACHE_CONTROL, KEPT);
  }

  private HttpResponse<?> press(
      HttpRequest<?> request, Figures.Whole it, boolean movement, String address) {
    var words = Frames.words(request);
    var sentences = PressSummary.sentences(it, movement, frames.address("/check"), words);
    var view =
        new PressView(
            it.title(),
            sentences,
            String.join("\n", sentences) + "\n" + address,
            address,
            address + "/ringkasan.txt");
    return page(request, "press", view, words.moment(it.at(), it.zone()));
  }

  private HttpResponse<?> text(
      HttpRequest<?> request, Figures.Whole it, boolean movement, String address) {
    var words = Frames.words(request);
    var sentences = PressSummary.sentences(it, movement, frames.address("/check"), words);
    var text = String.join("\n", sentences) + "\n" + address + "\n";
    return kept(request, text, words.moment(it.at(), it.zone())).contentType(MediaType.of(TEXT));
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request, String template, Object view, String asOf) {
    var html = Pages.html(template, frames.frame(request, ""), view);
    return kept(request, html, asOf).contentType(MediaType.of(HTML));
  }

  /** With a mark that stays the same until a figure changes; the time alone is no change. */
  private static MutableHttpResponse<?> kept(HttpRequest<?> request, String body, String asOf) {
    var bare = body.replace(asOf, "");
    var mark =
        "\"" + Digest.of(bare.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32) + "\"";
    boolean same =
        request
            .getHeaders()
            .getFirst(HttpHeaders.IF_NONE_MATCH)
            .filter(it -> it.contains(mark))
            .isPresent();
    MutableHttpResponse<?> answer = same ? HttpResponse.notModified() : HttpResponse.ok(body);
    // A choice of language sets a cookie; such an answer is nobody else's.
    boolean chosen = request.getParameters().getFirst("lang").isPresent();
    return answer
        .header(HttpHeaders.ETAG, mark)
        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
        .header(HttpHeaders.CACHE_CONTROL, chosen ? "private, no-cache" : KEPT);
  }

  private static Optional<RegionCode> within(HttpRequest<?> request) {
    return request
        .getParameters()
        .getFirst("wilayah")
        .flatMap(typed -> RegionCode.parse(typed).optional());
  }

  private static Problem.Stop notFound() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }
}
