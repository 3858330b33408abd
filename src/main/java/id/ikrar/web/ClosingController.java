package id.ikrar.web;

import id.ikrar.desk.Organizer;
import id.ikrar.page.ClosingWorkbook;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
  private final DeskRoom room;
  private final InstantSource clock;

  ClosingController(Organizer organizer, DeskRoom room, InstantSource clock) {
    this.organizer = organizer;
    this.room = room;
    this.clock = clock;
  }

  @Get(value = "/rekap.xlsx", produces = XLSX)
  HttpResponse<byte[]> workbook(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id);
    var minutes = organizer.minutes(visit.event(), clock.instant());
    return HttpResponse.ok(ClosingWorkbook.of(minutes).toArray())
        .contentType(MediaType.of(XLSX))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rekap-ikrar.xlsx\"");
  }
}
