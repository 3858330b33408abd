package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Reason;
import id.ikrar.signing.WithdrawalDesk;
import id.ikrar.signing.Withdrawing;
import id.ikrar.web.view.WithdrawView;
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

/** Where the organiser takes a signer's pledge back. */
@Controller("/meja/acara/{id}/ikrar/{shortId}/cabut")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskWithdrawalController {
  private final Organizer organizer;
  private final WithdrawalDesk withdrawals;
  private final DeskRoom room;
  private final Frames frames;
  private final InstantSource clock;

  DeskWithdrawalController(
      Organizer organizer,
      WithdrawalDesk withdrawals,
      DeskRoom room,
      Frames frames,
      InstantSource clock) {
    this.organizer = organizer;
    this.withdrawals = withdrawals;
    this.room = room;
    this.frames = frames;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> form(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String shortId) {
    var visit = room.visit(request, id, Right.ORGANISE);
    return page(visit, HttpStatus.OK, line(visit, shortId(shortId)), "", "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String shortId,
      @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var form = Form.of(body);
    var reason = form.get("alasan");
    var line = line(visit, shortId(shortId));
    if (!form.ticked("yakin")) {
      return page(
          visit,
          HttpStatus.UNPROCESSABLE_ENTITY,
          line,
          reason,
          visit.words().say("withdraw.unsure"));
    }
    var organization = visit.account().organization();
    return switch (withdrawals.byOrganiser(
        organization, acceptance(line).shortId(), reason, clock.instant())) {
      case Withdrawing.Withdrawn _ -> {
        room.note(visit, Deed.Kind.WITHDRAWN, acceptance(line).shortId().printed());
        yield DeskRoom.back(visit.base() + "/dokumen", "cabut");
      }
      case Withdrawing.NotSigned _, Withdrawing.LinkNotPersonal _, Withdrawing.Refused _ ->
          throw missing();
      case Withdrawing.ReasonUnusable _ ->
          page(
              visit,
              HttpStatus.UNPROCESSABLE_ENTITY,
              line,
              reason,
              visit.words().say("withdraw.unusable", Reason.MAX_CHARACTERS));
    };
  }

  private HttpResponse<?> page(
      DeskRoom.Visit visit,
      HttpStatus status,
      Progress.Line line,
      String reason,
      String complaint) {
    var shortId = acceptance(line).shortId();
    var view =
        new WithdrawView(
            visit.base() + "/ikrar/" + shortId.printed() + "/cabut",
            visit.base() + "/dokumen",
            line.participant().name(),
            shortId.printed(),
            visit.event().programme().name(),
            reason,
            Reason.MAX_CHARACTERS,
            complaint);
    return frames.page(visit.request(), status, "withdraw", view, visit.account().name());
  }

  private Progress.Line line(DeskRoom.Visit visit, ShortId shortId) {
    return organizer.progress(visit.event()).lines().stream()
        .filter(line -> line.acceptance().filter(it -> it.shortId().equals(shortId)).isPresent())
        .findFirst()
        .orElseThrow(DeskWithdrawalController::missing);
  }

  private static Acceptance acceptance(Progress.Line line) {
    return line.acceptance().orElseThrow(DeskWithdrawalController::missing);
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
