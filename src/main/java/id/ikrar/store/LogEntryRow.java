package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code log_entry}.
 *
 * @param ticket the place in the queue
 * @param logIndex the place in the tree, once it has one
 */
@MappedEntity("log_entry")
record LogEntryRow(
    @Id @GeneratedValue @Nullable Long ticket,
    @BytesColumn Bytes entry,
    @DigestColumn Digest digest,
    @Nullable Long logIndex) {

  static LogEntryRow waiting(Bytes entry) {
    return new LogEntryRow(null, entry, Digest.of(entry), null);
  }

  LogEntryRow at(long index) {
    return new LogEntryRow(ticket, entry, digest, index);
  }
}
