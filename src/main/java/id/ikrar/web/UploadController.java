package id.ikrar.web;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.qr.QrPhoto;
import id.ikrar.web.Uploads.Upload;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Where anybody checks files: a PDF, several, a ZIP of them, a photo of a QR. Nothing is kept. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UploadController {
  static final int MAX_FILES = 50;

  /** Hostile files in a ZIP must not add up: what is not reached in time is said to be unread. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Checks checks;
  private final CheckPages pages;
  private final Throttle throttle;
  private final InstantSource clock;

  UploadController(Checks checks, CheckPages pages, Throttle throttle, InstantSource clock) {
    this.checks = checks;
    this.pages = pages;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Post("/check")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(
      HttpRequest<?> request, @Part("berkas") Publisher<CompletedFileUpload> berkas)
      throws IOException {
    var uploads = read(berkas);
    throttle.check(Throttle.Kind.CHECK_FILE, Throttle.visitor(request));
    if (uploads.isEmpty() || uploads.size() > MAX_FILES) {
      return complain(request, "check.no.file");
    }
    if (uploads.size() == 1
        && uploads.getFirst().bytes() instanceof Parsed.Ok<Bytes>(var file)
        && Uploads.isPicture(file)) {
      return photo(request, file);
    }
    var now = clock.instant();
    var files = uploads.stream().flatMap(it -> Uploads.expanded(it).stream()).toList();
    var checked = judge(files, Frames.words(request), now);
    return checked.size() == 1 && uploads.getFirst().name().equals(checked.getFirst().file())
        ? pages.verdict(request, checked.getFirst(), now)
        : pages.verdicts(request, checked, now);
  }

  private static List<Upload> read(Publisher<CompletedFileUpload> berkas) throws IOException {
    var uploads = new ArrayList<Upload>();
    for (var each : Flux.from(berkas).collectList().blockOptional().orElse(List.of())) {
      // Reading lets go of the buffer: all are read, also where the answer will be a refusal.
      if (each.getSize() > 0) {
        uploads.add(Upload.of(each.getFilename(), Bytes.owning(each.getBytes())));
      }
    }
    return uploads;
  }

  private List<Checked> judge(List<Upload> files, Words words, Instant now) {
    var checked = new ArrayList<Checked>();
    for (var file : files) {
      boolean late = clock.instant().isAfter(now.plus(PATIENCE));
      var reached =
          late ? new Upload(file.name(), Parsed.malformed("not reached within " + PATIENCE)) : file;
      checked.add(checks.file(reached, words, now));
    }
    return checked;
  }

  /** The service reads a photo only where the browser did not. */
  private HttpResponse<?> photo(HttpRequest<?> request, Bytes picture) {
    if (!(QrPhoto.read(picture) instanceof Parsed.Ok<String>(var text))) {
      return complain(request, "check.photo.nothing");
    }
    return checks
        .qr(text)
        .<HttpResponse<?>>map(
            qr -> HttpResponse.seeOther(URI.create("/v/" + qr.shortId().printed())))
        .orElseGet(() -> complain(request, "check.qr.foreign"));
  }

  private HttpResponse<?> complain(HttpRequest<?> request, String key) {
    return pages.door(request, HttpStatus.BAD_REQUEST, "", Frames.words(request).say(key));
  }
}
