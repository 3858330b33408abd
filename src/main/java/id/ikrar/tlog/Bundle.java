package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 consecutive entries, each after its length as big-endian uint16: C2SP tlog-tiles. */
public record Bundle(List<Bytes> entries) {
  public static final int MAX_ENTRY_BYTES = 0xffff;
  public static final int MAX_BYTES = TilePath.FULL * (2 + MAX_ENTRY_BYTES);

  public Bundle {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > TilePath.FULL) {
      throw new IllegalArgumentException("a bundle has 1 to 256 entries, given " + entries.size());
    }
    entries.forEach(Bundle::checkEntry);
  }

  /** Returns the entry or refuses what no bundle can hold. */
  static Bytes checkEntry(Bytes entry) {
    if (entry.size() > MAX_ENTRY_BYTES) {
      throw new IllegalArgumentException(
          "an entry has at most " + MAX_ENTRY_BYTES + " bytes, given " + entry.size());
    }
    return entry;
  }

  public Bytes encode() {
    var out = new ByteArrayOutputStream();
    for (var entry : entries) {
      out.write(entry.size() >> 8);
      out.write(entry.size());
      out.writeBytes(entry.toArray());
    }
    return Bytes.owning(out.toByteArray());
  }

  public static Parsed<Bundle> parse(int width, Bytes encoded) {
    var entries = new ArrayList<Bytes>(width);
    int at = 0;
    for (int i = 0; i < width; i++) {
      int start = at + 2;
      if (start > encoded.size()) {
        return Parsed.malformed("the bundle ends before entry " + i + " of " + width);
      }
      int size = (encoded.get(at) & 0xff) << 8 | (encoded.get(at + 1) & 0xff);
      if (size > encoded.size() - start) {
        return Parsed.malformed(
            "entry %d has %d bytes, %d left".formatted(i, size, encoded.size() - start));
      }
      entries.add(encoded.slice(start, start + size));
      at = start + size;
    }
    return at == encoded.size()
        ? Parsed.ok(new Bundle(entries))
        : Parsed.malformed("the bundle ends at " + at + ", bytes at " + encoded.size());
  }
}
