package id.ikrar.page;

import id.ikrar.kernel.Bytes;

/**
 * A rendered sheet that waits for its signer's signature.
 *
 * @param pdf with zeros where the signature goes, and a /ByteRange around them
 * @param gapFrom offset of the {@code <} that opens /Contents
 * @param gapTo offset after its {@code >}
 */
public record Revision1(Bytes pdf, int gapFrom, int gapTo) {
  public Revision1 {
    if (pdf.get(gapFrom) != '<' || pdf.get(gapTo - 1) != '>') {
      throw new IllegalArgumentException("no gap from " + gapFrom + " to " + gapTo);
    }
  }
}
