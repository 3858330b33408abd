package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code invitation}. */
@MappedEntity("invitation")
record InvitationRow(
    @Id @DigestColumn Digest token,
    @InstantColumn Instant expires,
    boolean redeemed,
    String role) {}
