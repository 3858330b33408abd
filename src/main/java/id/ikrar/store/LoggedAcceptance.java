package id.ikrar.store;

import id.ikrar.kernel.Digest;
import id.ikrar.tlog.Entry;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code acceptance} with no more than its entry in the log says. */
@MappedEntity("acceptance")
record LoggedAcceptance(@Id String id, @DigestColumn Digest record, @DigestColumn Digest signed) {

  /** The SHA-256 of the leaf data that told the log of it. */
  Digest entry() {
    return Digest.of(new Entry(Entry.Type.ACCEPTED, record, signed).encode());
  }
}
