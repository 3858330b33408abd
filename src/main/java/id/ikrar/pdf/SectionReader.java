package id.ikrar.pdf;

import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Int;
import id.ikrar.pdf.PdfObject.Stream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one cross-reference section, ISO 32000-1 sections 7.5.4, 7.5.5 and 7.5.8. */
final class SectionReader {
  private static final int NEVER_USED = 65_535;

  private final byte[] in;
  private final Budget budget;

  SectionReader(byte[] in, Budget budget) {
    this.in = in;
    this.budget = budget;
  }

  /** The number that stands at the very end of the file. */
  static int lastStartxref(byte[] in) {
    int at = in.length;
    at -= lineEndBefore(in, at);
    at = before(in, at, "%%EOF");
    int line = lineEndBefore(in, at);
    int digits = at - line;
    int first = digits;
    while (first > 0 && Syntax.isDigit(in[first - 1])) {
      first--;
    }
    int word = first - lineEndBefore(in, first);
    if (line == 0 || first == digits || word == first || digits - first > 10) {
      throw new Broken("no startxref before the %%EOF at byte " + at);
    }
    before(in, word, "startxref");
    long value = new Syntax(in, first, digits).number(10);
    if (value >= in.length) {
      throw new Broken("startxref " + value + " in a file of " + in.length + " bytes");
    }
    return (int) value;
  }

  private static int lineEndBefore(byte[] in, int at) {
    if (at >= 2 && in[at - 2] == '\r' && in[at - 1] == '\n') {
      return 2;
    }
    return at >= 1 && (in[at - 1] == '\n' || in[at - 1] == '\r') ? 1 : 0;
  }

  private static int before(byte[] in, int at, String word) {
    int from = at - word.length();
    if (from < 0 || !new Syntax(in, from, at).looksAt(word)) {
      throw new Broken("no " + word + " before byte " + at + ", where the file should end with it");
    }
    return from;
  }

  /** The section at that offset; what follows it up to {@code %%EOF} must agree. */
  Section read(int offset) {
    var reader = new ObjectReader(in, new Span(offset, in.length), budget);
    return reader.looksAt("xref") ? table(reader) : stream(reader);
  }

  private Section table(ObjectReader reader) {
    int from = reader.at;
    reader.word("xref");
    reader.lineEnd();
    var entries = new LinkedHashMap<Integer, Section.Entry>();
    while (Syntax.isDigit(reader.peek())) {
      subsection(reader, entries);
    }
    reader.word("trailer");
    if (!(reader.value() instanceof Dict trailer)) {
      throw new Broken("no dictionary after the trailer of the table at byte " + from);
    }
    return close(reader, entries, trailer, true, from);
  }

  private void subsection(ObjectReader reader, Map<Integer, Section.Entry> entries) {
    int at = reader.at;
    long first = reader.number(10);
    space(reader);
    long count = reader.number(10);
    if (reader.peek() == ' ') {
      reader.at++;
    }
    reader.lineEnd();
    budget.objects(count);
    if (first + count > budget.limits.objects() + 1L) {
      throw new Broken("object numbers up to " + (first + count) + " at byte " + at);
    }
    for (int number = (int) first; number < first + count; number++) {
      put(entries, number, entry(reader));
    }
  }

  private static void put(Map<Integer, Section.Entry> entries, int number, Section.Entry entry) {
    if (number == 0 && !(entry instanceof Section.Free)) {
      throw new Broken("object 0 is not free");
    }
    if (entries.put(number, entry) != null) {
      throw new Broken("object " + number + " stands twice in one table");
    }
  }

  // Exactly 20 bytes: nnnnnnnnnn ggggg n, and an end of line of two characters.
  private static Section.Entry entry(ObjectReader reader) {
    int start = reader.at;
    long offset = reader.number(10);
    space(reader);
    long generation = reader.number(5);
    space(reader);
    int kind = reader.next();
    int one = reader.next();
    int two = reader.next();
    boolean line = (one == ' ' && (two == '\n' || two == '\r')) || (one == '\r' && two == '\n');
    if (reader.at - start != 20 || !line || generation > NEVER_USED || offset > Integer.MAX_VALUE) {
      throw new Broken("no entry of a table at byte " + start);
    }
    return switch (kind) {
      case 'n' -> new Section.Lies((int) offset, (int) generation);
      case 'f' -> new Section.Free((int) generation);
      default -> throw new Broken("no entry of a table at byte " + start);
    };
  }

  private static void space(ObjectReader reader) {
    if (reader.next() != ' ') {
      throw new Broken("no space at byte " + (reader.at - 1));
    }
  }

