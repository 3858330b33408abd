package id.ikrar.store;

import id.ikrar.integration.Deliveries;
import id.ikrar.integration.Delivery;
import id.ikrar.integration.Happenings;
import id.ikrar.integration.Webhook;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Messages to webhooks in a database. */
@Singleton
final class JdbcDeliveries implements Deliveries {
  private final DeliveryRows rows;
  private final ReadingPlaceRows places;
  private final Transactions transactions;

  JdbcDeliveries(DeliveryRows rows, ReadingPlaceRows places, Transactions transactions) {
    this.rows = rows;
    this.places = places;
    this.transactions = transactions;
  }

  @Override
  public boolean advance(Function<Happenings.Place, Step> step) {
    return transactions.run(() -> {
      var place = places.lock().orElseThrow();
      var done = step.apply(new Happenings.Place(place.logIndex(), place.closings()));
      if (!done.deliveries().isEmpty()) {
        rows.put(done.deliveries().stream().map(DeliveryRow::of).toList());
      }
      var next = new ReadingPlaceRow(1, done.next().index(), done.next().closings());
      if (!next.equals(place)) {
        places.update(next);
      }
      return done.more();
    });
  }

  @Override
  public List<Delivery> claim(int limit, Instant now, Duration patience) {
    return transactions.run(() -> {
      var due = rows.lock(now, limit);
      if (!due.isEmpty()) {
        rows.updateAll(due.stream().map(row -> row.claimed(now.plus(patience))).toList());
      }
      return due.stream().map(DeliveryRow::delivery).toList();
    });
  }

  @Override
  public void record(Delivery delivery) {
    rows.update(DeliveryRow.of(delivery));
  }

  @Override
  public Optional<Delivery> find(Webhook.Id webhook, Delivery.Id id) {
    return rows.findByIdAndWebhook(id.value(), webhook.value()).map(DeliveryRow::delivery);
  }

  @Override
  public List<Delivery> of(Webhook.Id webhook, int limit) {
    return rows.newest(webhook.value(), limit).stream().map(DeliveryRow::delivery).toList();
  }

  @Override
  public int forget(Instant before) {
    return rows.forget(before);
  }
}
