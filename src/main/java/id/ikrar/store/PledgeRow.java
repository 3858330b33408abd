package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code pledge}. */
@MappedEntity("pledge")
record PledgeRow(
    @Id @DigestColumn Digest digest, String event, int version, @BytesColumn Bytes canonical) {}
