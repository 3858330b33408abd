package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the sequencer keeps: waiting entries, the tree's edge and the newest checkpoint. */
public interface LogStore {
  /**
   * Runs one step while holding the lock that lets only one sequencer run over all nodes. The step
   * is given the state and the oldest waiting entries; what it returns is durable, and the entries
   * have their indexes, when this method returns. Without waiting entries the step is not run. When
   * the step throws, nothing has changed.
   *
   * @param limit at most this many entries
   * @return what the step returned, or empty when nothing waited
   */
  Optional<State> sequence(int limit, Step step);

  /**
   * Lets an entry wait for the sequencer; durable on return.
   *
   * @return false when the same entry waits or is in the tree already: it stands there once
   */
  boolean submit(Bytes entry);

  /** The newest state, durable; empty before the first entry. */
  Optional<State> state();

  /** The entries with index from {@code from}, in order, at most {@code limit}. */
  List<Bytes> entries(long from, int limit);

  /** The index of the entry whose leaf data has this digest, once it is in the tree. */
  Optional<Long> indexOf(Digest entry);

  /** One step of the sequencer. */
  interface Step {
    /** The state after all of the entries were appended in order. */
    State append(Optional<State> before, List<Bytes> entries);
  }

  /**
   * The tree after some entry.
   *
   * @param edge the roots of the complete subtrees, largest first (RFC 6962 section 2.1)
   * @param checkpoint the signed note, C2SP tlog-checkpoint
   */
  record State(long size, Digest root, List<Digest> edge, String checkpoint, Instant at) {
    public State {
      edge = List.copyOf(edge);
    }
  }
}
