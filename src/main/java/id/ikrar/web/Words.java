package id.ikrar.web;

import id.ikrar.event.Dates;
import id.ikrar.event.Language;
import id.ikrar.event.Zone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Everything the pages say, in one language, with dates, times and numbers as that language writes
 * them.
 */
public final class Words {
  /** The rooms of the house: each has its own file of sentences in each language. */
  private static final List<String> ROOMS =
      List.of(
          "frame",
          "ceremony",
          "naskah",
          "orang",
          "pola",
          "kop",
          "desk",
          "peserta",
          "pelaksanaan",
          "gerakan",
          "hall",
          "dokumen",
          "certified",
          "program",
          "retractions",
          "check",
          "problems");

  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      ALL.put(language, new Words(language, load(language)));
    }
  }

  private final Language language;
  private final Properties sentences;

  private Words(Language language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  public static Words in(Language language) {
    var words = ALL.get(language);
    if (words == null) {
      throw new IllegalStateException("no words in " + language);
    }
    return words;
  }

  public Language language() {
    return language;
  }

  Set<String> keys() {
    return sentences.stringPropertyNames();
  }

  /** Whether there is a sentence under the key. */
  boolean has(String key) {
    return sentences.containsKey(key);
  }

  /** The sentence under the key, its {@code {0}}, {@code {1}} replaced by the values. */
  public String say(String key, Object... values) {
    var sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence " + key + " in " + language);
    }
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }

  /** "Selasa, 10 September 2024", or "5–6 September 2024". */
  public String days(LocalDate from, LocalDate to) {
    return Dates.span(from, to, language);
  }

  /** "Sabtu, 21 November 2026 pukul 19.30 WIB". */
  public String moment(Instant instant, Zone zone) {
    return Dates.moment(instant, zone, language);
  }

  /** "21 November 2026 19.30 WIB". */
  public String stamp(Instant instant, Zone zone) {
    return Dates.day(instant.atOffset(zone.offset()).toLocalDate(), language)
        + " "
        + clock(instant, zone);
  }

  /** "19.30 WIB". */
  public String clock(Instant instant, Zone zone) {
    return Dates.time(instant.atOffset(zone.offset()).toLocalTime(), zone, language)
        .replaceFirst("^\\D+", "");
  }

  /** "1.507". */
  public String number(long number) {
    return Dates.number(number, language);
  }

  private static Properties load(Language language) {
    var sentences = new Properties();
    for (var room : ROOMS) {
      var of = room(room, language);
      for (var key : of.stringPropertyNames()) {
        if (sentences.put(key, of.getProperty(key)) != null) {
          throw new IllegalStateException(key + " stands in two rooms, one is " + room);
        }
      }
    }
    return sentences;
  }

  private static Properties room(String room, Language language) {
    var name = "/words/" + room + "_" + Languages.tag(language) + ".properties";
    try (var in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + name);
      }
      var sentences = new Properties();
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
