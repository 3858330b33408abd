package id.ikrar.kernel;

import java.util.random.RandomGenerator;

/**
 * The code printed beside a QR: nine random base-32 characters and one that catches slips of the
 * finger, written {@code 7K3M9-QXD2F}.
 */
public record ShortId(String value) {
  private static final int RANDOM = 9;

  public ShortId {
    if (!value.matches("[0-9A-HJKMNP-TV-Z]{10}") || check(value) != value.charAt(RANDOM)) {
      throw new IllegalArgumentException("not a short id: " + value);
    }
  }

  /** A fresh one; the generator must not be predictable. */
  public static ShortId next(RandomGenerator random) {
    var text = Base32.encode(random.nextLong(), RANDOM);
    return new ShortId(text + check(text));
  }

  /** Reads what a person typed: any case, with or without the hyphen, O for 0, I or L for 1. */
  public static Parsed<ShortId> typed(String typed) {
    if (typed.length() > 40) {
      return Parsed.malformed("a short id has 10 characters, given " + typed.length());
    }
    var tidy = Base32.tidy(typed);
    if (!tidy.matches("[0-9A-HJKMNP-TV-Z]{10}")) {
      return Parsed.malformed("a short id has 10 letters and digits, given " + tidy.length());
    }
    if (check(tidy) != tidy.charAt(RANDOM)) {
      return Parsed.malformed("one character of the short id is mistyped");
    }
    return Parsed.ok(new ShortId(tidy));
  }

  /** As printed, in two groups of five. */
  public String printed() {
    return value.substring(0, 5) + "-" + value.substring(5);
  }

  // Odd weights are invertible modulo 32, so every single wrong character changes the sum.
  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < RANDOM; i++) {
      sum += (2 * i + 1) * Base32.DIGITS.indexOf(text.charAt(i));
    }
    return Base32.DIGITS.charAt(sum % 32);
  }

  @Override
  public String toString() {
    return printed();
  }
}
