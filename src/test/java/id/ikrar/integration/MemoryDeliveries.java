package id.ikrar.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Messages in memory; those of a webhook that was removed are gone with it. */
public final class MemoryDeliveries implements Deliveries {
  private final TreeMap<String, Delivery> all = new TreeMap<>();
  private final Webhooks webhooks;
  private Happenings.Place place = START;

  public MemoryDeliveries(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public synchronized boolean advance(Function<Happenings.Place, Step> step) {
    var done = step.apply(place);
    for (var delivery : done.deliveries()) {
      if (standing().stream().noneMatch(it -> same(it, delivery))) {
        all.put(delivery.id().value(), delivery);
      }
    }
    place = done.next();
    return done.more();
  }

  @Override
  public synchronized List<Delivery> claim(int limit, Instant now, Duration patience) {
    var due =
        standing().stream()
            .filter(it -> it.state() == Delivery.State.WAITING && !it.next().isAfter(now))
            .sorted(Comparator.comparing(Delivery::next).thenComparing(it -> it.id().value()))
            .limit(limit)
            .toList();
    due.forEach(it -> all.put(it.id().value(), later(it, now.plus(patience))));
    return due;
  }

  @Override
  public synchronized void record(Delivery delivery) {
    all.put(delivery.id().value(), delivery);
  }

  @Override
  public synchronized Optional<Delivery> find(Webhook.Id webhook, Delivery.Id id) {
    return Optional.ofNullable(all.get(id.value())).filter(it -> it.webhook().equals(webhook));
  }

  @Override
  public synchronized List<Delivery> of(Webhook.Id webhook, int limit) {
    return standing().stream()
        .filter(it -> it.webhook().equals(webhook))
        .sorted(Comparator.comparing((Delivery it) -> it.id().value()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized int forget(Instant before) {
    int size = all.size();
    all.values()
        .removeIf(it -> it.state() != Delivery.State.WAITING && it.createdAt().isBefore(before));
    return size - all.size();
  }

  private List<Delivery> standing() {
    all.values().removeIf(it -> webhooks.find(it.webhook()).isEmpty());
    return List.copyOf(all.values());
  }

  private static boolean same(Delivery one, Delivery other) {
    return one.webhook().equals(other.webhook())
        && one.kind() == other.kind()
        && one.subject().equals(other.subject());
  }

  private static Delivery later(Delivery it, Instant next) {
    return new Delivery(
        it.id(),
        it.webhook(),
        it.kind(),
        it.subject(),
        it.event(),
        it.body(),
        it.createdAt(),
        it.attempts(),
        next,
        it.state(),
        it.answer());
  }
}
