package id.ikrar.tlog;

import java.util.Set;

/** Which entries later entries of the log took back. */
public interface Retractions {
  /** What the entries with an index below the size say. */
  Retracted under(long size);

  /**
   * Indexes of entries ACCEPTED.
   *
   * @param withdrawn by an entry WITHDRAWN
   * @param corrected by an entry CORRECTED
   */
  record Retracted(Set<Long> withdrawn, Set<Long> corrected) {
    public Retracted {
      withdrawn = Set.copyOf(withdrawn);
      corrected = Set.copyOf(corrected);
    }
  }
}
