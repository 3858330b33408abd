package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code closing_file}. */
@MappedEntity("closing_file")
record ClosingFileRow(
    @Id @DigestColumn Digest digest,
    String event,
    int version,
    String paper,
    @BytesColumn Bytes pdf,
    @InstantColumn Instant madeAt) {}
