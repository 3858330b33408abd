package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.integration.Deliveries;
import id.ikrar.integration.Delivery;
import id.ikrar.integration.Messenger;
import id.ikrar.integration.Reply;
import id.ikrar.integration.Scope;
import id.ikrar.integration.Webhook;
import id.ikrar.integration.WebhookSecrets;
import id.ikrar.integration.Webhooks;
import id.ikrar.kernel.Key;
import id.ikrar.web.api.WebhookJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Where programs ask to be told what happens. */
@Controller("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiWebhooksController {
  private static final int MESSAGES = 100;

  private final ApiDoor door;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Messenger messenger;
  private final WebhookSecrets secrets;
  private final InstantSource clock;
  private final SecureRandom random;

  ApiWebhooksController(
      ApiDoor door,
      Webhooks webhooks,
      Deliveries deliveries,
      Messenger messenger,
      WebhookSecrets secrets,
      InstantSource clock,
      SecureRandom random) {
    this.door = door;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.messenger = messenger;
    this.secrets = secrets;
    this.clock = clock;
    this.random = random;
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request) {
    var caller = door.caller(request, Scope.WEBHOOKS);
    var items =
        webhooks.of(caller.token().organization()).stream()
            .map(it -> WebhookJson.of(it, null))
            .toList();
    return door.answer(new WebhookJson.All(items));
  }

  @Post
  HttpResponse<?> add(HttpRequest<?> request, @Body String body) {
    var caller = door.caller(request, Scope.WEBHOOKS);
    return door.once(caller, body, () -> added(caller, body));
  }

  @Delete(value = "/{id}", consumes = MediaType.ALL)
  HttpResponse<?> remove(HttpRequest<?> request, @PathVariable String id) {
    var caller = door.caller(request, Scope.WEBHOOKS);
    var webhook = find(caller, id);
    webhooks.remove(caller.token().organization(), webhook.id());
    door.note(caller, Deed.Kind.WEBHOOK_REMOVED, Optional.empty(), webhook.url().getHost());
    return HttpResponse.noContent();
  }

  @Get("/{id}/messages")
  HttpResponse<?> messages(HttpRequest<?> request, @PathVariable String id) {
    var webhook = find(door.caller(request, Scope.WEBHOOKS), id);
    var items =
        deliveries.of(webhook.id(), MESSAGES).stream().map(WebhookJson.Message::of).toList();
    return door.answer(new WebhookJson.Messages(items));
  }

  @Post(value = "/{id}/messages/{message}/retry", consumes = MediaType.ALL)
  HttpResponse<?> retry(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String message) {
    var webhook = find(door.caller(request, Scope.WEBHOOKS), id);
    Delivery.Id wanted;
    try {
      wanted = new Delivery.Id(message);
    } catch (IllegalArgumentException _) {
      throw ApiDoor.missing();
    }
    var found = deliveries.find(webhook.id(), wanted).orElseThrow(ApiDoor::missing);
    messenger.again(found, clock.instant());
    return HttpResponse.accepted();
  }

  private Reply added(ApiDoor.Caller caller, String body) {
    var wish = door.read(body, WebhookJson.New.class);
    var organization = caller.token().organization();
    if (webhooks.of(organization).size() >= Webhooks.MAX_WEBHOOKS) {
      throw ApiDoor.stop(HttpStatus.CONFLICT, "api-webhooks", Webhooks.MAX_WEBHOOKS);
    }
    var now = clock.instant();
    var id = new Webhook.Id(Key.next(now, random));
    var webhook = wish.webhook(id, organization, now);
    webhooks.add(webhook);
    door.note(caller, Deed.Kind.WEBHOOK_ADDED, Optional.empty(), webhook.url().getHost());
    return door.reply(
        HttpStatus.CREATED,
        "/api/v1/webhooks/" + id.value(),
        WebhookJson.of(webhook, secrets.shown(id)));
  }

  private Webhook find(ApiDoor.Caller caller, String id) {
    return webhooks.of(caller.token().organization()).stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow(ApiDoor::missing);
  }
}
