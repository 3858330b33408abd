package id.ikrar.page;

import id.ikrar.event.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Dates and times as an Indonesian document writes them. */
final class IndonesianDate {
  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");

  private IndonesianDate() {}

  /** For example "5 September 2024". */
  static String day(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  /** For example "09.15 WIB". */
  static String time(Instant instant, Zone zone) {
    var local = instant.atOffset(zone.offset());
    return "%02d.%02d %s".formatted(local.getHour(), local.getMinute(), zone);
  }

  static LocalDate date(Instant instant, Zone zone) {
    return instant.atOffset(zone.offset()).toLocalDate();
  }
}
