package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 consecutive hashes of one level of the tree, C2SP tlog-tiles. */
public record Tile(List<Digest> hashes) {
  public Tile {
    hashes = List.copyOf(hashes);
    if (hashes.isEmpty() || hashes.size() > TilePath.FULL) {
      throw new IllegalArgumentException("a tile has 1 to 256 hashes, given " + hashes.size());
    }
  }

  public Bytes encode() {
    var out = new ByteArrayOutputStream(hashes.size() * Digest.SIZE);
    hashes.forEach(hash -> out.writeBytes(hash.toArray()));
    return Bytes.owning(out.toByteArray());
  }

  public static Parsed<Tile> parse(int width, Bytes encoded) {
    if (encoded.size() != width * Digest.SIZE) {
      return Parsed.malformed(
          "a tile of %d hashes has %d bytes, given %d"
              .formatted(width, width * Digest.SIZE, encoded.size()));
    }
    var hashes = new ArrayList<Digest>(width);
    for (int at = 0; at < encoded.size(); at += Digest.SIZE) {
      hashes.add(new Digest(encoded.slice(at, at + Digest.SIZE)));
    }
    return Parsed.ok(new Tile(hashes));
  }

  boolean full() {
    return hashes.size() == TilePath.FULL;
  }

  /** The tile as it was when it had fewer hashes. */
  Tile first(int width) {
    return new Tile(hashes.subList(0, width));
  }

  /** The root over hashes {@code [from, from + width)}; the width is a power of two. */
  Digest root(int from, int width) {
    var level = new ArrayList<>(hashes.subList(from, from + width));
    while (level.size() > 1) {
      var above = new ArrayList<Digest>(level.size() / 2);
      for (int i = 0; i < level.size(); i += 2) {
        above.add(Merkle.node(level.get(i), level.get(i + 1)));
      }
      level = above;
    }
    return level.getFirst();
  }
}
