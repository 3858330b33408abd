package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code sealed}. */
@MappedEntity("sealed")
record SealedRow(
    @Id String acceptance,
    @BytesColumn Bytes pdf,
    @DigestColumn Digest digest,
    @InstantColumn Instant sealedAt) {}
