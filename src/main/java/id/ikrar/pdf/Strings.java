package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How our own updates write text and time, ISO 32000-1 sections 7.9.2 and 7.9.4. */
final class Strings {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);

  private Strings() {}

  static String text(String text) {
    boolean plain = text.chars().allMatch(c -> c >= 32 && c < 127 && "()\\".indexOf(c) < 0);
    if (plain) {
      return "(" + text + ")";
    }
    return "<feff" + Bytes.owning(text.getBytes(StandardCharsets.UTF_16BE)).hex() + ">";
  }

  static String date(Instant at) {
    return "(" + DATE.format(at.atOffset(ZoneOffset.UTC)) + ")";
  }

  /** Reads what {@link #date} wrote. */
  static Parsed<Instant> time(String date) {
    try {
      return Parsed.ok(LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Parsed.malformed("no date of ours: " + date);
    }
  }
}
