package id.ikrar.web;

import id.ikrar.signing.Doorway;
import id.ikrar.signing.Reason;
import id.ikrar.signing.SigningDesk;
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
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** Where a signer takes the pledge back, behind the personal link. */
@Controller("/t/{token}/cabut")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WithdrawalController {
  private final SigningDesk desk;
  private final WithdrawalDesk withdrawals;
  private final Frames frames;
  private final InstantSource clock;

  WithdrawalController(
      SigningDesk desk, WithdrawalDesk withdrawals, Frames frames, InstantSource clock) {
    this.desk = desk;
    this.withdrawals = withdrawals;
    this.frames = frames;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> form(HttpRequest<?> request, @PathVariable String token) {
    if (!(desk.look(token, clock.instant()) instanceof Doorway.Signed signed)
        || withdrawals.of(signed.acceptance().id()).isPresent()) {
      return receipt(token);
    }
    if (!withdrawals.mayWithdraw(token, clock.instant())) {
      throw notPersonal();
    }
    return page(request, HttpStatus.OK, view(token, signed, "", ""));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(
      HttpRequest<?> request, @PathVariable String token, @Body Map<String, Object> body) {
    var form = Form.of(body);
    var words = Frames.words(request);
    if (!(desk.look(token, clock.instant()) instanceof Doorway.Signed signed)) {
      return receipt(token);
    }
    if (!form.ticked("yakin")) {
      var asked = view(token, signed, form.get("alasan"), words.say("withdraw.unsure"));
      return page(request, HttpStatus.UNPROCESSABLE_ENTITY, asked);
    }
    return switch (withdrawals.bySigner(token, form.get("alasan"), clock.instant())) {
      // The receipt says who took it back, and when.
      case Withdrawing.Withdrawn _, Withdrawing.NotSigned _, Withdrawing.Refused _ ->
          receipt(token);
      case Withdrawing.LinkNotPersonal _ -> throw notPersonal();
      case Withdrawing.ReasonUnusable _ ->
          page(
              request,
              HttpStatus.UNPROCESSABLE_ENTITY,
              view(
                  token,
                  signed,
                  form.get("alasan"),
                  words.say("withdraw.unusable", Reason.MAX_CHARACTERS)));
    };
  }

  private static WithdrawView view(
      String token, Doorway.Signed signed, String reason, String complaint) {
    return new WithdrawView(
        "/t/" + token + "/cabut",
        "/t/" + token,
        signed.participant().name(),
        signed.acceptance().shortId().printed(),
        signed.event().programme().name(),
        reason,
        Reason.MAX_CHARACTERS,
        complaint);
  }

  private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, WithdrawView view) {
    return frames.page(request, status, "withdraw", view, "");
  }

  private static HttpResponse<?> receipt(String token) {
    return HttpResponse.seeOther(URI.create("/t/" + token));
  }

  private static Problem.Stop notPersonal() {
    return new Problem.Stop(Problem.of(HttpStatus.FORBIDDEN, "withdraw-link"));
  }
}
