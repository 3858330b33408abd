package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organization;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Events in a database. */
@Singleton
final class JdbcEvents implements Events {
  private final EventRows rows;
  private final Json json;
  private final Transactions transactions;

  JdbcEvents(EventRows rows, Json json, Transactions transactions) {
    this.rows = rows;
    this.json = json;
    this.transactions = transactions;
  }

  @Override
  public void add(Event event) {
    rows.save(row(event));
  }

  @Override
  public boolean replace(Event before, Event after) {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException(
          "event " + before.id().value() + " cannot become " + after.id().value());
    }
    return transactions.run(() -> {
      // The lock also waits for acceptances that are being committed; see JdbcAcceptances.
      if (!rows.lock(before.id().value()).map(this::event).equals(Optional.of(before))) {
        return false;
      }
      rows.update(row(after));
      return true;
    });
  }

  @Override
  public Optional<Event> find(Event.Id id) {
    return rows.findById(id.value()).map(this::event);
  }

  @Override
  public List<Event> of(Organization.Id organizer) {
    return rows.findByOrganizerOrderByFirstDayDescAndIdDesc(organizer.value()).stream()
        .map(this::event)
        .toList();
  }

  @Override
  public List<Event> of(Collection<Organization.Id> organizers) {
    return organizers.isEmpty()
        ? List.of()
        : rows
            .findByOrganizerInOrderByFirstDayDescAndIdDesc(
                organizers.stream().map(Organization.Id::value).toList())
            .stream()
            .map(this::event)
            .toList();
  }

  EventRow row(Event event) {
    return new EventRow(
        event.id().value(),
        event.organizer().value(),
        name(event.state()),
        event.state().since(),
        event.programme().from(),
        json.write(ProgrammeJson.of(event.programme())));
  }

  Event event(EventRow row) {
    return new Event(
        new Event.Id(row.id()),
        new Organization.Id(row.organizer()),
        json.read(row.programme(), ProgrammeJson.class).programme(),
        state(row.state(), row.since()));
  }

  private static String name(Event.State state) {
    return switch (state) {
      case Event.State.Draft _ -> "DRAFT";
      case Event.State.Published _ -> "PUBLISHED";
      case Event.State.Open _ -> EventRow.OPEN;
      case Event.State.Closed _ -> "CLOSED";
    };
  }

  private static Event.State state(String name, Instant since) {
    return switch (name) {
      case "DRAFT" -> new Event.State.Draft(since);
      case "PUBLISHED" -> new Event.State.Published(since);
      case EventRow.OPEN -> new Event.State.Open(since);
      case "CLOSED" -> new Event.State.Closed(since);
      default -> throw new IllegalStateException("no such state of an event: " + name);
    };
  }
}
