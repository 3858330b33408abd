package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Right;
import id.ikrar.account.SecondStep;
import id.ikrar.account.Totp;
import id.ikrar.kernel.Bytes;
import id.ikrar.qr.QrMatrix;
import id.ikrar.web.view.LangkahView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Where one turns the second step of signing in on and off. */
@Controller("/meja/akun/langkah")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecondStepController {
  private final SecondStep step;
  private final DeskRoom room;
  private final Frames frames;
  private final Throttle throttle;
  private final InstantSource clock;

  SecondStepController(
      SecondStep step, DeskRoom room, Frames frames, Throttle throttle, InstantSource clock) {
    this.step = step;
    this.room = room;
    this.frames = frames;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> propose(HttpRequest<?> request) {
    var account = room.who(request, Right.SELF);
    return step.propose(account)
        .<HttpResponse<?>>map(secret -> page(request, HttpStatus.OK, account, secret, ""))
        .orElseGet(() -> DeskRoom.back("/meja/akun", "langkah"));
  }

  @Post("/pasang")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.SELF);
    throttle.check(Throttle.Kind.SECOND_STEP, account.id().value());
    var secret = step.proposed(account);
    if (secret.isEmpty()) {
      return DeskRoom.back("/meja/akun", "langkah");
    }
    return step.confirm(account, Form.of(body).get("kode"), clock.instant())
        .<HttpResponse<?>>map(codes -> {
          var view = new LangkahView(DeskRoom.rooms(account, "akun"), "", "", "", codes);
          return room.page(request, account, "desk/langkah", view);
        })
        .orElseGet(() ->
            page(
                request,
                HttpStatus.UNPROCESSABLE_ENTITY,
                account,
                secret.get(),
                Frames.words(request).say("step.wrong")));
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, HttpStatus status, Account account, Bytes secret, String complaint) {
    var svg = QrMatrix.of(Totp.address(secret, account.email())).svg();
    var picture =
        "data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    var view =
        new LangkahView(
            DeskRoom.rooms(account, "akun"),
            complaint,
            picture,
            Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 "),
            List.of());
    return frames.page(request, status, "desk/langkah", view, account.name());
  }
}
