package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code api_replay}; its key is token and idempotency key. */
@MappedEntity("api_replay")
record ReplayRow(
    String token,
    String idempotencyKey,
    @DigestColumn Digest request,
    int status,
    String location,
    String body,
    @InstantColumn Instant begunAt) {}
