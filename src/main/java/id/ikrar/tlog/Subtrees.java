package id.ikrar.tlog;

import id.ikrar.kernel.Digest;

/** Where the hashes of subtrees come from when a proof is made. */
public interface Subtrees {
  /**
   * The hash of the complete subtree over the leaves {@code [index << level, (index+1) << level)}.
   */
  Digest complete(int level, long index);

  /**
   * The hash over the leaves from {@code from} to {@code to}, MTH(D[from:to]) of RFC 6962; the
   * start is a multiple of the smallest power of two that holds them.
   */
  default Digest range(long from, long to) {
    long size = to - from;
    if (from < 0 || size < 0) {
      throw new IllegalArgumentException("no leaves from " + from + " to " + to);
    }
    if (size == 0) {
      return Merkle.EMPTY;
    }
    if (Long.bitCount(size) == 1 && from % size == 0) {
      return complete(Long.numberOfTrailingZeros(size), from / size);
    }
    long left = from + Merkle.split(size);
    return Merkle.node(range(from, left), range(left, to));
  }
}
