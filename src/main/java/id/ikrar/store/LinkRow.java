package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code link}. */
@MappedEntity("link")
record LinkRow(
    @Id @DigestColumn Digest token,
    String event,
    @Nullable String participant,
    @Nullable String how,
    @InstantColumn Instant expires) {}
