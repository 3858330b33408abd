package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Correcting;
import id.ikrar.desk.CorrectionDesk;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Particulars;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Reason;
import id.ikrar.web.view.CorrectView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the organiser says what is right, and the person is asked to sign it anew. */
@Controller("/meja/acara/{id}/ikrar/{shortId}/perbaiki")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskCorrectionController {
  private final Organizer organizer;
  private final CorrectionDesk corrections;
  private final DeskRoom room;
  private final Frames frames;
  private final InstantSource clock;

  DeskCorrectionController(
      Organizer organizer,
      CorrectionDesk corrections,
      DeskRoom room,
      Frames frames,
      InstantSource clock) {
    this.organizer = organizer;
    this.corrections = corrections;
    this.room = room;
    this.frames = frames;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> form(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String shortId) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var line = line(visit, shortId(shortId));
    var open = corrections.open(line.participant().id());
    var right = open.map(it -> it.right()).orElseGet(() -> line.participant().particulars());
    var reason = open.map(it -> it.reason().text()).orElse("");
    return page(visit, HttpStatus.OK, line, typed(right, reason), "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String shortId,
      @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var form = Form.of(body);
    var line = line(visit, shortId(shortId));
    var right = right(form);
    if (right.isEmpty()) {
      var bad = visit.words().say("form.bad", visit.words().say("roster.name"));
      return page(visit, HttpStatus.UNPROCESSABLE_ENTITY, line, typed(form), bad);
    }
    var answer =
        corrections.open(
            visit.account().organization(),
            acceptance(line).shortId(),
            right.get(),
            form.get("alasan"),
            clock.instant());
    var complaint = complaint(answer, visit.words());
    if (!complaint.isEmpty()) {
      return page(visit, HttpStatus.UNPROCESSABLE_ENTITY, line, typed(form), complaint);
    }
    room.note(visit, Deed.Kind.CORRECTION_ASKED, acceptance(line).shortId().printed());
    return DeskRoom.back(visit.base() + "/dokumen", "perbaiki");
  }

  @Post("/batal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String shortId) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var line = line(visit, shortId(shortId));
    // Called off or signed meanwhile: the list says which.
    corrections.cancel(visit.account().organization(), acceptance(line).shortId());
    room.note(visit, Deed.Kind.CORRECTION_CANCELLED, acceptance(line).shortId().printed());
    return DeskRoom.back(visit.base() + "/dokumen", "perbaiki-batal");
  }

  private static String complaint(Correcting answer, Words words) {
    return switch (answer) {
      case Correcting.Opened _ -> "";
      case Correcting.NotStanding _ -> throw missing();
      case Correcting.EventNotOpen _ -> words.say("correct.closed");
      case Correcting.ReasonUnusable _ -> words.say("withdraw.unusable", Reason.MAX_CHARACTERS);
      case Correcting.NoGlyph(var places) ->
          words.say("act.no-glyph")
              + " "
              + places.stream()
                  .map(it -> it.sentence().in(words.language()))
                  .collect(Collectors.joining("; "))
              + ".";
    };
  }

  private HttpResponse<?> page(
      DeskRoom.Visit visit,
      HttpStatus status,
      Progress.Line line,
      CorrectView.Typed typed,
      String complaint) {
    var shortId = acceptance(line).shortId().printed();
    var action = visit.base() + "/ikrar/" + shortId + "/perbaiki";
    var person = line.participant();
    var view =
        new CorrectView(
            action,
            corrections.open(person.id()).isPresent() ? action + "/batal" : "",
            visit.base() + "/dokumen",
            person.name(),
            shortId,
            visit.event().programme().name(),
            frames.address("/t/" + organizer.invitation(person).token()),
            typed,
            Reason.MAX_CHARACTERS,
            complaint);
    return frames.page(visit.request(), status, "correct", view, visit.account().name());
  }

  private static Optional<Particulars> right(Form form) {
    try {
      var right =
          new Particulars(
              form.get("nama"), form.get("jabatan"), form.get("pangkat"), form.get("instansi"));
      return Optional.of(right);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static CorrectView.Typed typed(Form form) {
    return new CorrectView.Typed(
        form.get("nama"),
        form.get("jabatan"),
        form.get("pangkat"),
        form.get("instansi"),
        form.get("alasan"));
  }

  private static CorrectView.Typed typed(Particulars right, String reason) {
    return new CorrectView.Typed(
        right.name(), right.jabatan(), right.pangkat(), right.instansi(), reason);
  }

  private Progress.Line line(DeskRoom.Visit visit, ShortId shortId) {
    return organizer.progress(visit.event()).lines().stream()
        .filter(line -> line.acceptance().filter(it -> it.shortId().equals(shortId)).isPresent())
        .filter(Progress.Line::stands)
        .findFirst()
        .orElseThrow(DeskCorrectionController::missing);
  }

  private static Acceptance acceptance(Progress.Line line) {
    return line.acceptance().orElseThrow(DeskCorrectionController::missing);
  }

  private static ShortId shortId(String typed) {
    return switch (ShortId.typed(typed)) {
      case Parsed.Ok<ShortId>(var value) -> value;
      case Parsed.Malformed<ShortId> _ -> throw missing();
    };
  }

  private static Problem.Stop missing() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }
}
