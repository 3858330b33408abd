package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code event}; the first day stands beside the programme to sort by it. */
@MappedEntity("event")
record EventRow(
    @Id String id,
    String organizer,
    String state,
    @InstantColumn Instant since,
    LocalDate firstDay,
    String programme) {
  static final String OPEN = "OPEN";
}
