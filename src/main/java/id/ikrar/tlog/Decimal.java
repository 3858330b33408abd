package id.ikrar.tlog;

import java.util.OptionalLong;

/** ASCII decimal numbers without leading zeroes, as the C2SP formats write them. */
final class Decimal {
  private Decimal() {}

  static OptionalLong read(String text) {
    if (!text.matches("0|[1-9][0-9]{0,18}")) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException _) {
      // 19 digits can still be more than a long holds.
      return OptionalLong.empty();
    }
  }
}
