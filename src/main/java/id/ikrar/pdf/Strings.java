package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** How our own updates write text and time, ISO 32000-1 sections 7.9.2 and 7.9.4. */
final class Strings {
  private Strings() {}

  static String text(String text) {
    boolean plain = text.chars().allMatch(c -> c >= 32 && c < 127 && "()\\".indexOf(c) < 0);
    if (plain) {
      return "(" + text + ")";
    }
    return "<feff" + Bytes.owning(text.getBytes(StandardCharsets.UTF_16BE)).hex() + ">";
  }

  static String date(Instant at) {
    return "(" + PdfDate.of(at) + ")";
  }
}
