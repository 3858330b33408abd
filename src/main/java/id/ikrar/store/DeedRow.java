package id.ikrar.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code deed}. */
@MappedEntity("deed")
record DeedRow(
    @Id @GeneratedValue @Nullable Long number,
    String organization,
    String account,
    String name,
    String kind,
    @Nullable String event,
    String subject,
    @InstantColumn Instant at) {}
