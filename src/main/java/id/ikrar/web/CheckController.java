package id.ikrar.web;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.qr.QrPayload;
import id.ikrar.seal.Seals;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.WithdrawalDesk;
import id.ikrar.verify.Trust;
import id.ikrar.web.view.CheckView;
import id.ikrar.web.view.NoticeView;
import id.ikrar.web.view.VerdictView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where anybody checks: by the code on the paper, by its QR, by the file. No account, nothing kept.
 */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckController {
  private static final int MAX_QR_DIGITS = 400;
  private static final String LIMIT = (Gate.MAX_PDF_BYTES / 1024 / 1024) + " MB";

  private final Acceptances acceptances;
  private final WithdrawalDesk withdrawals;
  private final Events events;
  private final Roster roster;
  private final Seals seals;
  private final Trust trust;
  private final Verdicts verdicts;
  private final Frames frames;
  private final Throttle throttle;
  private final InstantSource clock;

  CheckController(
      Acceptances acceptances,
      WithdrawalDesk withdrawals,
      Events events,
      Roster roster,
      Seals seals,
      Trust trust,
      Verdicts verdicts,
      Frames frames,
      Throttle throttle,
      InstantSource clock) {
    this.acceptances = acceptances;
    this.withdrawals = withdrawals;
    this.events = events;
    this.roster = roster;
    this.seals = seals;
    this.trust = trust;
    this.verdicts = verdicts;
    this.frames = frames;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** Where a scanned QR leads. */
  @Serdeable
  record Found(String address) {}

  @Get("/v")
  HttpResponse<?> door(HttpRequest<?> request, @QueryValue(defaultValue = "") String id) {
    if (id.isBlank()) {
      return door(request, HttpStatus.OK, "", "");
    }
    return switch (ShortId.typed(id)) {
      case Parsed.Ok<ShortId>(var shortId) ->
          HttpResponse.seeOther(URI.create("/v/" + shortId.printed()));
      case Parsed.Malformed<ShortId> _ -> mistyped(request, id);
    };
  }

  @Get("/check")
  HttpResponse<?> file(HttpRequest<?> request) {
    return door(request, HttpStatus.OK, "", "");
  }

  @Get("/v/{id}")
  HttpResponse<?> byShortId(HttpRequest<?> request, @PathVariable String id) {
    throttle.check(Throttle.Kind.CHECK_ID, Throttle.visitor(request));
    return switch (ShortId.typed(id)) {
      case Parsed.Ok<ShortId>(var shortId) ->
          acceptances
              .with(shortId)
              .<HttpResponse<?>>map(it -> verdict(request, it))
              .orElseGet(() -> unknown(request, shortId));
      case Parsed.Malformed<ShortId> _ -> mistyped(request, id);
    };
  }

  /** The digits behind the # of a scanned QR, which the visitor's page sends on. */
  @Post(value = "/v/qr", produces = MediaType.APPLICATION_JSON)
  @Consumes(MediaType.TEXT_PLAIN)
  HttpResponse<?> byQr(@Body String digits) {
    if (digits.length() > MAX_QR_DIGITS) {
      throw unreadable();
    }
    return switch (QrPayload.parse(frames.address("/v#" + digits.strip()))) {
      case Parsed.Ok<QrPayload>(var payload) -> {
        if (trust.qr().stream().noneMatch(payload::signedBy)) {
          throw new Problem.Stop(Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "qr-foreign"));
        }
        yield HttpResponse.ok(new Found("/v/" + payload.shortId().printed()));
      }
      case Parsed.Malformed<QrPayload> _ -> throw unreadable();
    };
  }

  @Post("/check")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(HttpRequest<?> request, @Part("berkas") CompletedFileUpload berkas)
      throws IOException {
    throttle.check(Throttle.Kind.CHECK_FILE, Throttle.visitor(request));
    var words = Frames.words(request);
    if (berkas.getSize() == 0) {
      return door(request, HttpStatus.BAD_REQUEST, "", words.say("check.no.file"));
    }
    var now = clock.instant();
    var verdict = verdicts.of(Bytes.owning(berkas.getBytes()), now);
    var zone = Verdicts.shortId(verdict).flatMap(this::event).map(it -> it.programme().zone());
    var standing = Verdicts.shortId(verdict).flatMap(acceptances::with).map(this::standing);
    var said =
        new VerdictWords(
            words, zone.orElse(Zone.WIB), now, standing.orElseGet(Standing.NotAsked::new));
    return frames.page(request, "verdict", said.of(verdict, List.of()));
  }

  private HttpResponse<?> verdict(HttpRequest<?> request, Acceptance acceptance) {
    var words = Frames.words(request);
    var now = clock.instant();
    var event = events.find(acceptance.event()).orElseThrow();
    var person = roster.find(acceptance.participant()).orElseThrow();
    var said = new VerdictWords(words, event.programme().zone(), now, standing(acceptance));
    var view =
        seals
            .pdf(acceptance.shortId())
            .map(pdf -> said.of(verdicts.of(pdf, now), identifier(person, words)))
            .orElseGet(() -> said.waiting(acceptance, person, more(event, person, words)));
    return frames.page(request, "verdict", view);
  }

  private Standing standing(Acceptance acceptance) {
    return withdrawals
        .of(acceptance.id())
        .<Standing>map(Standing.Withdrawn::new)
        .orElseGet(Standing.Stands::new);
  }

  private static List<VerdictView.Fact> more(Event event, Participant person, Words words) {
    var facts = new ArrayList<VerdictView.Fact>();
    facts.add(new VerdictView.Fact(words.say("sign.event"), event.programme().name()));
    facts.addAll(identifier(person, words));
    return facts;
  }

  /** Masked: never the digits that are a date of birth. */
  private static List<VerdictView.Fact> identifier(Participant person, Words words) {
    var masked = person.identifier().masked();
    return masked.isEmpty()
        ? List.of()
        : List.of(
            new VerdictView.Fact(
                words.say("sign.identifier"), person.identifier().kind().label() + " " + masked));
  }

  private Optional<Event> event(ShortId shortId) {
    return acceptances.with(shortId).flatMap(it -> events.find(it.event()));
  }

  private HttpResponse<?> mistyped(HttpRequest<?> request, String id) {
    var complaint = Frames.words(request).say("check.mistyped");
    return door(request, HttpStatus.NOT_FOUND, id, complaint);
  }

  private HttpResponse<?> unknown(HttpRequest<?> request, ShortId shortId) {
    var words = Frames.words(request);
    var as = words.stamp(clock.instant(), Zone.WIB);
    var view =
        new NoticeView(
            words.say("verdict.title", shortId.printed()),
            words.say("check.unknown", shortId.printed(), as),
            words.say("check.unknown.todo"),
            "/check",
            words.say("check.upload"));
    return frames.page(request, HttpStatus.NOT_FOUND, "notice", view, "");
  }

  private HttpResponse<?> door(
      HttpRequest<?> request, HttpStatus status, String typed, String complaint) {
    return frames.page(request, status, "check", new CheckView(typed, complaint, LIMIT), "");
  }

  private static Problem.Stop unreadable() {
    return new Problem.Stop(Problem.of(HttpStatus.BAD_REQUEST, "qr-unreadable"));
  }
}
