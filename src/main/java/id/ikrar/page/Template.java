package id.ikrar.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.OutputStreamCounter;
import org.openpdf.text.pdf.PdfLiteral;

/**
 * A file as OpenPDF wrote it for one signer, and where its blanks are. With the blanks of another
 * drawing of the same shape it is the file that OpenPDF would have written for that one: what
 * stands between blanks is copied, and the table of the objects' offsets (ISO 32000-1, 7.5.4)
 * follows what has moved.
 */
final class Template {
  private static final Pattern ENTRY = Pattern.compile("(\\d{10}) \\d{5} n");
  private static final Pattern END = Pattern.compile("startxref\n(\\d+)\n%%EOF\n$");
  private static final int END_BYTES = 40;
  private static final int DIGITS = 10;

  /** How much larger a file may be than the template's before the buffer grows. */
  private static final int ROOM = 16 * 1024;

  private final byte[] file;
  private final List<Blank> blanks;
  private final int table;
  private final List<Entry> entries;

  /** Bytes of the file, and which blank in the order of drawing it is. */
  private record Blank(int index, int from, int to) {}

  /** Digits of the table, counted from its beginning, and the offset that they say. */
  private record Entry(int at, int offset) {}

  /**
   * Takes the file without a copy.
   *
   * @param literals as they were written into it
   */
  Template(byte[] file, List<PdfLiteral> literals) {
    this.file = file;
    blanks =
        IntStream.range(0, literals.size())
            .mapToObj(i -> blank(i, literals.get(i)))
            .sorted(Comparator.comparingInt(Blank::from))
            .toList();
    table = table(file);
    entries = entries(file, table);
  }

  private static Blank blank(int index, PdfLiteral literal) {
    int from = (int) literal.getPosition();
    if (from == 0) {
      throw new IllegalStateException("blank " + index + " is nowhere in the file");
    }
    return new Blank(index, from, from + literal.getPosLength());
  }

  private static int table(byte[] file) {
    var end = new String(file, file.length - END_BYTES, END_BYTES, ISO_8859_1);
    var found = END.matcher(end);
    if (!found.find()) {
      throw new IllegalStateException("the file ends in " + end);
    }
    return Integer.parseInt(found.group(1));
  }

  private static List<Entry> entries(byte[] file, int table) {
    var entries = new ArrayList<Entry>();
    var found = ENTRY.matcher(new String(file, table, file.length - table, US_ASCII));
    while (found.find()) {
      entries.add(new Entry(found.start(), Integer.parseInt(found.group(1))));
    }
    return List.copyOf(entries);
  }

  /**
   * The file with these values in its blanks; each value then knows its position in it.
   *
   * @param values in the order of drawing
   */
  byte[] filled(List<PdfLiteral> values) {
    if (values.size() != blanks.size()) {
      throw new IllegalArgumentException(values.size() + " values, " + blanks.size() + " blanks");
    }
    var bytes = new ByteArrayOutputStream(file.length + ROOM);
    try (var out = new OutputStreamCounter(bytes)) {
      var growth = new TreeMap<Integer, Integer>();
      growth.put(0, 0);
      int copied = 0;
      for (var blank : blanks) {
        out.write(file, copied, blank.from - copied);
        values.get(blank.index).toPdf(null, out);
        copied = blank.to;
        growth.put(copied, (int) out.getCounter() - copied);
      }
      out.write(file, copied, table - copied);
      int moved = (int) out.getCounter();
      out.write(moved(growth));
      out.write("startxref\n%d\n%%%%EOF\n".formatted(moved).getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Table and trailer.
   *
   * @param growth by how much the file is longer behind an offset
   */
  private byte[] moved(NavigableMap<Integer, Integer> growth) {
    int end = new String(file, table, file.length - table, ISO_8859_1).lastIndexOf("startxref");
    var moved = Arrays.copyOfRange(file, table, table + end);
    for (var entry : entries) {
      int offset = entry.offset + growth.floorEntry(entry.offset).getValue();
      for (int digit = DIGITS - 1; digit >= 0; digit--) {
        moved[entry.at + digit] = (byte) ('0' + offset % 10);
        offset /= 10;
      }
    }
    return moved;
  }
}
