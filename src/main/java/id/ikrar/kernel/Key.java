package id.ikrar.kernel;

import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The text of an id: 20 characters, the first ten from the clock so that rows lie in order. */
public final class Key {
  public static final int LENGTH = 20;

  private Key() {}

  /** A fresh id: 50 bits of milliseconds, 50 bits of chance. */
  public static String next(Instant now, RandomGenerator random) {
    return (Base32.encode(now.toEpochMilli(), 10) + Base32.encode(random.nextLong(), 10))
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the id or refuses what no id looks like. */
  public static String check(String value) {
    if (!value.matches("[0-9a-hjkmnp-tv-z]{20}")) {
      throw new IllegalArgumentException(
          "an id has 20 base-32 characters, given " + value.length());
    }
    return value;
  }
}
