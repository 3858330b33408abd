package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Event;
import id.ikrar.integration.Reply;
import id.ikrar.integration.Scope;
import id.ikrar.kernel.ShortId;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Reason;
import id.ikrar.signing.WithdrawalDesk;
import id.ikrar.signing.Withdrawing;
import id.ikrar.web.api.ReasonJson;
import id.ikrar.web.api.SignatureJson;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who has signed, for programs: the list, the sealed files, and withdrawals. */
@Controller("/api/v1/events/{id}/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiSignaturesController {
  private final ApiDoor door;
  private final Organizer organizer;
  private final WithdrawalDesk withdrawals;
  private final Seals seals;
  private final Frames frames;
  private final InstantSource clock;

  ApiSignaturesController(
      ApiDoor door,
      Organizer organizer,
      WithdrawalDesk withdrawals,
      Seals seals,
      Frames frames,
      InstantSource clock) {
    this.door = door;
    this.organizer = organizer;
    this.withdrawals = withdrawals;
    this.seals = seals;
    this.frames = frames;
    this.clock = clock;
  }

  private record Signed(Progress.Line line, Acceptance acceptance) {}

  @Get
  HttpResponse<?> signatures(HttpRequest<?> request, @PathVariable String id) {
    var caller = door.caller(request, Scope.PLEDGES_READ);
    var cut =
        door.cut(caller, signed(door.event(caller, id)), it -> it.acceptance().shortId().printed());
    return door.answer(
        new SignatureJson.Page(
            cut.items().stream().map(this::json).toList(), cut.next().orElse(null)));
  }

  @Get("/{shortId}")
  HttpResponse<?> signature(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String shortId) {
    var caller = door.caller(request, Scope.PLEDGES_READ);
    return door.answer(json(find(door.event(caller, id), shortId)));
  }

  @Get(
      value = "/{shortId}/pdf",
      produces = {MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON})
  HttpResponse<?> pdf(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String shortId) {
    var caller = door.caller(request, Scope.PLEDGES_READ);
    var wanted = find(door.event(caller, id), shortId).acceptance().shortId();
    return Ceremony.download(seals.pdf(wanted).orElseThrow(ApiDoor::missing), wanted);
  }

  @Post("/{shortId}/withdrawal")
  HttpResponse<?> withdraw(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String shortId,
      @Body String body) {
    var caller = door.caller(request, Scope.PLEDGES_WRITE);
    var event = door.event(caller, id);
    var wanted = find(event, shortId).acceptance().shortId();
    return door.once(caller, body, () -> withdrawn(caller, event, wanted, body));
  }

  private Reply withdrawn(ApiDoor.Caller caller, Event event, ShortId shortId, String body) {
    var reason = door.read(body, ReasonJson.class).text();
    var organization = caller.token().organization();
    return switch (withdrawals.byOrganiser(organization, shortId, reason, clock.instant())) {
      case Withdrawing.Withdrawn _ -> {
        door.note(caller, Deed.Kind.WITHDRAWN, Optional.of(event), shortId.printed());
        yield door.reply(HttpStatus.OK, "", json(find(event, shortId.printed())));
      }
      case Withdrawing.NotSigned _, Withdrawing.LinkNotPersonal _, Withdrawing.Refused _ ->
          throw ApiDoor.missing();
      case Withdrawing.ReasonUnusable _ ->
          throw ApiDoor.stop(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "api-act",
              caller.words().say("withdraw.unusable", Reason.MAX_CHARACTERS));
    };
  }

  private List<Signed> signed(Event event) {
    return organizer.progress(event).lines().stream()
        .flatMap(line -> line.acceptance().map(it -> new Signed(line, it)).stream())
        .sorted(
            Comparator.comparing((Signed it) -> it.acceptance().acceptedAt())
                .thenComparing(it -> it.acceptance().id().value()))
        .toList();
  }

  private Signed find(Event event, String typed) {
    var wanted = ShortId.typed(typed).optional().orElseThrow(ApiDoor::missing);
    return signed(event).stream()
        .filter(it -> it.acceptance().shortId().equals(wanted))
        .findFirst()
        .orElseThrow(ApiDoor::missing);
  }

  private SignatureJson json(Signed it) {
    var shortId = it.acceptance().shortId();
    return SignatureJson.of(
        it.line(),
        it.acceptance(),
        seals.digest(shortId).isPresent(),
        frames.address("/v/" + shortId.printed()));
  }
}
