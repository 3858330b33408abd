package id.ikrar.web;

import id.ikrar.desk.CorrectionDesk;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.passkey.Answer;
import id.ikrar.seal.Seals;
import id.ikrar.signing.CertifiedDesk;
import id.ikrar.signing.Consent;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Ink;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.WithdrawalDesk;
import id.ikrar.web.view.ReceiptView;
import id.ikrar.web.view.SigningView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.Base64;

/** The ceremony behind a personal link or a ticket of the hall. */
@Controller("/t/{token}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SigningController {
  private static final MediaType CBOR = MediaType.of("application/cbor");
  private static final String SEAL_PAUSE_SECONDS = "2";

  private final SigningDesk desk;
  private final WithdrawalDesk withdrawals;
  private final CorrectionDesk corrections;
  private final CertifiedDesk certified;
  private final Seals seals;
  private final Frames frames;
  private final Problems problems;
  private final InstantSource clock;

  SigningController(
      SigningDesk desk,
      WithdrawalDesk withdrawals,
      CorrectionDesk corrections,
      CertifiedDesk certified,
      Seals seals,
      Frames frames,
      Problems problems,
      InstantSource clock) {
    this.desk = desk;
    this.withdrawals = withdrawals;
    this.corrections = corrections;
    this.certified = certified;
    this.seals = seals;
    this.frames = frames;
    this.problems = problems;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> page(HttpRequest<?> request, @PathVariable String token) {
    var words = Frames.words(request);
    return switch (desk.look(token, clock.instant())) {
      case Doorway.Ready ready -> frames.page(request, "sign", view(token, ready, words));
      case Doorway.Signed signed -> frames.page(request, "signed", receipt(token, signed, words));
      case Doorway.Hall _ -> HttpResponse.seeOther(URI.create("/h/" + token));
      case Doorway.Shut(Refusal.CodeNeeded _) ->
          HttpResponse.seeOther(URI.create(base(token) + "/kode"));
      case Doorway.Shut(var refusal) -> refused(request, refusal);
    };
  }

  private SigningView view(String token, Doorway.Ready ready, Words words) {
    // The reason comes last: what stands in it like a blank is no blank.
    var anew =
        corrections
            .open(ready.participant().id())
            .map(it -> words.say("sign.anew", it.reason().text()))
            .orElse("");
    return Ceremony.view(
        frames, base(token), ready, words, certified.offered(ready.event().id()), anew);
  }

  private ReceiptView receipt(String token, Doorway.Signed signed, Words words) {
    var fresh = Ceremony.receipt(frames, base(token), signed, words);
    var acceptance = signed.acceptance();
    boolean waits = !acceptance.stamped() && seals.digest(acceptance.shortId()).isEmpty();
    var view = waits ? fresh.waiting(words.say("receipt.unstamped")) : fresh;
    var zone = signed.event().programme().zone();
    return withdrawals
        .of(signed.acceptance().id())
        .map(it -> view.withdrawn(Ceremony.withdrawn(it, zone, words)))
        .orElseGet(() ->
            withdrawals.mayWithdraw(token, clock.instant())
                ? view.withdraw(base(token) + "/cabut")
                : view);
  }

  /** The frozen words, byte for byte as they were hashed. */
  @Get(
      value = "/naskah",
      produces = {"application/cbor", MediaType.TEXT_HTML})
  HttpResponse<?> words(HttpRequest<?> request, @PathVariable String token) {
    return switch (desk.look(token, clock.instant())) {
      case Doorway.Ready ready ->
          HttpResponse.ok(ready.pledge().canonical().toArray()).contentType(CBOR);
      case Doorway.Signed(_, _, var acceptance) ->
          refused(request, new Refusal.SignedBefore(acceptance.receipt()));
      case Doorway.Hall _ -> refused(request, new Refusal.LinkForeign());
      case Doorway.Shut(var refusal) -> refused(request, refusal);
    };
  }

  @Post(value = "/siapkan", produces = MediaType.APPLICATION_JSON)
  HttpResponse<?> prepare(
      HttpRequest<?> request, @PathVariable String token, @Body SigningJson.Prepare body) {
    return prepared(request, token, desk.prepare(token, consent(body), clock.instant()));
  }

  /** Where the organiser offered it: the same sheet with what a passkey said of its record. */
  @Post(value = "/kunci-sandi", produces = MediaType.APPLICATION_JSON)
  HttpResponse<?> confirm(
      HttpRequest<?> request, @PathVariable String token, @Body SigningJson.Confirm body) {
    var answer = answer(body);
    var ink = ink(body.ink());
    var first = preparation(body.preparation());
    return frames
        .site()
        .<HttpResponse<?>>map(site ->
            prepared(
                request, token, desk.confirm(token, first, ink, answer, site, clock.instant())))
        .orElseGet(() -> refused(request, new Refusal.PasskeyWrong("no site for passkeys")));
  }

  private HttpResponse<?> prepared(
      HttpRequest<?> request, String token, Outcome.Preparing outcome) {
    return switch (outcome) {
      case Outcome.Preparing.Prepared(var preparation, _) ->
          HttpResponse.ok(
              new SigningJson.Prepared(
                  preparation.id().value(),
                  base(token) + "/siap/" + preparation.id().value() + ".pdf",
                  base64(preparation.attributes()),
                  base64(preparation.record()),
                  preparation.expires().toString()));
      case Outcome.Preparing.Refused(var refusal) -> refused(request, refusal);
    };
  }

  @Get(
      value = "/siap/{id}.pdf",
      produces = {MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  HttpResponse<?> sheet(
      HttpRequest<?> request, @PathVariable String token, @PathVariable String id) {
    var found = desk.prepared(token, preparation(id), clock.instant());
    return found.isPresent()
        ? HttpResponse.ok(found.get().pdf().toArray()).contentType(MediaType.APPLICATION_PDF_TYPE)
        : refused(request, new Refusal.PreparationExpired());
  }

  @Post(value = "/kirim", produces = MediaType.APPLICATION_JSON)
  HttpResponse<?> accept(
      HttpRequest<?> request, @PathVariable String token, @Body SigningJson.Accept body) {
    var now = clock.instant();
    return switch (desk.accept(
        token, preparation(body.preparation()), bytes(body.signature()), now)) {
      case Outcome.Accepting.Refused(var refusal) -> refused(request, refusal);
      case Outcome.Accepting.Accepted _ -> received(request, token);
    };
  }

  private HttpResponse<?> received(HttpRequest<?> request, String token) {
    if (!(desk.look(token, clock.instant()) instanceof Doorway.Signed signed)) {
      return refused(request, new Refusal.LinkForeign());
    }
    var view = receipt(token, signed, Frames.words(request));
    return HttpResponse.ok(
        new SigningJson.Received(
            view.shortId(),
            view.at(),
            view.pdf(),
            view.check(),
            view.whatsapp(),
            view.digest(),
            view.withdraw()));
  }

  /** The sealed file, for its signer. */
  @Get(
      value = "/ikrar.pdf",
      produces = {MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  HttpResponse<?> pdf(HttpRequest<?> request, @PathVariable String token) {
    return switch (desk.look(token, clock.instant())) {
      case Doorway.Signed(_, _, var acceptance) ->
          seals
              .pdf(acceptance.shortId())
              .<HttpResponse<?>>map(file -> Ceremony.download(file, acceptance.shortId()))
              .orElseGet(() ->
                  problems
                      .answer(request, Problem.of(HttpStatus.ACCEPTED, "seal-waiting"))
                      .header("Refresh", SEAL_PAUSE_SECONDS)
                      .header(HttpHeaders.RETRY_AFTER, SEAL_PAUSE_SECONDS));
      case Doorway.Ready _, Doorway.Hall _ -> HttpResponse.seeOther(URI.create(base(token)));
      case Doorway.Shut(var refusal) -> refused(request, refusal);
    };
  }

  private HttpResponse<?> refused(HttpRequest<?> request, Refusal refusal) {
    return problems.answer(request, Problems.of(refusal, Frames.words(request)));
  }

  private static String base(String token) {
    return "/t/" + token;
  }

  private static Consent consent(SigningJson.Prepare body) {
    try {
      return new Consent(
          Digest.hex(body.pledge()),
          body.read(),
          body.agree(),
          body.ink().ink(),
          bytes(body.publicKey()));
    } catch (IllegalArgumentException | NullPointerException e) {
      // JSON may leave out a field or say null wherever it likes.
      throw bad();
    }
  }

  private static Answer answer(SigningJson.Confirm body) {
    try {
      return new Answer(
          bytes(body.attestation()),
          bytes(body.registration()),
          bytes(body.credential()),
          bytes(body.authenticatorData()),
          bytes(body.clientData()),
          bytes(body.signature()));
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  private static Ink ink(SigningJson.Drawing drawing) {
    try {
      return drawing.ink();
    } catch (IllegalArgumentException | NullPointerException e) {
      throw bad();
    }
  }

  private static Preparation.Id preparation(String id) {
    try {
      return new Preparation.Id(id);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw bad();
    }
  }

  private static Bytes bytes(String base64url) {
    try {
      return Bytes.owning(Base64.getUrlDecoder().decode(base64url));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw bad();
    }
  }

  private static String base64(Bytes bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toArray());
  }

  private static Problem.Stop bad() {
    return new Problem.Stop(Problem.of(HttpStatus.BAD_REQUEST, "bad-request"));
  }
}
