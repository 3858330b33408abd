package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes waiting entries into the tree, one batch at a time, and publishes it. Keeps nothing in
 * memory from one run to the next: after a crash at any point the next run, on any node, goes on.
 *
 * <ol>
 *   <li>Publish what an earlier run committed and did not get to publish.
 *   <li>Under the lock: append the oldest waiting entries to the committed edge, sign the
 *       checkpoint, commit both with the entries' indexes.
 *   <li>Publish: tiles from the committed entries, the checkpoint last.
 * </ol>
 */
public final class Sequencer {
  /** Entries in one batch: four full tiles. */
  public static final int BATCH = 4 * TilePath.FULL;

  private final LogStore store;
  private final LogKey key;
  private final Publisher publisher;

  public Sequencer(LogStore store, LogKey key, Publisher publisher) {
    this.store = store;
    this.key = key;
    this.publisher = publisher;
  }

  /** Runs one step; empty when nothing waited. On return all that is committed is published. */
  public Optional<LogStore.State> run(Instant now) {
    // First, and not only after the step: it refuses to go on when the database is older than what
    // the world has seen, and then nothing must be signed.
    publisher.publish();
    // No tile is written before the commit: a step that fails may meet its entries again in another
    // order, and files that are never changed would then hold a history that did not happen.
    var state = store.sequence(BATCH, (before, entries) -> append(before, entries, now));
    // A crash here leaves a committed state that is not public yet. The next run publishes it.
    if (state.isPresent()) {
      publisher.publish();
    }
    return state;
  }

  private LogStore.State append(Optional<LogStore.State> before, List<Bytes> entries, Instant now) {
    var edge = before.map(Sequencer::edge).orElse(Edge.EMPTY);
    var leaves = entries.stream().map(Bundle::checkEntry).map(Merkle::leaf).toList();
    var after = edge.append(leaves);
    // The signature leaves this process only through the commit. When that fails, the checkpoint is
    // lost with it, and the next one signed for this size is the only one anybody sees.
    var signed = key.sign(new Checkpoint(key.origin(), after.size(), after.root()));
    var at = before.map(LogStore.State::at).filter(now::isBefore).orElse(now);
    return new LogStore.State(after.size(), after.root(), after.roots(), signed, at);
  }

  // Never sign on top of a state that contradicts itself: a signed fork cannot be taken back.
  private static Edge edge(LogStore.State state) {
    var edge = new Edge(state.size(), state.edge());
    if (!edge.root().equals(state.root())) {
      throw new DamagedLog(
          "the edge at %d has root %s, the state %s"
              .formatted(state.size(), edge.root(), state.root()));
    }
    return edge;
  }
}
