package id.ikrar.tlog;

import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.ArrayList;
import java.util.List;

/**
 * That a leaf is in a tree: RFC 9162 section 2.1.3.
 *
 * @param path from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Digest> path) {
  public InclusionProof {
    path = List.copyOf(path);
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    if (path.size() != length(index, size)) {
      throw new IllegalArgumentException(wrongLength(index, size, path));
    }
  }

  /** The proof, when its parts came from outside. */
  public static Parsed<InclusionProof> of(long index, long size, List<Digest> path) {
    if (index < 0 || index >= size) {
      return Parsed.malformed("no leaf " + index + " in a tree of " + size);
    }
    if (path.size() != length(index, size)) {
      return Parsed.malformed(wrongLength(index, size, path));
    }
    return Parsed.ok(new InclusionProof(index, size, path));
  }

  /** Makes the proof for a leaf: PATH(m, D[n]) of RFC 6962 section 2.1.1. */
  public static InclusionProof make(long index, long size, Subtrees subtrees) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    var siblings = new ArrayList<Digest>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + Merkle.split(to - from);
      if (index < middle) {
        siblings.add(subtrees.range(middle, to));
        to = middle;
      } else {
        siblings.add(subtrees.range(from, middle));
        from = middle;
      }
    }
    return new InclusionProof(index, size, siblings.reversed());
  }

  /** Whether the leaf with this hash is at the index in the tree with this root. */
  public boolean proves(Digest leaf, Digest root) {
    // RFC 9162 section 2.1.3.2, with its names.
    long fn = index;
    long sn = size - 1;
    var r = leaf;
    for (var p : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = Merkle.node(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = Merkle.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    // A path that ends below the top would prove a subtree's root as if it were the tree's.
    return sn == 0 && r.equals(root);
  }

  private static int length(long index, long size) {
    int length = 0;
    long at = index;
    long leaves = size;
    while (leaves > 1) {
      long left = Merkle.split(leaves);
      leaves = at < left ? left : leaves - left;
      at = at < left ? at : at - left;
      length++;
    }
    return length;
  }

  private static String wrongLength(long index, long size, List<Digest> path) {
    return "leaf %d in a tree of %d has a path of %d hashes, given %d"
        .formatted(index, size, length(index, size), path.size());
  }
}
