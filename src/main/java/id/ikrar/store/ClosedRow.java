package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** One closing of an event: a version of its documents. */
@MappedEntity("closing_file")
record ClosedRow(@Id String event, int version, @InstantColumn Instant madeAt) {}
