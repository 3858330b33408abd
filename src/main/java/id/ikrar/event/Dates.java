package id.ikrar.event;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Days, times and numbers as they are written in Indonesian and in English. */
public final class Dates {
  private static final List<String> HARI =
      List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> BULAN =
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
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Dates() {}

  /** "10 September 2024" in both languages. */
  public static String day(LocalDate day, Language language) {
    return day.getDayOfMonth() + " " + monthYear(day, language);
  }

  /** "Selasa, 10 September 2024". */
  public static String weekday(LocalDate day, Language language) {
    return weekday(day.getDayOfWeek(), language) + ", " + day(day, language);
  }

  public static String weekday(DayOfWeek day, Language language) {
    return named(HARI, DAYS, language).get(day.getValue() - 1);
  }

  /** "5–6 September 2024", "30 September–1 Oktober 2024"; one day with its weekday. */
  public static String span(LocalDate from, LocalDate to, Language language) {
    if (from.equals(to)) {
      return weekday(from, language);
    }
    if (from.getYear() != to.getYear()) {
      return day(from, language) + "–" + day(to, language);
    }
    return from.getDayOfMonth()
        + (from.getMonth() == to.getMonth() ? "" : " " + month(from, language))
        + "–"
        + day(to, language);
  }

  /** "Pukul 09.00 WIB"; "09:00 WIB" in English. */
  public static String time(LocalTime time, Zone zone, Language language) {
    return switch (language) {
      case ID -> "Pukul %02d.%02d %s".formatted(time.getHour(), time.getMinute(), zone);
      case EN -> "%02d:%02d %s".formatted(time.getHour(), time.getMinute(), zone);
    };
  }

  /** "Selasa, 10 September 2024 pukul 09.00 WIB". */
  public static String moment(Instant instant, Zone zone, Language language) {
    var there = instant.atOffset(zone.offset());
    var time = time(there.toLocalTime(), zone, language);
    return weekday(there.toLocalDate(), language)
        + switch (language) {
          case ID -> " p" + time.substring(1);
          case EN -> ", " + time;
        };
  }

  /** "1.507" in Indonesian, "1,507" in English. */
  public static String number(long number, Language language) {
    var grouped = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = grouped.length() - 3; at > first; at -= 3) {
      grouped.insert(at, language == Language.ID ? '.' : ',');
    }
    return grouped.toString();
  }

  private static String monthYear(LocalDate day, Language language) {
    return month(day, language) + " " + day.getYear();
  }

  private static String month(LocalDate day, Language language) {
    return named(BULAN, MONTHS, language).get(day.getMonthValue() - 1);
  }

  private static List<String> named(List<String> id, List<String> en, Language language) {
    return switch (language) {
      case ID -> id;
      case EN -> en;
    };
  }
}
