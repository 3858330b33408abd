package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;

/** The hashes of the tree: RFC 6962 section 2.1, the same as RFC 9162 section 2.1.1. */
public final class Merkle {
  /** The root of the tree without leaves. */
  public static final Digest EMPTY = Digest.of(Bytes.EMPTY);

  // Different first bytes, so that no node can be shown as a leaf (second preimages).
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Merkle() {}

  /** The hash of a leaf with that data. */
  public static Digest leaf(Bytes data) {
    return Digest.of(LEAF, data.toArray());
  }

  /** The hash of the node over two subtrees. */
  public static Digest node(Digest left, Digest right) {
    return Digest.of(NODE, left.toArray(), right.toArray());
  }

  /** The leaves of the left subtree: the largest power of two below {@code size}. */
  static long split(long size) {
    if (size < 2) {
      throw new IllegalArgumentException("a tree of " + size + " leaves has no two subtrees");
    }
    return Long.highestOneBit(size - 1);
  }
}
