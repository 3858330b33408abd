package id.ikrar.tlog;

import id.ikrar.kernel.Digest;
import java.util.HashMap;
import java.util.HashSet;

/** What the log took back, read from all of its entries: slow and obvious. */
public final class ReadRetractions implements Retractions {
  private final LogStore log;

  public ReadRetractions(LogStore log) {
    this.log = log;
  }

  @Override
  public Retracted under(long size) {
    var accepted = new HashMap<Digest, Long>();
    var withdrawn = new HashSet<Long>();
    var corrected = new HashSet<Long>();
    for (long index = 0; index < size; index++) {
      var parsed = Entry.parse(log.entries(index, 1).getFirst()).optional();
      if (parsed.isEmpty()) {
        continue; // It names a key.
      }
      var entry = parsed.get();
      switch (entry.type()) {
        case ACCEPTED -> accepted.put(entry.record(), index);
        case WITHDRAWN -> withdrawn.add(accepted.getOrDefault(entry.record(), -1L));
        case CORRECTED -> corrected.add(accepted.getOrDefault(entry.record(), -1L));
        case SEALED -> {}
      }
    }
    return new Retracted(withdrawn, corrected);
  }
}
