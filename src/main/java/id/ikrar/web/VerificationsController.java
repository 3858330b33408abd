package id.ikrar.web;

import id.ikrar.kernel.Bytes;
import id.ikrar.tlog.NoteKey;
import id.ikrar.verify.Trust;
import id.ikrar.verify.VerdictJson;
import id.ikrar.verify.VerdictJson.Judged;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Verdicts for programs, as {@code ikrar verify --json} answers them. The files are not kept. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class VerificationsController {
  /** What begins like this speaks JSON, also when it refuses. */
  static final String API = "/api/";

  static final String PATH = API + "v1/verifications";
  static final int MAX_FILES = 10;

  private final Verdicts verdicts;
  private final Standings standings;
  private final Trust trust;
  private final Throttle throttle;
  private final InstantSource clock;

  VerificationsController(
      Verdicts verdicts, Standings standings, Trust trust, Throttle throttle, InstantSource clock) {
    this.verdicts = verdicts;
    this.standings = standings;
    this.trust = trust;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Post(value = PATH, produces = MediaType.APPLICATION_JSON)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Map<String, Object> verify(
      HttpRequest<?> request, @Part("file") Publisher<CompletedFileUpload> file)
      throws IOException {
    var uploads = Flux.from(file).collectList().blockOptional().orElse(List.of());
    var files = new ArrayList<Named>();
    for (var upload : uploads) {
      // Reading lets go of the buffer: all are read, also where the answer will be a refusal.
      var bytes = upload.getSize() == 0 ? Bytes.EMPTY : Bytes.owning(upload.getBytes());
      files.add(new Named(upload.getFilename(), bytes));
    }
    if (files.isEmpty() || files.size() > MAX_FILES) {
      throw new Problem.Stop(
          Problem.of(HttpStatus.BAD_REQUEST, "file-count", MAX_FILES, files.size()));
    }
    return answer(request, files);
  }

  private record Named(String name, Bytes pdf) {}

  private Map<String, Object> answer(HttpRequest<?> request, List<Named> files) {
    var now = clock.instant();
    var judged = new ArrayList<Judged>();
    for (var file : files) {
      throttle.check(Throttle.Kind.CHECK_FILE, Throttle.visitor(request));
      judged.add(new Judged(file.name(), standings.ask(verdicts.of(file.pdf(), now), now)));
    }
    var language = Locale.of(Languages.tag(Frames.language(request)));
    return VerdictJson.of(judged, trust.logs().stream().map(NoteKey::vkey).toList(), language, now);
  }
}
