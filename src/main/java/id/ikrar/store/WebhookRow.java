package id.ikrar.store;

import id.ikrar.event.Organization;
import id.ikrar.integration.Happening;
import id.ikrar.integration.Webhook;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A row of {@code webhook}. */
@MappedEntity("webhook")
record WebhookRow(
    @Id String id,
    String organization,
    String url,
    String kinds,
    @InstantColumn Instant createdAt) {

  static WebhookRow of(Webhook it) {
    return new WebhookRow(
        it.id().value(),
        it.organization().value(),
        it.url().toString(),
        it.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
        it.createdAt());
  }

  Webhook webhook() {
    return new Webhook(
        new Webhook.Id(id),
        new Organization.Id(organization),
        URI.create(url),
        Arrays.stream(kinds.split(" ")).map(Happening.Kind::valueOf).collect(Collectors.toSet()),
        createdAt);
  }
}
