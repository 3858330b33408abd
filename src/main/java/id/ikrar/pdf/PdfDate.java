package id.ikrar.pdf;

import id.ikrar.kernel.Parsed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates as PDFs write them, ISO 32000-1 section 7.9.4, to the second and with a zone. */
public final class PdfDate {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
  private static final Pattern FORM =
      Pattern.compile("D:([0-9]{14})(?:Z(?:00'00'?)?|([+-])([0-9]{2})'([0-9]{2})'?)");

  private PdfDate() {}

  /** In UTC. */
  static String of(Instant at) {
    return UTC.format(at.atOffset(ZoneOffset.UTC));
  }

  public static Parsed<Instant> parse(String date) {
    var form = FORM.matcher(date);
    if (!form.matches()) {
      return Parsed.malformed("no date with a zone: " + date.length() + " characters");
    }
    try {
      var local = LocalDateTime.parse(form.group(1), LOCAL);
      if (form.group(2) == null) {
        return Parsed.ok(local.toInstant(ZoneOffset.UTC));
      }
      int sign = form.group(2).equals("-") ? -1 : 1;
      int hours = sign * Integer.parseInt(form.group(3));
      int minutes = sign * Integer.parseInt(form.group(4));
      return Parsed.ok(local.toInstant(ZoneOffset.ofHoursMinutes(hours, minutes)));
    } catch (DateTimeException e) {
      return Parsed.malformed("no such date: " + date);
    }
  }
}
