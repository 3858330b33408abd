package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Int;

/**
 * What a signature covers: the file from its first byte to {@link #end}, without the one gap that
 * holds the signature itself.
 *
 * @param gap from the {@code <} of /Contents to after its {@code >}
 * @param end offset after the last covered byte
 */
public record ByteRange(Span gap, int end) {
  public ByteRange {
    if (gap.from() == 0 || gap.length() < 2 || end < gap.to()) {
      throw new IllegalArgumentException("a gap of " + gap + " in a range up to " + end);
    }
  }

  /** Reads {@code [0 a b c]}; the gap is {@code a} to {@code b}, the end {@code b + c}. */
  public static Parsed<ByteRange> read(PdfObject value) {
    if (!(value instanceof Array(var items))
        || items.size() != 4
        || !(items.get(0) instanceof Int(var zero))
        || !(items.get(1) instanceof Int(var from))
        || !(items.get(2) instanceof Int(var to))
        || !(items.get(3) instanceof Int(var rest))) {
      return Parsed.malformed("/ByteRange is not an array of four integers");
    }
    var written = "[" + zero + " " + from + " " + to + " " + rest + "]";
    if (zero != 0 || from < 1 || to < from + 2 || rest < 0) {
      return Parsed.malformed("/ByteRange " + written + " is not [0 a b c] with a gap");
    }
    if (to > Integer.MAX_VALUE - rest) {
      return Parsed.malformed("/ByteRange " + written + " goes beyond every file");
    }
    return Parsed.ok(new ByteRange(new Span((int) from, (int) to), (int) (to + rest)));
  }

  /** The covered bytes; the file must reach to the end. */
  public Bytes covered(Bytes pdf) {
    return pdf.view(0, gap.from()).concat(pdf.view(gap.to(), end));
  }

  /** SHA-256 of the covered bytes. */
  public Digest digest(Bytes pdf) {
    return Digest.of(pdf.view(0, gap.from()), pdf.view(gap.to(), end));
  }
}
