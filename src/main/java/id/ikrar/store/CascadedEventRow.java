package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A row of {@code cascaded_event}. */
@MappedEntity("cascaded_event")
record CascadedEventRow(
    @Id String event,
    String parent,
    String unitKey,
    String unitName,
    @Nullable String region,
    @Nullable String wording,
    boolean extendable) {}
