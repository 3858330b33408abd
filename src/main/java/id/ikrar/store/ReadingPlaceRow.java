package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** The one row of {@code webhook_place}. */
@MappedEntity("webhook_place")
record ReadingPlaceRow(@Id int id, long logIndex, @InstantColumn Instant closings) {}
