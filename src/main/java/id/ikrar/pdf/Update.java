package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One incremental update with a table, ISO 32000-1 section 7.5.6: the same input, the same bytes.
 */
final class Update {
  private static final int MAX_CONTENTS = 64 * 1024;
  private static final String RANGE = "/ByteRange ";
  private static final String ROOM = "[0 1234567890 1234567890 1234567890]";

  private final PdfFile file;
  private final Map<Integer, byte[]> bodies = new TreeMap<>();
  private int size;

  Update(PdfFile file) {
    this.file = file;
    this.size = file.last().size();
    if (!file.last().table()) {
      throw new Broken("the file has cross-reference streams");
    }
    if (file.last().eof() == file.bytes().size()) {
      throw new Broken("no end of line after the %%EOF at byte " + file.last().eof());
    }
  }

  /** A number for a new object. */
  int next() {
    return size++;
  }

  void put(int number, String body) {
    bodies.put(number, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  void rewrite(IndirectObject object, Object body) {
    if (object.generation() != 0) {
      throw new Broken("object " + object.number() + " is of generation " + object.generation());
    }
    put(object.number(), body.toString());
  }

  /** Adds a reference to the array in that entry, wherever it lies; the owner is not written. */
  void append(Dictionary owner, String key, int number) {
    var reference = " " + number + " 0 R]";
    if (!owner.has(key)) {
      owner.put(key, "[" + reference.strip());
    } else if (owner.get(key).startsWith("[")) {
      owner.put(key, closed(owner.get(key)) + reference);
    } else {
      var array = target(owner, key);
      put(array.number(), closed(file.text(array)) + reference);
    }
  }

  private static String closed(String array) {
    if (!array.startsWith("[") || !array.endsWith("]")) {
      throw new Broken("no array to add to");
    }
    return array.substring(0, array.length() - 1);
  }

  /** The object that a reference in the dictionary leads to. */
  IndirectObject target(Dictionary owner, String key) {
    return Dictionary.reference(owner.get(key))
        .flatMap(file.last()::find)
        .filter(object -> object.generation() == 0 && !object.packed())
        .orElseThrow(() -> new Broken("/" + key + " leads to nothing that can be written again"));
  }

  void stream(int number, Dictionary dict, Bytes raw) {
    var out = new ByteArrayOutputStream();
    dict.put("Length", String.valueOf(raw.size()));
    out.writeBytes((dict + "stream\n").getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(raw.toArray());
    out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
    bodies.put(number, out.toByteArray());
  }

  /** The end of a signature dictionary: its range and room for so many bytes of signature. */
  static String gap(int contents) {
    if (contents < 1 || contents > MAX_CONTENTS) {
      throw new Broken("room for a signature of " + contents + " bytes, at most " + MAX_CONTENTS);
    }
    return RANGE + ROOM + "/Contents <" + "0".repeat(2 * contents) + ">";
  }

  /** What stands behind the file once it is updated. */
  Bytes tail() {
    return Bytes.owning(bytes());
  }

  /**
   * An update with a signature dictionary.
   *
   * @param range in the whole file
   */
  record Open(Bytes tail, ByteRange range) {
    Unsigned after(PdfFile file) {
      return new Unsigned(file.bytes().concat(tail), range);
    }
  }

  /** The same with a signature dictionary in object {@code number}, whose range is now known. */
  Open tail(int number) {
    var out = bytes();
    int base = file.bytes().size();
    var update = new String(out, StandardCharsets.ISO_8859_1);
    int object = ("\n" + update).indexOf("\n" + number + " 0 obj\n");
    int at = update.indexOf(RANGE + ROOM, object) + RANGE.length();
    int from = at + ROOM.length() + "/Contents ".length();
    int to = update.indexOf('>', from) + 1;
    var range = new ByteRange(new Span(base + from, base + to), base + out.length);
    var written =
        String.format(Locale.ROOT, "[0 %d %d %d]", base + from, base + to, out.length - to);
    var padded = written + " ".repeat(ROOM.length() - written.length());
    System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, out, at, ROOM.length());
    return new Open(Bytes.owning(out), range);
  }

  private byte[] bytes() {
    int base = file.bytes().size();
    var out = new ByteArrayOutputStream();
    var table = new StringBuilder("xref\n");
    int follows = -1;
    for (var entry : bodies.entrySet()) {
      int number = entry.getKey();
      if (number != follows) {
        table.append(number).append(' ').append(run(number)).append('\n');
      }
      follows = number + 1;
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", base + out.size()));
      out.writeBytes((number + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(entry.getValue());
      out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }
    int startxref = base + out.size();
    table.append("trailer\n").append(trailer()).append("\nstartxref\n").append(startxref);
    out.writeBytes(table.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  /** How many objects follow each other from this number. */
  private int run(int number) {
    int count = 0;
    while (bodies.containsKey(number + count)) {
      count++;
    }
    return count;
  }

  // The second part of /ID belongs to the file as updated (section 14.4); derived, not drawn, so
  // that the update can be made again from what it says.
  private String trailer() {
    var trailer = file.last().trailer();
    var out = new StringBuilder("<</Size " + size);
    for (var key : new String[] {"Root", "Info"}) {
      trailer.ref(key).ifPresent(ref -> out.append("/" + key + " ").append(ref));
    }
    if (trailer.entries().get("ID") instanceof PdfObject.Array(var items)
        && items.getFirst() instanceof PdfObject.Text(var first)) {
      var second = file.digest().bytes().slice(0, 16);
      out.append("/ID [<" + first.hex() + "><" + second.hex() + ">]");
    }
    return out.append("/Prev " + file.last().startxref() + ">>").toString();
  }
}
