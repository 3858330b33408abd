package id.ikrar.kernel;

import java.util.Locale;

/** Crockford's base 32: no I, L, O or U, and forgiving when people type it. */
final class Base32 {
  static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Base32() {}

  /** The low {@code 5 * length} bits of the number. */
  static String encode(long number, int length) {
    var text = new char[length];
    for (int i = length - 1; i >= 0; i--) {
      text[i] = DIGITS.charAt((int) (number & 31));
      number >>>= 5;
    }
    return new String(text);
  }

  /** Upper case without separators, O read as 0, I and L as 1. */
  static String tidy(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
