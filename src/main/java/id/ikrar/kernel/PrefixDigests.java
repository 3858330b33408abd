package id.ikrar.kernel;

import java.security.MessageDigest;
import java.util.TreeMap;

/**
 * SHA-256 of many beginnings of the same bytes: what several share is hashed once. May be used by
 * several threads.
 */
public final class PrefixDigests {
  private static final int MAX_STATES = 256;

  private final Bytes bytes;
  private final TreeMap<Integer, MessageDigest> states = new TreeMap<>();

  public PrefixDigests(Bytes bytes) {
    this.bytes = bytes;
  }

  /** Of the first bytes, so many. */
  public Digest of(int size) {
    return new Digest(Bytes.owning(after(size).digest()));
  }

  /** Of the first bytes, so many, and others after them. */
  public Digest of(int size, Bytes more) {
    var state = after(size);
    more.into(state);
    return new Digest(Bytes.owning(state.digest()));
  }

  private synchronized MessageDigest after(int size) {
    var nearest = states.floorEntry(size);
    var state = nearest == null ? Digest.sha256() : copy(nearest.getValue());
    int from = nearest == null ? 0 : nearest.getKey();
    bytes.view(from, size).into(state);
    if (from < size && states.size() < MAX_STATES) {
      states.put(size, copy(state));
    }
    return state;
  }

  private static MessageDigest copy(MessageDigest state) {
    try {
      return (MessageDigest) state.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the SHA-256 of this Java cannot be copied", e);
    }
  }
}
