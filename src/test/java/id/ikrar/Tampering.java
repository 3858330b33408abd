package id.ikrar;

import id.ikrar.kernel.Bytes;
import java.nio.charset.StandardCharsets;

/** Changes a sealed file where a change cannot make it unreadable. */
public final class Tampering {
  private static final String RECORD = "ikrar/record";

  private Tampering() {}

  /** The file with one bit of the attached record flipped: it parses as before. */
  public static Bytes inRecord(Bytes pdf) {
    var bytes = pdf.toArray();
    // Latin 1 has one character for each byte, so the index is an offset.
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(RECORD);
    if (at < 0) {
      throw new AssertionError("no record in the file");
    }
    bytes[at + RECORD.length() + 1] ^= 1;
    return Bytes.of(bytes);
  }
}
