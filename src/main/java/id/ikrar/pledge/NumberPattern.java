package id.ikrar.pledge;

import id.ikrar.event.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's number with gaps: {@code {urut}} the next number, {@code {urut:3}} in three digits,
 * {@code {kode}} the organisation's code, {@code {bulan}} the month in Roman numerals, {@code
 * {bulan:angka}} in two digits, {@code {tahun}} the year. A number without gaps is itself.
 */
public record NumberPattern(String text) {
  public static final int MAX = 100;
  private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern COUNT = Pattern.compile("urut(:([1-6]))?");
  private static final Set<String> OTHERS = Set.of("kode", "bulan", "bulan:angka", "tahun");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  public NumberPattern {
    Limits.text("number", text, 0, MAX);
  }

  /** Whether a number of the organisation's own series goes in. */
  public boolean counts() {
    return GAP.matcher(text).results().anyMatch(gap -> COUNT.matcher(gap.group(1)).matches());
  }

  /** Whether there is anything to fill in. */
  public boolean open() {
    return GAP.matcher(text).find();
  }

  /** Whether every number that it makes is short enough for a document. */
  public boolean fits() {
    return filled(999_999, LocalDate.of(2028, 8, 8)).length() <= MAX;
  }

  /** The gaps that stand for nothing, as written. */
  public List<String> unknown() {
    return GAP.matcher(text)
        .results()
        .filter(gap -> !OTHERS.contains(gap.group(1)) && !COUNT.matcher(gap.group(1)).matches())
        .map(MatchResult::group)
        .toList();
  }

  /** With the organisation's code in it; the other gaps stay. */
  public NumberPattern coded(String code) {
    return new NumberPattern(filled(gap -> gap.group(1).equals("kode") ? code : gap.group()));
  }

  /** The number of a document of that day. */
  public String filled(int number, LocalDate day) {
    return filled(gap -> {
      var count = COUNT.matcher(gap.group(1));
      if (count.matches()) {
        return count.group(2) == null
            ? Integer.toString(number)
            : ("%0" + count.group(2) + "d").formatted(number);
      }
      return switch (gap.group(1)) {
        case "bulan" -> ROMAN.get(day.getMonthValue() - 1);
        case "bulan:angka" -> "%02d".formatted(day.getMonthValue());
        case "tahun" -> Integer.toString(day.getYear());
        default -> gap.group();
      };
    });
  }

  private String filled(Function<MatchResult, String> value) {
    return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value.apply(gap)));
  }
}
