package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a whole log from its public tiles and computes every hash again, from the entries to the
 * root, up to the first fault. Holds one bundle and one tile of each level at a time.
 */
public final class LogAudit {
  private final TileSource source;
  private final Checkpoint head;
  private final Visitor visitor;
  private final List<Level> levels = new ArrayList<>();
  private Edge edge = Edge.EMPTY;
  private long tiles;

  /** The hashes of one level of tiles since the last full tile. */
  private static final class Level {
    private final List<Digest> hashes = new ArrayList<>();
    private long full;
  }

  /** Sees each bundle whose entries are proven by their tile, in order. */
  public interface Visitor {
    /**
     * Looks at the entries.
     *
     * @param edge the edge of the tree before them
     * @return whether to go on
     */
    boolean bundle(Edge edge, List<Bytes> entries);
  }

  /**
   * What one walk found.
   *
   * @param entries looked at
   * @param tiles of hashes, of all levels
   * @param fault the first; empty too when the visitor stopped the walk
   */
  public record Result(long entries, long tiles, Optional<LogFault> fault) {}

  private LogAudit(TileSource source, Checkpoint head, Visitor visitor) {
    this.source = source;
    this.head = head;
    this.visitor = visitor;
  }

  /** Walks through the log up to this checkpoint, whose signature the caller has checked. */
  public static Result walk(TileSource source, Checkpoint head, Visitor visitor) {
    var audit = new LogAudit(source, head, visitor);
    Optional<LogFault> fault;
    try {
      audit.walk();
      fault = Optional.empty();
    } catch (Found e) {
      fault = Optional.of(e.fault);
    }
    return new Result(audit.edge.size(), audit.tiles, fault);
  }

  /** Walks through the log with nobody looking on. */
  public static Result walk(TileSource source, Checkpoint head) {
    return walk(source, head, (_, _) -> true);
  }

  private void walk() throws Found {
    long size = head.size();
    for (long index = 0; index * TilePath.FULL < size; index++) {
      int width = (int) Math.min(size - index * TilePath.FULL, TilePath.FULL);
      if (!bundle(index, width)) {
        return;
      }
    }
    for (int level = 0; level < levels.size(); level++) {
      if (!levels.get(level).hashes.isEmpty()) {
        compare(level + 1);
      }
    }
    if (!edge.root().equals(head.root())) {
      throw new Found(new LogFault.WrongRoot(edge.root(), head.root(), size));
    }
  }

  private boolean bundle(long index, int width) throws Found {
    var path = new TilePath.Entries(index, width);
    var entries = read(path, Bundle::parse).entries().subList(0, width);
    var leaves = entries.stream().map(Merkle::leaf).toList();
    var tile = new TilePath.Hashes(0, index, width);
    var hashes = read(tile, Tile::parse).hashes().subList(0, width);
    tiles++;
    for (int i = 0; i < width; i++) {
      if (!leaves.get(i).equals(hashes.get(i))) {
        long at = index * TilePath.FULL + i;
        throw new Found(whoIsWrong(at, path, leaves.get(i), tile, hashes.get(i)));
      }
    }
    if (!visitor.bundle(edge, entries)) {
      return false;
    }
    edge = edge.append(leaves);
    if (width == TilePath.FULL) {
      push(1, new Tile(leaves).root());
    }
    return true;
  }

  // The way to the root passes by the hash in doubt, so it tells which of the two belongs there.
  private LogFault whoIsWrong(
      long index, TilePath entries, Digest leaf, TilePath.Hashes tile, Digest hash) {
    try {
      var proof = new Tiles(source, head.size()).inclusion(index);
      if (proof.proves(leaf, head.root())) {
        return new LogFault.WrongHash(tile.text(), (int) (index % TilePath.FULL));
      }
      if (proof.proves(hash, head.root())) {
        return new LogFault.WrongEntry(index, entries.text());
      }
    } catch (DamagedLog _) {
      // More is damaged than this one.
    }
    return new LogFault.Contradiction(index, entries.text());
  }

  private void push(int level, Digest root) throws Found {
    if (levels.size() < level) {
      levels.add(new Level());
    }
    var hashes = levels.get(level - 1).hashes;
    hashes.add(root);
    if (hashes.size() == TilePath.FULL) {
      compare(level);
      var above = new Tile(hashes).root();
      hashes.clear();
      levels.get(level - 1).full++;
      push(level + 1, above);
    }
  }

  private void compare(int level) throws Found {
    var computed = levels.get(level - 1);
    var path = new TilePath.Hashes(level, computed.full, computed.hashes.size());
    var there = read(path, Tile::parse).hashes();
    tiles++;
    for (int i = 0; i < computed.hashes.size(); i++) {
      if (!there.get(i).equals(computed.hashes.get(i))) {
        throw new Found(new LogFault.WrongHash(path.text(), i));
      }
    }
  }

  // A partial tile may be deleted once the full one is there, which begins with the same hashes.
  private <T> T read(TilePath path, Format<T> format) throws Found {
    for (var one : List.of(path, path.full())) {
      var bytes = source.get(one.text());
      if (bytes.isPresent()) {
        return switch (format.parse(one.width(), bytes.get())) {
          case Parsed.Ok<T>(var value) -> value;
          case Parsed.Malformed<T>(var reason) ->
              throw new Found(new LogFault.Malformed(one.text(), reason));
        };
      }
    }
    throw new Found(new LogFault.Missing(path.text(), head.size()));
  }

  private interface Format<T> {
    Parsed<T> parse(int width, Bytes encoded);
  }

  private static final class Found extends Exception {
    private static final long serialVersionUID = 1;

    private final transient LogFault fault;

    private Found(LogFault fault) {
      super(null, null, false, false);
      this.fault = fault;
    }
  }
}
