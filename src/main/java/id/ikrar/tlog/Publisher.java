package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the public files up to the committed state. All that it writes follows from what the
 * database holds, so it may run at any time, on several nodes at once, and again after any crash;
 * that is also the whole of the recovery.
 */
public final class Publisher {
  private final LogStore store;
  private final TileStore tiles;
  private final Checkpoints checkpoints;

  public Publisher(LogStore store, TileStore tiles, Checkpoints checkpoints) {
    this.store = store;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  /** Publishes tiles first and the checkpoint last, so that it never names a tile not there. */
  public void publish() {
    // In this order: another node may commit and publish in between, and what was published before
    // is then never ahead of the state read after it.
    var published =
        checkpoints
            .newest()
            .map(Checkpoint::own)
            .map(head -> new Head(head.size(), head.root()))
            .orElse(Head.NONE);
    var state = store.state();
    var committed = state.map(one -> new Head(one.size(), one.root())).orElse(Head.NONE);
    if (published.equals(committed)) {
      return;
    }
    if (published.size >= committed.size) {
      // A database restored from an old backup. To go on would sign a second history.
      throw new DamagedLog(
          "the world has seen %s, the database holds %s".formatted(published, committed));
    }
    publish(published.size, state.orElseThrow());
  }

  private record Head(long size, Digest root) {
    private static final Head NONE = new Head(0, Merkle.EMPTY);

    @Override
    public String toString() {
      return size + " entries with root " + root;
    }
  }

  private void publish(long published, LogStore.State state) {
    var old = new Tiles(tiles, published);
    check(old.edge(), state);
    // A crash from here on leaves tiles beyond the published size. They hold committed entries, and
    // those never change: the next run finds the same bytes or adds what is missing.
    var roots = writeLeaves(published, state.size());
    for (int level = 1; level <= TilePath.MAX_LEVEL && !roots.isEmpty(); level++) {
      roots = writeNodes(level, old, published >> (TilePath.HEIGHT * level), roots);
    }
    // A crash here leaves the old checkpoint with more tiles than it needs.
    checkpoints.advance(state.checkpoint());
  }

  // Before anything is written: tiles are for ever, and wrong ones could not be taken back.
  private void check(Edge edge, LogStore.State state) {
    var signed = Checkpoint.own(state.checkpoint());
    if (signed.size() != state.size() || !signed.root().equals(state.root())) {
      throw new DamagedLog("the checkpoint of %d is not of this state".formatted(state.size()));
    }
    while (edge.size() < state.size()) {
      int wanted = (int) Math.min(state.size() - edge.size(), TilePath.FULL);
      edge = edge.append(entries(edge.size(), wanted).stream().map(Merkle::leaf).toList());
    }
    if (!edge.root().equals(state.root())) {
      throw new DamagedLog(
          "the entries up to %d have root %s, the checkpoint %s"
              .formatted(state.size(), edge.root(), state.root()));
    }
  }

  /** Writes bundles and the tiles of leaves; answers the roots of the tiles that became full. */
  private List<Digest> writeLeaves(long from, long to) {
    var roots = new ArrayList<Digest>();
    for (long index = from / TilePath.FULL; index * TilePath.FULL < to; index++) {
      int width = (int) Math.min(to - index * TilePath.FULL, TilePath.FULL);
      var entries = entries(index * TilePath.FULL, width);
      tiles.put(new TilePath.Entries(index, width).text(), new Bundle(entries).encode());
      write(0, index, new Tile(entries.stream().map(Merkle::leaf).toList()), roots);
    }
    return roots;
  }

  /** Writes the tiles of one level above; answers the roots of those that became full. */
  private List<Digest> writeNodes(int level, Tiles old, long from, List<Digest> added) {
    var hashes = new ArrayList<Digest>();
    if (from % TilePath.FULL > 0) {
      hashes.addAll(old.tile(level, from / TilePath.FULL).hashes());
    }
    hashes.addAll(added);
    var roots = new ArrayList<Digest>();
    for (int at = 0; at < hashes.size(); at += TilePath.FULL) {
      var tile = new Tile(hashes.subList(at, Math.min(at + TilePath.FULL, hashes.size())));
      write(level, from / TilePath.FULL + at / TilePath.FULL, tile, roots);
    }
    return roots;
  }

  private void write(int level, long index, Tile tile, List<Digest> roots) {
    tiles.put(new TilePath.Hashes(level, index, tile.hashes().size()).text(), tile.encode());
    if (tile.full()) {
      roots.add(tile.root());
    }
  }

  private List<Bytes> entries(long from, int count) {
    var entries = store.entries(from, count);
    if (entries.size() != count) {
      throw new DamagedLog(
          "from entry %d on the database has %d, not %d".formatted(from, entries.size(), count));
    }
    return entries;
  }
}
