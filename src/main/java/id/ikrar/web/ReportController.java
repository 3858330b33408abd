package id.ikrar.web;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.page.CheckReport;
import id.ikrar.seal.CheckReports;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Map;

/** Where the report of a check is taken along, sealed. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {
  private final CheckReports reports;
  private final Throttle throttle;
  private final InstantSource clock;

  ReportController(CheckReports reports, Throttle throttle, InstantSource clock) {
    this.reports = reports;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Post(value = "/check/laporan", produces = MediaType.ALL)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> report(HttpRequest<?> request, @Body Map<String, String> form) {
    throttle.check(Throttle.Kind.CHECK_FILE, Throttle.visitor(request));
    var now = clock.instant();
    return switch (reports.redeem(form.getOrDefault("laporan", ""), now)) {
      case Parsed.Ok<CheckReport>(var report) -> pdf(sealed(report));
      case Parsed.Malformed<CheckReport> _ ->
          throw new Problem.Stop(Problem.of(HttpStatus.GONE, "report-old"));
    };
  }

  private Bytes sealed(CheckReport report) {
    return reports
        .seal(report, clock.instant())
        .orElseThrow(
            () -> new Problem.Stop(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "report-later")));
  }

  private static HttpResponse<byte[]> pdf(Bytes pdf) {
    return HttpResponse.ok(pdf.toArray())
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"laporan-pemeriksaan.pdf\"");
  }
}
