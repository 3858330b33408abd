package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.desk.WritingDesk;
import id.ikrar.kernel.Bytes;
import id.ikrar.page.Draft;
import id.ikrar.page.DraftPage;
import id.ikrar.page.PagePicture;
import id.ikrar.web.view.DraftView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows a draft as it would look on paper: as a file, and page by page as pictures. */
@Controller("/meja/acara/{id}/naskah")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftController {
  private final WritingDesk desk;
  private final DraftPage page;
  private final DeskRoom room;
  private final InstantSource clock;

  DraftController(WritingDesk desk, DraftPage page, DeskRoom room, InstantSource clock) {
    this.desk = desk;
    this.page = page;
    this.room = room;
    this.clock = clock;
  }

  /** What the tab says and shows of it. */
  DraftView view(DeskRoom.Visit visit) {
    var words = visit.words();
    var base = visit.base() + "/naskah/contoh";
    return desk.provisional(visit.event(), clock.instant())
        .map(page::draw)
        .map(draft ->
            switch (draft) {
              case Draft.Drawn(var _, var pages) ->
                  new DraftView(
                      words.say("draft.pages", words.number(pages)),
                      base + ".pdf",
                      IntStream.rangeClosed(1, pages)
                          .mapToObj(i ->
                              new DraftView.Picture(
                                  base + "/" + i + ".png", words.say("draft.picture", i, pages)))
                          .toList(),
                      "");
              case Draft.Undrawable(var characters) ->
                  new DraftView(
                      "",
                      "",
                      List.of(),
                      words.say("draft.undrawable", String.join(" ", characters)));
            })
        .orElse(DraftView.NONE);
  }

  /** The number that the draft would be published under now. */
  Optional<String> number(DeskRoom.Visit visit) {
    return desk.provisional(visit.event(), clock.instant()).map(it -> it.wording().number());
  }

  @Get(
      value = "/contoh.pdf",
      produces = {MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  HttpResponse<byte[]> file(HttpRequest<?> request, @PathVariable String id) {
    return HttpResponse.ok(drawn(room.visit(request, id, Right.ORGANISE)).toArray())
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contoh-naskah.pdf\"");
  }

  @Get(
      value = "/contoh/{number}.png",
      produces = {MediaType.IMAGE_PNG, MediaType.TEXT_HTML})
  HttpResponse<byte[]> picture(
      HttpRequest<?> request, @PathVariable String id, @PathVariable int number) {
    var pdf = drawn(room.visit(request, id, Right.ORGANISE));
    var png = PagePicture.png(pdf, number).orElseThrow(DraftController::missing);
    return HttpResponse.ok(png.toArray()).contentType(MediaType.IMAGE_PNG_TYPE);
  }

  private Bytes drawn(DeskRoom.Visit visit) {
    return desk.provisional(visit.event(), clock.instant())
        .map(page::draw)
        .flatMap(draft ->
            switch (draft) {
              case Draft.Drawn(var pdf, var _) -> Optional.of(pdf);
              case Draft.Undrawable _ -> Optional.<Bytes>empty();
            })
        .orElseThrow(DraftController::missing);
  }

  private static Problem.Stop missing() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }
}
