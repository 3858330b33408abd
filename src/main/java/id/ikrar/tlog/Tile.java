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

  /** The root over all hashes of a full tile, which is one hash of the level above. */
  Digest root() {
    if (!full()) {
      throw new IllegalStateException("a tile of " + hashes.size() + " hashes has no root yet");
    }
    return new TileTree(this).root(TilePath.HEIGHT, 0);
  }
}
