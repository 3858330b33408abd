package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of a known size read from its tiles alone, as anyone outside can. What it answers is only
 * as true as the tiles: compare {@link #root()} with a checkpoint. Belongs to one thread.
 */
public final class Tiles implements Subtrees {
  private static final int MAX_CACHED = 256;

  private final TileSource source;
  private final long size;
  private final Map<TilePath, TileTree> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, TileTree> eldest) {
          return size() > MAX_CACHED;
        }
      };

  public Tiles(TileSource source, long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no " + size + " leaves");
    }
    this.source = source;
    this.size = size;
  }

  /** The root of the tree. */
  public Digest root() {
    return range(0, size);
  }

  /** The right edge of the tree. */
  public Edge edge() {
    var roots = new ArrayList<Digest>();
    long from = 0;
    for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
      roots.add(range(from, from + Long.highestOneBit(rest)));
      from += Long.highestOneBit(rest);
    }
    return new Edge(size, roots);
  }

  public InclusionProof inclusion(long index) {
    return InclusionProof.make(index, size, this);
  }

  /** That this tree begins with the one of that size. */
  public ConsistencyProof consistency(long first) {
    return ConsistencyProof.make(first, size, this);
  }

  @Override
  public Digest complete(int level, long index) {
    if (level < 0 || level > 62 || index < 0 || index >= size >> level) {
      throw new IllegalArgumentException(
          "no complete subtree %d at level %d of a tree of %d".formatted(index, level, size));
    }
    // The tile's own level, and how far the subtree stands above the hashes in it.
    int tileLevel = level / TilePath.HEIGHT;
    int height = level % TilePath.HEIGHT;
    int perTile = TilePath.FULL >> height;
    var path = path(tileLevel, index / perTile);
    var tree = cache.computeIfAbsent(path, _ -> new TileTree(tile(tileLevel, index / perTile)));
    return tree.root(height, (int) (index % perTile));
  }

  /** One tile of this tree, as wide as it is at this size. */
  public Tile tile(int level, long index) {
    return read(path(level, index), Tile::parse, Tile::first);
  }

  private TilePath path(int level, long index) {
    return new TilePath.Hashes(level, index, width(size >> (TilePath.HEIGHT * level), index));
  }

  /** The entries of one bundle of this tree; each is checked against its leaf hash. */
  public List<Bytes> entries(long index) {
    var path = new TilePath.Entries(index, width(size, index));
    var entries =
        read(path, Bundle::parse, (bundle, width) -> new Bundle(bundle.entries().subList(0, width)))
            .entries();
    var hashes = tile(0, index).hashes();
    for (int i = 0; i < entries.size(); i++) {
      if (!Merkle.leaf(entries.get(i)).equals(hashes.get(i))) {
        throw new DamagedLog("entry " + (index * TilePath.FULL + i) + " is not what its leaf says");
      }
    }
    return entries;
  }

  private static int width(long count, long index) {
    long rest = count - index * TilePath.FULL;
    if (index < 0 || rest <= 0) {
      throw new IllegalArgumentException("no tile " + index + " over " + count + " hashes");
    }
    return (int) Math.min(rest, TilePath.FULL);
  }

  // A partial tile may be deleted once the full one is there, which begins with the same hashes.
  private <T> T read(TilePath path, Format<T> format, Cut<T> cut) {
    return read(path, format)
        .or(() -> read(path.full(), format).map(full -> cut.first(full, path.width())))
        .orElseThrow(() -> new DamagedLog(path.text() + " is not there"));
  }

  private <T> Optional<T> read(TilePath path, Format<T> format) {
    return source
        .get(path.text())
        .map(bytes -> format.parse(path.width(), bytes))
        .map(parsed ->
            switch (parsed) {
              case Parsed.Ok<T>(var value) -> value;
              case Parsed.Malformed<T>(var reason) ->
                  throw new DamagedLog(path.text() + ": " + reason);
            });
  }

  private interface Format<T> {
    Parsed<T> parse(int width, Bytes encoded);
  }

  private interface Cut<T> {
    T first(T full, int width);
  }
}
