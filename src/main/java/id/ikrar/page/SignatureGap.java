package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.pdf.PdfLiteral;

/** Room for a signature in a file that is being written, found again in the finished file. */
final class SignatureGap {
  private static final int RANGE_LENGTH = 40;

  private final int room;
  private final PdfLiteral range = new PdfLiteral(RANGE_LENGTH);
  private final PdfLiteral contents;

  /** For so many bytes of CMS. */
  SignatureGap(int room) {
    this.room = room;
    contents = new PdfLiteral("<" + "0".repeat(2 * room) + ">");
  }

  PdfLiteral range() {
    return range;
  }

  PdfLiteral contents() {
    return contents;
  }

  /**
   * Fills in what only the finished file can tell.
   *
   * @param identity of what is drawn: both parts of the file's /ID come from it, so that equal
   *     sheets make equal files
   */
  Revision1 finished(byte[] pdf, Digest identity) {
    int gapFrom = (int) contents.getPosition();
    int gapTo = gapFrom + 2 * room + 2;
    var written = "[0 %d %d %d]".formatted(gapFrom, gapTo, pdf.length - gapTo);
    var padded = written + " ".repeat(RANGE_LENGTH - written.length());
    int rangeAt = (int) range.getPosition();
    System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, pdf, rangeAt, RANGE_LENGTH);
    identify(pdf, identity);
    return new Revision1(Bytes.owning(pdf), gapFrom, gapTo);
  }

  /** Both parts of the /ID that the writer made up become the first half of the digest. */
  static void identify(byte[] pdf, Digest identity) {
    var hex = identity.hex().substring(0, 32).getBytes(StandardCharsets.US_ASCII);
    var tail = new String(pdf, pdf.length - 400, 400, StandardCharsets.ISO_8859_1);
    int at = pdf.length - 400 + tail.indexOf("/ID");
    int first = at;
    while (pdf[first] != '<') {
      first++;
    }
    System.arraycopy(hex, 0, pdf, first + 1, hex.length);
    System.arraycopy(hex, 0, pdf, first + 3 + hex.length, hex.length);
  }
}
