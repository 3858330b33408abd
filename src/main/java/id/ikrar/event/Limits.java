package id.ikrar.event;

/** Refuses values that are too short, too long or too many; one sentence names both sides. */
public final class Limits {
  private Limits() {}

  /** Returns the text if its length in characters lies within the bounds. */
  public static String text(String what, String value, int least, int most) {
    int length = value.codePointCount(0, value.length());
    if (length < least || length > most) {
      throw new IllegalArgumentException(
          "%s has %d characters, %d to %d are allowed".formatted(what, length, least, most));
    }
    if (value.codePoints().anyMatch(Limits::hidden)) {
      throw new IllegalArgumentException(what + " holds a control character");
    }
    return value;
  }

  /**
   * Whether print would hide it: controls, halves of a pair, marks that turn the reading direction.
   */
  public static boolean hidden(int c) {
    return (c < 0x20 && c != '\n')
        || (c >= 0x7f && c < 0xa0)
        || (c >= 0xd800 && c < 0xe000)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** Refuses a count over the limit. */
  public static void atMost(String what, int count, int most) {
    if (count > most) {
      throw new IllegalArgumentException("%d %s, at most %d".formatted(count, what, most));
    }
  }
}
