package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code preparation}. */
@MappedEntity("preparation")
record PreparationRow(
    @Id String id,
    String event,
    String participant,
    String shortId,
    @DigestColumn Digest pledge,
    @BytesColumn Bytes record,
    @BytesColumn Bytes pdf,
    int gapFrom,
    int gapTo,
    @BytesColumn Bytes attributes,
    @BytesColumn Bytes certificate,
    boolean drawn,
    @InstantColumn Instant preparedAt,
    @InstantColumn Instant expires) {}
