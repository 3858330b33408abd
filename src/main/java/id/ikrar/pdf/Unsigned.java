package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;

/** A file complete but for the signature in its last update: the gap holds zeros. */
public record Unsigned(Bytes pdf, ByteRange range) {
  public Unsigned {
    if (range.end() != pdf.size()) {
      throw new IllegalArgumentException(
          "a range up to " + range.end() + " in a file of " + pdf.size() + " bytes");
    }
  }

  /** What the signature must sign. */
  public Digest digest() {
    return range.digest(pdf);
  }

  /** The bytes that the signature covers. */
  public Bytes covered() {
    return range.covered(pdf);
  }

  /** The file with the signature in its gap, as lower-case digits, zeros after them. */
  public Bytes fill(Bytes cms) {
    return Gap.fill(pdf, range.gap(), cms);
  }
}
