package id.ikrar.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** Whether a weekday and a date that were written together belong together. */
public sealed interface WeekdayCheck {
  record Agrees() implements WeekdayCheck {}

  /** The date falls on another day than the one written. */
  record Differs(DayOfWeek written, DayOfWeek real) implements WeekdayCheck {
    public Sentence sentence(LocalDate date) {
      return new Sentence(
          "Tertulis hari %s, padahal %s jatuh pada hari %s."
              .formatted(
                  Dates.weekday(written, Language.ID),
                  Dates.day(date, Language.ID),
                  Dates.weekday(real, Language.ID)),
          "It says %s, but %s is a %s."
              .formatted(
                  Dates.weekday(written, Language.EN),
                  Dates.day(date, Language.EN),
                  Dates.weekday(real, Language.EN)));
    }
  }

  /** The word is no weekday in Indonesian or English. */
  record NoWeekday(String written) implements WeekdayCheck {}

  /** Compares; "Jum'at" and "Ahad" count as well. */
  static WeekdayCheck of(String written, LocalDate date) {
    var word = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    for (var day : DayOfWeek.values()) {
      if (word.equals(Dates.weekday(day, Language.ID).toLowerCase(Locale.ROOT))
          || word.equals(Dates.weekday(day, Language.EN).toLowerCase(Locale.ROOT))
          || (day == DayOfWeek.SUNDAY && word.equals("ahad"))) {
        return day == date.getDayOfWeek() ? new Agrees() : new Differs(day, date.getDayOfWeek());
      }
    }
    return new NoWeekday(written);
  }
}
