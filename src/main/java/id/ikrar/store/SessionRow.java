package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code account_session}. */
@MappedEntity("account_session")
record SessionRow(
    @Id @DigestColumn Digest token, String account, @InstantColumn Instant expires, boolean half) {}