  private static Section close(
      ObjectReader reader,
      Map<Integer, Section.Entry> entries,
      Dict trailer,
      boolean table,
      int from) {
    reader.skipSpace();
    int close = reader.at;
    reader.word("startxref");
    reader.lineEnd();
    long named = reader.number(10);
    reader.lineEnd();
    if (!reader.looksAt("%%EOF")) {
      throw new Broken("no %%EOF at byte " + reader.at);
    }
    reader.at += 5;
    int eof = reader.at;
    reader.skipLineEnd();
    return new Section(
        entries,
        trailer,
        table,
        from,
        close,
        eof,
        reader.at,
        (int) Math.min(named, Integer.MAX_VALUE),
        List.of());
  }

  private Section stream(ObjectReader reader) {
    int from = reader.at;
    long number = reader.number(10);
    reader.at = from;
    var object = reader.indirect((int) Math.min(number, Integer.MAX_VALUE), 0, _ -> -1);
    if (!(object.value() instanceof Stream stream) || !stream.dict().is("Type", "XRef")) {
      throw new Broken("neither a table nor a cross-reference stream at byte " + from);
    }
    var data = Flate.decode(in, stream, budget).toArray();
    var entries = new LinkedHashMap<Integer, Section.Entry>();
    rows(stream.dict(), data, entries);
    // In a linearised file nothing needs to follow the first of the two.
    if (stream.dict().entries().get("Prev") instanceof Int(var to)
        && to > from
        && !startxref(reader)) {
      int end = object.span().to();
      return new Section(entries, stream.dict(), false, from, end, end, end, 0, List.of());
    }
    return close(reader, entries, stream.dict(), false, from);
  }

  private static boolean startxref(ObjectReader reader) {
    reader.skipSpace();
    return reader.looksAt("startxref");
  }

  // Section 7.5.8.2 and 7.5.8.3.
  private void rows(Dict dict, byte[] data, Map<Integer, Section.Entry> entries) {
    var widths = numbers(dict, "W");
    if (widths.size() != 3 || widths.stream().anyMatch(width -> width > 7) || widths.get(1) == 0) {
      throw new Broken("widths " + widths + " in a cross-reference stream");
    }
    long size = dict.entries().get("Size") instanceof Int(var value) ? value : -1;
    var index = dict.has("Index") ? numbers(dict, "Index") : List.of(0L, size);
    int width = (int) (widths.get(0) + widths.get(1) + widths.get(2));
    int at = 0;
    for (int pair = 0; pair + 1 < index.size(); pair += 2) {
      long first = index.get(pair);
      long count = index.get(pair + 1);
      budget.objects(count);
      if (first + count > budget.limits.objects() + 1L || count * width > data.length - at) {
        throw new Broken(count + " rows of " + width + " bytes in a stream of " + data.length);
      }
      for (int number = (int) first; number < first + count; number++) {
        put(entries, number, row(data, at, widths));
        at += width;
      }
    }
    if (at != data.length || index.size() % 2 != 0) {
      throw new Broken("rows end at " + at + ", their stream at " + data.length);
    }
  }

  private static List<Long> numbers(Dict dict, String key) {
    var numbers = new ArrayList<Long>();
    if (dict.entries().get(key) instanceof Array(var items) && items.size() <= 10_000) {
      for (var item : items) {
        if (!(item instanceof Int(var value)) || value < 0 || value > Integer.MAX_VALUE) {
          throw new Broken("/" + key + " of a cross-reference stream");
        }
        numbers.add(value);
      }
    }
    return numbers;
  }

  private static Section.Entry row(byte[] data, int at, List<Long> widths) {
    long[] field = new long[3];
    for (int i = 0; i < 3; i++) {
      for (int b = 0; b < widths.get(i); b++) {
        field[i] = (field[i] << 8) | (data[at++] & 0xff);
      }
    }
    long type = widths.get(0) == 0 ? 1 : field[0];
    if (field[1] > Integer.MAX_VALUE || field[2] > Integer.MAX_VALUE) {
      throw new Broken("a row of a cross-reference stream with " + field[1] + " " + field[2]);
    }
    int one = (int) field[1];
    int two = (int) field[2];
    return switch ((int) Math.min(type, 3)) {
      case 0 -> new Section.Free(two);
      case 1 -> new Section.Lies(one, two);
      case 2 -> new Section.Packed(one, two);
      default -> throw new Broken("a row of type " + type + " in a cross-reference stream");
    };
  }
}
