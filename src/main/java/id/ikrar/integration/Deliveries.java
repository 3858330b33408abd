package id.ikrar.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Messages that wait for their webhook, and those that have gone; durable on return. */
public interface Deliveries {
  /** Until when nobody has looked at the log yet. */
  Happenings.Place START = new Happenings.Place(0, Instant.EPOCH);

  /**
   * Goes on reading: one reader at a time over all nodes. What it makes of what it read and how far
   * it came are kept in one transaction; a message for the same happening and webhook is kept once.
   *
   * @return whether there may be more to read at once
   */
  boolean advance(Function<Happenings.Place, Step> step);

  /**
   * What came of reading on.
   *
   * @param more whether there may be more to read at once
   */
  record Step(List<Delivery> deliveries, Happenings.Place next, boolean more) {
    public Step {
      deliveries = List.copyOf(deliveries);
    }
  }

  /** Claims what is due, so that nobody else sends it before the patience ends. */
  List<Delivery> claim(int limit, Instant now, Duration patience);

  /** Keeps what became of an attempt. */
  void record(Delivery delivery);

  Optional<Delivery> find(Webhook.Id webhook, Delivery.Id id);

  /** Newest first. */
  List<Delivery> of(Webhook.Id webhook, int limit);

  /** Forgets what was delivered or given up and made before this. */
  int forget(Instant before);
}
