package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import java.nio.charset.StandardCharsets;

/** The place of a signature in a file: {@code <}, lower-case digits, zeros, {@code >}. */
public final class Gap {
  private Gap() {}

  /** The file with the signature in the gap. */
  public static Bytes fill(Bytes pdf, Span gap, Bytes cms) {
    int room = gap.length() / 2 - 1;
    if (pdf.get(gap.from()) != '<' || pdf.get(gap.to() - 1) != '>') {
      throw new IllegalArgumentException("no gap at " + gap);
    }
    if (cms.size() > room) {
      throw new IllegalArgumentException(
          "a signature of " + cms.size() + " bytes, there is room for " + room);
    }
    var filled = pdf.toArray();
    var digits = cms.hex().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, filled, gap.from() + 1, digits.length);
    return Bytes.owning(filled);
  }

  /** Whether the gap holds exactly this signature, written as we write it. */
  public static boolean holds(Bytes pdf, Span gap, Bytes cms) {
    var digits = cms.hex() + "0".repeat(gap.length() - 2 - 2 * cms.size());
    return pdf.view(gap.from() + 1, gap.to() - 1).latin().equals(digits);
  }
}
