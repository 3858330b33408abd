package id.ikrar.ops;

import java.util.List;

/**
 * Names that nobody bears: "Contoh Satu", "Contoh Dua Puluh Satu", "Contoh Dua Ratus Enam Puluh".
 */
final class SampleName {
  private static final List<String> DIGITS =
      List.of(
          "",
          "Satu",
          "Dua",
          "Tiga",
          "Empat",
          "Lima",
          "Enam",
          "Tujuh",
          "Delapan",
          "Sembilan",
          "Sepuluh",
          "Sebelas");

  private SampleName() {}

  static String of(int number) {
    if (number < 1 || number > 999) {
      throw new IllegalArgumentException("sample " + number + ", 1 to 999");
    }
    return "Contoh " + words(number);
  }

  private static String words(int number) {
    if (number < 12) {
      return DIGITS.get(number);
    }
    if (number < 20) {
      return DIGITS.get(number - 10) + " Belas";
    }
    if (number < 100) {
      return (DIGITS.get(number / 10) + " Puluh " + DIGITS.get(number % 10)).strip();
    }
    var hundreds = number < 200 ? "Seratus" : DIGITS.get(number / 100) + " Ratus";
    return number % 100 == 0 ? hundreds : hundreds + " " + words(number % 100);
  }

  /**
   * A NIP of the right form that no living person can have: born in 1900.
   *
   * @param number the serial, 1 to 999
   */
  static String nip(int number) {
    return "19000101192001" + (1 + number % 2) + "%03d".formatted(number);
  }
}
