package id.ikrar.tlog;

import id.ikrar.kernel.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree, all that is needed to append: the roots of its complete subtrees.
 *
 * @param size of the tree in leaves
 * @param roots one for each bit that is set in the size, largest subtree first
 */
public record Edge(long size, List<Digest> roots) {
  public static final Edge EMPTY = new Edge(0, List.of());

  public Edge {
    roots = List.copyOf(roots);
    if (size < 0 || roots.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves does not have " + roots.size() + " complete subtrees");
    }
  }

  /** The edge after one more leaf. */
  public Edge append(Digest leaf) {
    return append(List.of(leaf));
  }

  /** The edge after more leaves, given by their hashes, in order. */
  public Edge append(List<Digest> leaves) {
    var grown = new ArrayList<>(roots);
    long count = size;
    for (var leaf : leaves) {
      var node = leaf;
      // Every bit at the low end that is set is a subtree as large as the one just completed.
      for (long bits = count; (bits & 1) == 1; bits >>= 1) {
        node = Merkle.node(grown.removeLast(), node);
      }
      grown.add(node);
      count++;
    }
    return new Edge(count, grown);
  }

  /** The root of the tree. */
  public Digest root() {
    if (roots.isEmpty()) {
      return Merkle.EMPTY;
    }
    var root = roots.getLast();
    for (int i = roots.size() - 2; i >= 0; i--) {
      root = Merkle.node(roots.get(i), root);
    }
    return root;
  }
}
