package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code logo}. */
@MappedEntity("logo")
record LogoRow(
    @Id @DigestColumn Digest digest,
    String organization,
    String kind,
    int width,
    int height,
    @BytesColumn Bytes picture,
    @InstantColumn Instant madeAt) {}
