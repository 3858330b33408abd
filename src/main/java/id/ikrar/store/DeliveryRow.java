package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.integration.Delivery;
import id.ikrar.integration.Happening;
import id.ikrar.integration.Webhook;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code webhook_delivery}. */
@MappedEntity("webhook_delivery")
record DeliveryRow(
    @Id String id,
    String webhook,
    String kind,
    String subject,
    String event,
    String body,
    @InstantColumn Instant createdAt,
    int attempts,
    @InstantColumn Instant nextAt,
    String state,
    String answer) {

  static DeliveryRow of(Delivery it) {
    return new DeliveryRow(
        it.id().value(),
        it.webhook().value(),
        it.kind().name(),
        it.subject(),
        it.event().value(),
        it.body(),
        it.createdAt(),
        it.attempts(),
        it.next(),
        it.state().name(),
        it.answer());
  }

  Delivery delivery() {
    return new Delivery(
        new Delivery.Id(id),
        new Webhook.Id(webhook),
        Happening.Kind.valueOf(kind),
        subject,
        new Event.Id(event),
        body,
        createdAt,
        attempts,
        nextAt,
        Delivery.State.valueOf(state),
        answer);
  }

  DeliveryRow claimed(Instant until) {
    return new DeliveryRow(
        id, webhook, kind, subject, event, body, createdAt, attempts, until, state, answer);
  }
}
