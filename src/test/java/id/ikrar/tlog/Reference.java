package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** RFC 6962 and C2SP tlog-tiles written down plainly and slowly, to check the fast code against. */
final class Reference {
  private Reference() {}

  /** MTH(D[n]) of section 2.1. */
  static Digest root(List<Digest> d) {
    int n = d.size();
    if (n == 0) {
      return sha256();
    }
    if (n == 1) {
      return d.getFirst();
    }
    int k = k(n);
    return sha256(new byte[] {1}, root(d.subList(0, k)).toArray(), root(d.subList(k, n)).toArray());
  }

  /** PATH(m, D[n]) of section 2.1.1. */
  static List<Digest> path(int m, List<Digest> d) {
    int n = d.size();
    if (n == 1) {
      return List.of();
    }
    int k = k(n);
    return m < k
        ? plus(path(m, d.subList(0, k)), root(d.subList(k, n)))
        : plus(path(m - k, d.subList(k, n)), root(d.subList(0, k)));
  }

  /** PROOF(m, D[n]) of section 2.1.2; nothing to prove for the empty tree. */
  static List<Digest> proof(int m, List<Digest> d) {
    return m == 0 ? List.of() : subproof(m, d, true);
  }

  private static List<Digest> subproof(int m, List<Digest> d, boolean b) {
    int n = d.size();
    if (m == n) {
      return b ? List.of() : List.of(root(d));
    }
    int k = k(n);
    return m <= k
        ? plus(subproof(m, d.subList(0, k), b), root(d.subList(k, n)))
        : plus(subproof(m - k, d.subList(k, n), false), root(d.subList(0, k)));
  }

  // The largest power of two smaller than n.
  private static int k(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  /** Every file of the log at this size, by the definition of tlog-tiles. */
  static Map<String, Bytes> tiles(List<Bytes> entries) {
    var files = new TreeMap<String, Bytes>();
    var leaves = entries.stream().map(Reference::leaf).toList();
    for (int level = 0, span = 1; span <= entries.size(); level++, span *= 256) {
      int hashes = entries.size() / span;
      for (int n = 0; n * 256 < hashes; n++) {
        int width = Math.min(256, hashes - n * 256);
        var tile = new ByteArrayOutputStream();
        for (int i = 0; i < width; i++) {
          int from = (n * 256 + i) * span;
          tile.writeBytes(root(leaves.subList(from, from + span)).toArray());
        }
        files.put("tile/" + level + "/" + number(n, width), Bytes.of(tile.toByteArray()));
      }
    }
    for (int n = 0; n * 256 < entries.size(); n++) {
      int width = Math.min(256, entries.size() - n * 256);
      var bundle = new ByteArrayOutputStream();
      for (var entry : entries.subList(n * 256, n * 256 + width)) {
        bundle.write(entry.size() / 256);
        bundle.write(entry.size() % 256);
        bundle.writeBytes(entry.toArray());
      }
      files.put("tile/entries/" + number(n, width), Bytes.of(bundle.toByteArray()));
    }
    return files;
  }

  // Enough for the trees of the tests, which have fewer than a million tiles.
  private static String number(int n, int width) {
    var name = n < 1000 ? "%03d".formatted(n) : "x%03d/%03d".formatted(n / 1000, n % 1000);
    return width == 256 ? name : name + ".p/" + width;
  }

  /** The text of the checkpoint. */
  static String checkpoint(String origin, List<Bytes> entries) {
    var root = root(entries.stream().map(Reference::leaf).toList());
    return origin
        + "\n"
        + entries.size()
        + "\n"
        + Base64.getEncoder().encodeToString(root.toArray())
        + "\n";
  }

  static Digest leaf(Bytes entry) {
    return sha256(new byte[] {0}, entry.toArray());
  }

  /** Entries that differ, of different sizes. */
  static List<Bytes> entries(int count) {
    var entries = new ArrayList<Bytes>();
    for (int i = 0; i < count; i++) {
      var text = "entry " + i + " ".repeat(i % 7);
      entries.add(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }
    return entries;
  }

  /** Hashes of leaves. */
  static List<Digest> leaves(int count) {
    return entries(count).stream().map(Reference::leaf).toList();
  }

  /** Subtrees by the definition. */
  static Subtrees subtrees(List<Digest> leaves) {
    return (level, index) -> root(leaves.subList((int) index << level, (int) (index + 1) << level));
  }

  private static List<Digest> plus(List<Digest> list, Digest last) {
    var longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private static Digest sha256(byte[]... parts) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        sha.update(part);
      }
      return new Digest(Bytes.of(sha.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
