package id.ikrar.page;

import id.ikrar.event.Language;
import id.ikrar.event.Limits;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Parsed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on the report of one check: what was found, as of when, and by whom; all words are
 * the caller's.
 *
 * @param host of the service that checked
 * @param sentence the answer
 * @param notes paragraphs below it
 */
public record CheckReport(
    Language language,
    String host,
    Instant at,
    Zone zone,
    String title,
    String sentence,
    List<String> notes,
    List<Section> sections) {
  public static final int MAX_TEXT = 4_000;
  public static final int MAX_SECTIONS = 8;

  /** Longer tables are cut by whoever makes them, and say so. */
  public static final int MAX_LINES = 120;

  private static final String DOMAIN = "ikrar/check-report";

  public CheckReport {
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
    Limits.text("title", title, 1, MAX_TEXT);
    Limits.text("sentence", sentence, 1, MAX_TEXT);
    Limits.atMost("sections of a report", sections.size(), MAX_SECTIONS);
    Limits.atMost("notes of a report", notes.size(), MAX_SECTIONS);
  }

  /** Lines under a heading. */
  public record Section(String heading, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
      Limits.atMost("lines of a section", lines.size(), MAX_LINES);
    }
  }

  /** A name and a value; the name may be empty. */
  public record Line(String name, String value) {
    public Line {
      name = cut(name);
      value = cut(value);
    }
  }

  OffsetDateTime local() {
    return at.atOffset(zone.offset());
  }

  public Bytes encode() {
    return Canonical.of(DOMAIN, 1)
        .put("language", language.name())
        .put("host", host)
        .put("at", at.getEpochSecond())
        .put("zone", zone.name())
        .put("title", title)
        .put("sentence", sentence)
        .put("notes", texts(notes))
        .put("sections", new Cbor.Array(sections.stream().map(CheckReport::tree).toList()))
        .build()
        .bytes();
  }

  /** Reads what {@link #encode} wrote. */
  public static Parsed<CheckReport> parse(Bytes bytes) {
    return Canonical.parse(DOMAIN, bytes)
        .then(canonical -> {
          try {
            return Parsed.ok(read(canonical.body()));
          } catch (IllegalArgumentException | DateTimeException e) {
            return Parsed.malformed("not a report: " + e.getMessage());
          }
        });
  }

  private static CheckReport read(Cbor.Dict body) {
    var sections = new ArrayList<Section>();
    for (var each : items(field(body, "sections"))) {
      var parts = items(each);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a section without a heading");
      }
      var lines = new ArrayList<Line>();
      for (var line : parts.subList(1, parts.size())) {
        var pair = items(line);
        if (pair.size() != 2) {
          throw new IllegalArgumentException("a line of " + pair.size() + " parts");
        }
        lines.add(new Line(text(pair.get(0)), text(pair.get(1))));
      }
      sections.add(new Section(text(parts.getFirst()), lines));
    }
    if (!(field(body, "at") instanceof Cbor.Int(var seconds))) {
      throw new IllegalArgumentException("no time");
    }
    return new CheckReport(
        Language.valueOf(text(field(body, "language"))),
        text(field(body, "host")),
        Instant.ofEpochSecond(seconds),
        Zone.valueOf(text(field(body, "zone"))),
        text(field(body, "title")),
        text(field(body, "sentence")),
        items(field(body, "notes")).stream().map(CheckReport::text).toList(),
        sections);
  }

  private static Cbor tree(Section section) {
    var parts = new ArrayList<Cbor>();
    parts.add(Cbor.of(section.heading()));
    section.lines().forEach(line -> parts.add(texts(List.of(line.name(), line.value()))));
    return new Cbor.Array(parts);
  }

  private static Cbor texts(List<String> texts) {
    return new Cbor.Array(texts.stream().<Cbor>map(Cbor::of).toList());
  }

  private static Cbor field(Cbor.Dict body, String name) {
    return body.get(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  private static List<Cbor> items(Cbor value) {
    if (value instanceof Cbor.Array(var items)) {
      return items;
    }
    throw new IllegalArgumentException("no array");
  }

  private static String text(Cbor value) {
    if (value instanceof Cbor.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("no text");
  }

  private static String cut(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT - 1) + "…" : text;
  }
}
