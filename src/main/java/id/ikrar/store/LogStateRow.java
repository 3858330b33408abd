package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The row of {@code log_state}; of size 0 before the first entry.
 *
 * @param edge the digests one after the other
 */
@MappedEntity("log_state")
record LogStateRow(
    @Id int id,
    long size,
    @BytesColumn Bytes root,
    @BytesColumn Bytes edge,
    String checkpoint,
    @InstantColumn Instant at) {
  static final int ONLY = 1;
}
