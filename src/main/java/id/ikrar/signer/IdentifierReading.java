package id.ikrar.signer;

import id.ikrar.signer.Identifier.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was made of a typed identifier. NIP by Perka BKN 22/2007: birth date, year and month of
 * appointment, sex, serial. NI PPPK: birth date, year, 2 and a count from 1 to 9, sex, serial.
 *
 * @param identifier none where the number was damaged or should not be collected
 */
public record IdentifierReading(Identifier identifier, List<IdentifierWarning> warnings) {
  private static final int DIGITS = 18;
  private static final int LEAST_AGE = 17;
  private static final int MOST_AGE = 70;

  public IdentifierReading {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads what stands in a cell.
   *
   * @param column the kind that the column's header names, OTHER where it names several or none
   */
  public static IdentifierReading of(String typed, Kind column, LocalDate today) {
    var text = typed.strip();
    if (text.isEmpty() || text.matches("(?i)['’`]?([-–—.0\\s]*|tidak ada|nihil|n/?a)")) {
      return new IdentifierReading(Identifier.NONE, List.of());
    }
    if (text.length() > Identifier.MAX * 2) {
      return nothing(new IdentifierWarning.Unreadable(text.length()));
    }
    var number = text.replaceAll("^['’`]", "").replaceAll("[.,]0{1,2}$", "");
    if (number.matches("(?i)\\d([.,]\\d+)?E\\+?\\d{1,2}")) {
      return nothing(new IdentifierWarning.DigitsLost());
    }
    number = number.replaceAll("[\\s\\u00a0.\\-'’`]", "").toUpperCase(Locale.ROOT);
    if (!number.matches("[0-9A-Z/]{1," + Identifier.MAX + "}")) {
      return nothing(new IdentifierWarning.Unreadable(text.length()));
    }
    if (!number.matches("\\d+") || column == Kind.NRP || column == Kind.NIAPD) {
      return new IdentifierReading(
          new Identifier(column == Kind.NONE ? Kind.OTHER : column, number), List.of());
    }
    return switch (number.length()) {
      case DIGITS -> eighteen(number, today);
      case DIGITS - 3 -> nothing(new IdentifierWarning.DigitsLost());
      case 16 -> nothing(new IdentifierWarning.LooksLikeNik());
      default ->
          new IdentifierReading(
              new Identifier(Kind.OTHER, number),
              column == Kind.NIP || column == Kind.NI_PPPK
                  ? List.of(new IdentifierWarning.NotEighteen(number.length()))
                  : List.of());
    };
  }

  private static IdentifierReading eighteen(String number, LocalDate today) {
    if (number.endsWith("000")) {
      return nothing(new IdentifierWarning.DigitsLost());
    }
    var warnings = new ArrayList<IdentifierWarning>();
    int middle = Integer.parseInt(number.substring(12, 14));
    boolean pppk = middle >= 21 && middle <= 29;
    if (!pppk && (middle < 1 || middle > 12)) {
      warnings.add(new IdentifierWarning.KindUnclear(number.substring(12, 14)));
    }
    try {
      var born =
          LocalDate.of(
              Integer.parseInt(number.substring(0, 4)),
              Integer.parseInt(number.substring(4, 6)),
              Integer.parseInt(number.substring(6, 8)));
      age(born, today, warnings);
      appointment(born, Integer.parseInt(number.substring(8, 12)), middle, today, warnings);
    } catch (DateTimeException e) {
      warnings.add(new IdentifierWarning.NoBirthDate());
    }
    if (number.charAt(14) != '1' && number.charAt(14) != '2') {
      warnings.add(new IdentifierWarning.SexUnclear(number.charAt(14)));
    }
    return new IdentifierReading(new Identifier(pppk ? Kind.NI_PPPK : Kind.NIP, number), warnings);
  }

  private static void age(LocalDate born, LocalDate today, List<IdentifierWarning> warnings) {
    int years = Period.between(born, today).getYears();
    if (years < LEAST_AGE || years > MOST_AGE) {
      warnings.add(new IdentifierWarning.UnlikelyAge(years));
    }
  }

  private static void appointment(
      LocalDate born, int year, int middle, LocalDate today, List<IdentifierWarning> warnings) {
    boolean month = middle >= 1 && middle <= 12;
    // Without a month the last one of the year gives the benefit of the doubt.
    var latest = YearMonth.of(year, month ? middle : 12);
    var earliest = YearMonth.of(year, month ? middle : 1);
    if (latest.isBefore(YearMonth.from(born.plusYears(LEAST_AGE)))
        || earliest.isAfter(YearMonth.from(today))) {
      warnings.add(
          new IdentifierWarning.UnlikelyAppointment(
              month ? "%02d-%d".formatted(middle, year) : Integer.toString(year)));
    }
  }

  private static IdentifierReading nothing(IdentifierWarning why) {
    return new IdentifierReading(Identifier.NONE, List.of(why));
  }
}
