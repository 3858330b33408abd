package id.ikrar.integration;

import id.ikrar.event.Event;
import id.ikrar.kernel.Key;
import java.time.Instant;

/**
 * A message to one webhook, and what became of it.
 *
 * @param subject of the happening
 * @param body JSON as it is sent, the same at every attempt
 * @param attempts how often it was tried
 * @param next when it is tried next, while it waits
 * @param answer the status of the last answer, or why there was none; empty before the first
 */
public record Delivery(
    Id id,
    Webhook.Id webhook,
    Happening.Kind kind,
    String subject,
    Event.Id event,
    String body,
    Instant createdAt,
    int attempts,
    Instant next,
    State state,
    String answer) {

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }

  /** Where it stands. */
  public enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }
}
