package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code own_template}; its key has the version too. */
@MappedEntity("own_template")
record OwnTemplateRow(
    @Id String id, int version, String owner, String content, @InstantColumn Instant savedAt) {}
