package id.ikrar.web;

import id.ikrar.kernel.Digest;
import id.ikrar.signing.CertifiedDesk;
import id.ikrar.signing.Certifying;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.NationalSigner.Proof;
import id.ikrar.signing.NationalSigner.Reason;
import id.ikrar.signing.Nik;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.Secret;
import id.ikrar.signing.SigningDesk;
import id.ikrar.web.view.CertifiedView;
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
import java.util.Arrays;

/** Where an official signs with a certificate of the national service, behind the same link. */
@Controller("/t/{token}/sertifikat")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CertifiedController {
  private static final String SECRET = "rahasia";

  private final SigningDesk desk;
  private final CertifiedDesk certified;
  private final Frames frames;
  private final Problems problems;
  private final InstantSource clock;

  CertifiedController(
      SigningDesk desk,
      CertifiedDesk certified,
      Frames frames,
      Problems problems,
      InstantSource clock) {
    this.desk = desk;
    this.certified = certified;
    this.frames = frames;
    this.problems = problems;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> page(HttpRequest<?> request, @PathVariable String token) {
    return page(request, token, HttpStatus.OK, "", "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> sign(HttpRequest<?> request, @PathVariable String token, @Body byte[] body) {
    var typed = SecretForm.read(body, SECRET);
    var characters = typed.secret().characters();
    try {
      var form = typed.form();
      var words = Frames.words(request);
      var nik = form.get("nik").replaceAll("[ .-]", "");
      if (!nik.matches("[0-9]{16}")) {
        return again(request, token, words.say("certified.nik.wrong"));
      }
      if (characters.length == 0 || characters.length > Secret.MAX_CHARACTERS) {
        return again(request, token, words.say("certified.secret.missing"));
      }
      var proof = form.get("cara").equals("totp") ? Proof.TOTP : Proof.PASSPHRASE;
      var credentials = new CertifiedDesk.Credentials(new Nik(nik), proof, new Secret(characters));
      return answer(request, token, certified.sign(token, assent(form), credentials, clock));
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  @Post("/kode")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> code(HttpRequest<?> request, @PathVariable String token, @Body byte[] body) {
    var typed = SecretForm.read(body, SECRET);
    Arrays.fill(typed.secret().characters(), '\0');
    var nik = typed.form().get("nik").replaceAll("[ .-]", "");
    return nik.matches("[0-9]{16}")
        ? answer(request, token, certified.sendCode(token, new Nik(nik), clock.instant()))
        : again(request, token, Frames.words(request).say("certified.nik.wrong"));
  }

  private HttpResponse<?> answer(HttpRequest<?> request, String token, Certifying answer) {
    var words = Frames.words(request);
    return switch (answer) {
      case Certifying.Accepted _ -> HttpResponse.seeOther(URI.create("/t/" + token));
      case Certifying.CodeSent _ ->
          page(request, token, HttpStatus.OK, "", words.say("certified.code.sent"));
      case Certifying.Refused(Refusal.ConsentMissing _) ->
          again(request, token, words.say("sign.tick"));
      case Certifying.Refused(var refusal) -> problems.answer(request, Problems.of(refusal, words));
      case Certifying.NotOffered _ -> throw notOffered();
      case Certifying.NotSigned(var reason) ->
          page(request, token, status(reason), words.say("certified.reason." + reason.name()), "");
      case Certifying.AnswerUnusable _ ->
          page(request, token, HttpStatus.BAD_GATEWAY, words.say("certified.unusable"), "");
      case Certifying.AnotherPerson(var name) ->
          again(request, token, words.say("certified.person", name));
    };
  }

  private static HttpStatus status(Reason reason) {
    return switch (reason) {
      case NOT_REGISTERED, NO_CERTIFICATE, SECRET_WRONG -> HttpStatus.UNPROCESSABLE_ENTITY;
      case FAILED, NOT_ALLOWED -> HttpStatus.BAD_GATEWAY;
      case UNREACHABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case UNKNOWN -> HttpStatus.GATEWAY_TIMEOUT;
    };
  }

  private HttpResponse<?> again(HttpRequest<?> request, String token, String complaint) {
    return page(request, token, HttpStatus.UNPROCESSABLE_ENTITY, complaint, "");
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, String token, HttpStatus status, String complaint, String note) {
    var words = Frames.words(request);
    return switch (desk.look(token, clock.instant())) {
      case Doorway.Ready ready -> {
        if (!certified.offered(ready.event().id())) {
          throw notOffered();
        }
        yield frames.page(
            request, status, "certified", view(token, ready, words, complaint, note), "");
      }
      case Doorway.Signed _, Doorway.Hall _ -> HttpResponse.seeOther(URI.create("/t/" + token));
      case Doorway.Shut(var refusal) -> problems.answer(request, Problems.of(refusal, words));
    };
  }

  private static CertifiedView view(
      String token, Doorway.Ready ready, Words words, String complaint, String note) {
    var pledge = ready.pledge();
    return new CertifiedView(
        "/t/" + token + "/sertifikat",
        "/t/" + token,
        Ceremony.occasion(pledge.programme(), pledge.organizer().name(), words),
        Ceremony.naskah(pledge),
        pledge.digest().hex(),
        ready.participant().name(),
        ready.participant().jabatan(),
        complaint,
        note);
  }

  private static CertifiedDesk.Assent assent(Form form) {
    try {
      return new CertifiedDesk.Assent(
          Digest.hex(form.get("naskah")), form.ticked("baca"), form.ticked("setuju"));
    } catch (IllegalArgumentException e) {
      throw new Problem.Stop(Problem.of(HttpStatus.BAD_REQUEST, "bad-request"));
    }
  }

  private static Problem.Stop notOffered() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "certified-not-offered"));
  }
}
