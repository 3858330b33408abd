package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.event.Organization;
import id.ikrar.integration.Delivery;
import id.ikrar.integration.Happening;
import id.ikrar.integration.Webhook;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation wants to be told.
 *
 * @param secret with which messages are signed; only in the answer that made the webhook
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookJson(
    String id, String url, List<String> kinds, String createdAt, @Nullable String secret) {

  public static WebhookJson of(Webhook it, @Nullable String secret) {
    return new WebhookJson(
        it.id().value(),
        it.url().toString(),
        it.kinds().stream().map(Happening.Kind::word).sorted().toList(),
        it.createdAt().toString(),
        secret);
  }

  /** All of an organisation. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record All(List<WebhookJson> items) {}

  /** A webhook to be made. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record New(@Nullable String url, @Nullable List<String> kinds) {
    /** The webhook, or {@link Given.Unusable}. */
    public Webhook webhook(Webhook.Id id, Organization.Id organization, Instant now) {
      var address = Given.read("url", () -> URI.create(Given.required("url", url)));
      var chosen =
          Given.list(kinds).stream()
              .map(word ->
                  Happening.Kind.of(word)
                      .orElseThrow(() -> new Given.Unusable("kinds", "no kind " + word)))
              .collect(Collectors.toSet());
      return Given.read("url", () -> new Webhook(id, organization, address, chosen, now));
    }
  }

  /** A message, and what became of it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Message(
      String id,
      String kind,
      String event,
      String createdAt,
      String state,
      int attempts,
      @Nullable String next,
      String answer) {
    public static Message of(Delivery it) {
      return new Message(
          it.id().value(),
          it.kind().word(),
          it.event().value(),
          it.createdAt().toString(),
          it.state().name().toLowerCase(Locale.ROOT),
          it.attempts(),
          it.state() == Delivery.State.WAITING ? it.next().toString() : null,
          it.answer());
    }
  }

  /** The newest messages. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Messages(List<Message> items) {}
}
