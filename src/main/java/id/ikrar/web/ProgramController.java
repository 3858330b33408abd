package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.event.Zone;
import id.ikrar.integration.ApiToken;
import id.ikrar.integration.Deliveries;
import id.ikrar.integration.Delivery;
import id.ikrar.integration.Happening;
import id.ikrar.integration.Scope;
import id.ikrar.integration.TokenDesk;
import id.ikrar.integration.Webhook;
import id.ikrar.integration.Webhooks;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.ProgramView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an organisation hands tokens to other programs and sees how their webhooks fare. */
@Controller("/meja/program")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProgramController {
  private static final int MESSAGES = 100;
  private static final String DAYS = "90";

  private final TokenDesk tokens;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final DeskRoom room;
  private final InstantSource clock;

  ProgramController(
      TokenDesk tokens,
      Webhooks webhooks,
      Deliveries deliveries,
      DeskRoom room,
      InstantSource clock) {
    this.tokens = tokens;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.room = room;
    this.clock = clock;
  }

  /** What was typed, what was made, and what is wrong. */
  private record Said(
      String name, Set<String> scopes, String days, String fresh, String complaint) {
    static final Said NOTHING = new Said("", Set.of(), DAYS, "", "");
  }

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    return page(request, room.who(request, Right.MEMBERS), Said.NOTHING);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> issue(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.MEMBERS);
    var form = Form.of(body);
    var words = Frames.words(request);
    var typed = Set.copyOf(form.all("cakupan"));
    var wanted =
        Arrays.stream(Scope.values())
            .filter(it -> typed.contains(it.name()))
            .collect(Collectors.toSet());
    var days = form.get("hari");
    var name = form.get("nama");
    boolean right = days.matches("[1-9][0-9]{0,2}") && Integer.parseInt(days) <= TokenDesk.MAX_DAYS;
    if (!right || wanted.isEmpty() || name.isEmpty() || name.length() > ApiToken.MAX_NAME) {
      var complaint = words.say("program.bad", TokenDesk.MAX_DAYS);
      return page(request, account, new Said(name, typed, days, "", complaint));
    }
    return switch (tokens.issue(account, name, wanted, Integer.parseInt(days), clock.instant())) {
      case TokenDesk.Issue.Done(var token, var text) -> {
        room.note(account, Deed.Kind.TOKEN_ISSUED, token.name());
        yield page(request, account, new Said("", Set.of(), DAYS, text, ""));
      }
      case TokenDesk.Issue.TooMany(var most) ->
          page(
              request,
              account,
              new Said(name, typed, days, "", words.say("program.too-many", most)));
    };
  }

  @Post("/{id}/cabut")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(HttpRequest<?> request, @PathVariable String id) {
    var account = room.who(request, Right.MEMBERS);
    try {
      var token = new ApiToken.Id(id);
      if (tokens.revoke(account.organization(), token, clock.instant())) {
        room.note(account, Deed.Kind.TOKEN_REVOKED, id);
      }
    } catch (IllegalArgumentException _) {
      throw ApiDoor.missing();
    }
    return HttpResponse.seeOther(URI.create("/meja/program"));
  }

  private HttpResponse<?> page(HttpRequest<?> request, Account account, Said said) {
    var words = Frames.words(request);
    var now = clock.instant();
    var scopes =
        Arrays.stream(Scope.values())
            .map(it ->
                new ProgramView.Choice(
                    it.name(),
                    it.word() + ": " + words.say("program.scope." + it),
                    said.scopes().contains(it.name())))
            .toList();
    var view =
        new ProgramView(
            tokens.of(account.organization()).stream().map(it -> token(it, now, words)).toList(),
            scopes,
            webhooks.of(account.organization()).stream().map(it -> hook(it, words)).toList(),
            said.name(),
            said.days(),
            said.fresh(),
            said.complaint());
    return room.page(request, account, "desk/program", view);
  }

  private static ProgramView.Token token(ApiToken it, Instant now, Words words) {
    var scopes = it.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(", "));
    boolean good = it.good(now);
    var state =
        it.revoked()
            .map(at -> new Badge(words.say("program.revoked", words.moment(at, Zone.WIB)), "todo"))
            .orElseGet(() ->
                new Badge(
                    words.say(
                        good ? "program.good" : "program.expired",
                        words.moment(it.expires(), Zone.WIB)),
                    good ? "done" : "todo"));
    return new ProgramView.Token(
        it.name(), scopes, state, good ? "/meja/program/" + it.id().value() + "/cabut" : "");
  }

  private ProgramView.Hook hook(Webhook it, Words words) {
    var messages = deliveries.of(it.id(), MESSAGES);
    var kinds =
        it.kinds().stream().map(Happening.Kind::word).sorted().collect(Collectors.joining(", "));
    return new ProgramView.Hook(it.url().toString(), kinds, state(messages, words));
  }

  private static Badge state(List<Delivery> messages, Words words) {
    long failed = count(messages, Delivery.State.GIVEN_UP);
    long waiting = count(messages, Delivery.State.WAITING);
    if (failed > 0) {
      return new Badge(words.say("program.webhook.failed", words.number(failed)), "warn");
    }
    return waiting > 0
        ? new Badge(words.say("program.webhook.waiting", words.number(waiting)), "todo")
        : new Badge(words.say("program.webhook.fine"), "done");
  }

  private static long count(List<Delivery> messages, Delivery.State state) {
    return messages.stream().filter(it -> it.state() == state).count();
  }
}
