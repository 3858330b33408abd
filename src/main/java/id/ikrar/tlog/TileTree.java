package id.ikrar.tlog;

import id.ikrar.kernel.Digest;
import java.util.ArrayList;
import java.util.List;

/** The complete subtrees over the hashes of one tile, each computed once. */
final class TileTree {
  private final List<List<Digest>> levels = new ArrayList<>();

  TileTree(Tile tile) {
    levels.add(tile.hashes());
    while (levels.getLast().size() > 1) {
      var below = levels.getLast();
      var above = new ArrayList<Digest>(below.size() / 2);
      for (int i = 0; i + 1 < below.size(); i += 2) {
        above.add(Merkle.node(below.get(i), below.get(i + 1)));
      }
      levels.add(above);
    }
  }

  /** The root over {@code 1 << level} hashes, the subtree with that index. */
  Digest root(int level, int index) {
    return levels.get(level).get(index);
  }
}
