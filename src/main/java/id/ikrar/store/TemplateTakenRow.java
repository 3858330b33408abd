package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code template_taken}. */
@MappedEntity("template_taken")
record TemplateTakenRow(
    @Id String event, String template, int version, @InstantColumn Instant takenAt) {}
