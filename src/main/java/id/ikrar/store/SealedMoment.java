package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** When a row of {@code sealed} was made. */
@MappedEntity("sealed")
record SealedMoment(@Id String acceptance, @InstantColumn Instant sealedAt) {}
