package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.store.World;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes waiting entries into the tree with a checkpoint that nobody signed. */
public final class Batches {
  private Batches() {}

  /** How many entries were taken. */
  public static int sequence(LogStore log, int limit) {
    var taken = new AtomicInteger();
    log.sequence(
        limit,
        (before, entries) -> {
          taken.set(entries.size());
          return append(before, entries);
        });
    return taken.get();
  }

  /** The state after the entries. */
  public static LogStore.State append(Optional<LogStore.State> before, List<Bytes> entries) {
    var edge = before.map(state -> new Edge(state.size(), state.edge())).orElse(Edge.EMPTY);
    var after = edge.append(entries.stream().map(Merkle::leaf).toList());
    return new LogStore.State(
        after.size(), after.root(), after.roots(), "unsigned " + after.size(), World.NOON);
  }
}
