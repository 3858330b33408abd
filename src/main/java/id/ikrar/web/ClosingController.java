package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.ClosingPaper;
import id.ikrar.desk.Organizer;
import id.ikrar.page.ClosingWorkbook;
import id.ikrar.seal.ClosingFiles;
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

/** Where the organiser takes what came of an event as tables and as sealed documents. */
@Controller("/meja/acara/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosingController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Organizer organizer;
  private final ClosingFiles files;
  private final DeskRoom room;
  private final InstantSource clock;

  ClosingController(Organizer organizer, ClosingFiles files, DeskRoom room, InstantSource clock) {
    this.organizer = organizer;
    this.files = files;
    this.room = room;
    this.clock = clock;
  }

  /** A sealed document; the same bytes for ever. */
  @Get(
      value = "/penutup/{version}/{paper}.pdf",
      produces = {MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  HttpResponse<byte[]> document(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable int version,
      @PathVariable String paper) {
    var visit = room.visit(request, id, Right.LOOK);
    var pdf =
        ClosingPaper.of(paper)
            .flatMap(it -> files.pdf(new ClosingFiles.Place(visit.event().id(), version, it)))
            .orElseThrow(() -> new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
    room.note(visit, Deed.Kind.DOWNLOADED, "%s-versi-%d.pdf".formatted(paper, version));
    return HttpResponse.ok(pdf.toArray())
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-versi-%d.pdf\"".formatted(paper, version));
  }

  @Get(value = "/rekap.xlsx", produces = XLSX)
  HttpResponse<byte[]> workbook(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    var minutes = organizer.minutes(visit.event(), clock.instant());
    room.note(visit, Deed.Kind.DOWNLOADED, "rekap.xlsx");
    return HttpResponse.ok(ClosingWorkbook.of(minutes).toArray())
        .contentType(MediaType.of(XLSX))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rekap-ikrar.xlsx\"");
  }
}
