package id.ikrar.seal;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.signing.Acceptance;
import java.util.Collection;
import java.util.List;

/** What the store holds, as an audit goes through it: in order, some rows at a time. */
public interface Holdings {
  /** Rows of the log with an index from this one on, in the order of indexes. */
  List<Logged> logged(long from, int limit);

  /** Accepted pledges after the one with this id, in the order of ids; empty text: the first. */
  List<Acceptance> after(String id, int limit);

  /** Accepted pledges by the digests of their records. */
  List<Acceptance> of(Collection<Digest> records);

  /** Where leaf data with this digest is. */
  Place place(Digest entry);

  /** Whether the pledge waits for its seal. */
  boolean awaitsSeal(Acceptance.Id acceptance);

  /**
   * A row of the log.
   *
   * @param digest of the entry, as the store says
   */
  record Logged(long index, Bytes entry, Digest digest) {}

  /** Where an entry of the log is. */
  sealed interface Place {
    /** Nowhere. */
    record Nowhere() implements Place {}

    /** It waits for the sequencer. */
    record Waiting() implements Place {}

    /** In the tree. */
    record At(long index) implements Place {}
  }
}
