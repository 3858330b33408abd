package id.ikrar.movement;

import id.ikrar.event.Dates;
import id.ikrar.event.Event;
import id.ikrar.event.Language;
import id.ikrar.event.Sentence;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.region.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The coverage of events as tables to take away: every region, who has none, events, days. */
public final class CoverageWorkbook {
  private static final List<Sentence> REGION =
      List.of(
          new Sentence("Kode", "Code"),
          new Sentence("Tingkat", "Level"),
          new Sentence("Wilayah", "Region"),
          new Sentence("Peserta", "Listed"),
          new Sentence("Menandatangani", "Signed"),
          new Sentence("Dicabut", "Withdrawn"),
          new Sentence("Persen", "Percent"),
          new Sentence("Desa/kelurahan", "Villages"),
          new Sentence("Desa/kelurahan sudah", "Villages reached"));

  private final String title;
  private final Instant at;
  private final Zone zone;
  private final Language language;

  public CoverageWorkbook(String title, Instant at, Zone zone, Language language) {
    this.title = title;
    this.at = at;
    this.zone = zone;
    this.language = language;
  }

  public Bytes xlsx(
      List<Coverage.Line> lines,
      List<Event> events,
      Map<Event.Id, Count> counts,
      SortedMap<LocalDate, Integer> days) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Ikrar", "1.0")) {
      var none =
          lines.stream()
              .filter(it -> it.region().level() == Level.DESA_KELURAHAN)
              .filter(it -> it.count().signed() == 0)
              .toList();
      write(workbook, say("Cakupan", "Coverage"), REGION, regions(lines));
      write(workbook, say("Desa tanpa tanda tangan", "Villages without"), REGION, regions(none));
      write(
          workbook,
          say("Acara", "Events"),
          List.of(
              new Sentence("Hari pertama", "First day"),
              new Sentence("Acara", "Event"),
              new Sentence("Kode wilayah", "Region code"),
              new Sentence("Peserta", "Listed"),
              new Sentence("Menandatangani", "Signed"),
              new Sentence("Dicabut", "Withdrawn"),
              new Sentence("Persen", "Percent")),
          events.stream().map(it -> event(it, counts)).toList());
      write(
          workbook,
          say("Per hari", "By day"),
          List.of(
              new Sentence("Hari", "Day"),
              new Sentence("Ikrar yang berlaku", "Pledges that stand")),
          days.entrySet().stream()
              .map(it -> List.<Object>of(Dates.day(it.getKey(), language), it.getValue()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.owning(out.toByteArray());
  }

  /** The table of regions alone, as spreadsheets in Indonesia read it: semicolons, a mark first. */
  public String csv(List<Coverage.Line> lines) {
    var out = new StringBuilder("\ufeff");
    out.append(String.join(";", REGION.stream().map(it -> quoted(it.in(language))).toList()));
    for (var row : regions(lines)) {
      out.append("\r\n").append(String.join(";", row.stream().map(it -> quoted(it)).toList()));
    }
    return out.append("\r\n").toString();
  }

  private void write(Workbook workbook, String name, List<Sentence> head, List<List<Object>> rows) {
    var sheet = workbook.newWorksheet(name);
    sheet.value(0, 0, title);
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, say("Per ", "As of ") + Dates.moment(at, zone, language));
    for (int column = 0; column < head.size(); column++) {
      sheet.value(3, column, head.get(column).in(language));
      sheet.width(column, column == 1 || column == 2 ? 28 : 16);
    }
    sheet.range(3, 0, 3, head.size() - 1).style().bold().borderStyle("thin").set();
    sheet.freezePane(0, 4);
    int at = 4;
    for (var row : rows) {
      row(sheet, at, row);
      at++;
    }
  }

  private static void row(Worksheet sheet, int at, List<Object> row) {
    for (int column = 0; column < row.size(); column++) {
      if (row.get(column) instanceof Number number) {
        sheet.value(at, column, number);
      } else {
        sheet.value(at, column, row.get(column).toString());
        // Text by its format too: a program that writes the file again leaves a code as it is.
        sheet.style(at, column).format("@").set();
      }
    }
  }

  private List<List<Object>> regions(List<Coverage.Line> lines) {
    var rows = new ArrayList<List<Object>>();
    for (var it : lines) {
      rows.add(
          List.of(
              it.region().code().value(),
              level(it.region().level()),
              it.region().titled(),
              it.count().listed(),
              it.count().signed(),
              it.count().withdrawn(),
              it.count().percent(),
              it.villages(),
              it.reached()));
    }
    return rows;
  }

  private List<Object> event(Event event, Map<Event.Id, Count> counts) {
    var count = counts.getOrDefault(event.id(), Count.NONE);
    return List.of(
        Dates.day(event.programme().from(), language),
        event.programme().name(),
        event.programme().region().value(),
        count.listed(),
        count.signed(),
        count.withdrawn(),
        count.percent());
  }

  private String level(Level level) {
    return switch (level) {
      case PROVINSI -> say("Provinsi", "Province");
      case KABUPATEN_KOTA -> say("Kabupaten/kota", "Regency or city");
      case KECAMATAN -> say("Kecamatan", "District");
      case DESA_KELURAHAN -> say("Desa/kelurahan", "Village");
    };
  }

  private String say(String indonesian, String english) {
    return new Sentence(indonesian, english).in(language);
  }

  private static String quoted(Object value) {
    return "\"" + value.toString().replace("\"", "\"\"") + "\"";
  }

  /** The bytes of a table of text. */
  public static Bytes bytes(String csv) {
    return Bytes.owning(csv.getBytes(StandardCharsets.UTF_8));
  }
}
