package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Parsed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What a closing document of an event says of itself, beside the words that people read.
 *
 * @param paper which document: DECLARATION, MINUTES, ATTENDANCE, RECAPITULATION or NOT_SIGNED
 * @param organizer whose seal alone counts
 * @param at as of when it was made
 */
public record ClosingRecord(
    String paper,
    String event,
    String eventName,
    String organizer,
    String organizerName,
    long version,
    Instant at) {
  /** The attachment that holds it. */
  static final String FILE = "closing.cbor";

  private static final String DOMAIN = "ikrar/closing";
  private static final long VERSION = 1;
  private static final Map<String, String> INDONESIAN =
      Map.of(
          "DECLARATION", "Deklarasi",
          "MINUTES", "Berita Acara",
          "ATTENDANCE", "Daftar Hadir",
          "RECAPITULATION", "Rekapitulasi",
          "NOT_SIGNED", "Daftar yang Belum Menandatangani");
  private static final Map<String, String> ENGLISH =
      Map.of(
          "DECLARATION", "Declaration",
          "MINUTES", "Minutes",
          "ATTENDANCE", "Attendance List",
          "RECAPITULATION", "Recapitulation",
          "NOT_SIGNED", "List of who has not signed");

  public static Parsed<ClosingRecord> parse(Bytes bytes) {
    return Canonical.parse(DOMAIN, bytes)
        .then(canonical -> {
          if (canonical.version() != VERSION) {
            return Parsed.malformed("closing document of layout " + canonical.version());
          }
          try {
            return Parsed.ok(read(canonical.body()));
          } catch (IllegalArgumentException | DateTimeException e) {
            return Parsed.malformed("closing document: " + e.getMessage());
          }
        });
  }

  /** What the document is called: English, or else Indonesian. */
  public String title(Locale locale) {
    var titles = locale.getLanguage().equals("en") ? ENGLISH : INDONESIAN;
    return titles.getOrDefault(paper, paper);
  }

  private static ClosingRecord read(Cbor.Dict body) {
    var paper = text(body, "paper");
    if (!INDONESIAN.containsKey(paper)) {
      throw new IllegalArgumentException("no such paper: " + paper);
    }
    return new ClosingRecord(
        paper,
        text(body, "event"),
        text(body, "eventName"),
        text(body, "organizer"),
        text(body, "organizerName"),
        number(body, "version"),
        Instant.ofEpochSecond(number(body, "at")));
  }

  private static String text(Cbor.Dict body, String name) {
    if (body.get(name).orElse(new Cbor.Null()) instanceof Cbor.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException(name + " is no text");
  }

  private static long number(Cbor.Dict body, String name) {
    if (body.get(name).orElse(new Cbor.Null()) instanceof Cbor.Int(var number)) {
      return number;
    }
    throw new IllegalArgumentException(name + " is no number");
  }
}
