package id.ikrar.web.api;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a program sent, and says which field could not be read. */
public final class Given {
  private Given() {}

  /** A field that cannot be used. */
  public static final class Unusable extends RuntimeException {
    private final String field;

    Unusable(String field, String why) {
      super(why, null, false, false);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  static <T> T read(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (Unusable e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Unusable(field, String.valueOf(e.getMessage()));
    }
  }

  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new Unusable(field, "missing");
    }
    return value;
  }

  /** One of the enum's names, in any case. */
  static <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
    var name = required(field, value).toUpperCase(java.util.Locale.ROOT);
    return read(field, () -> Enum.valueOf(type, name));
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : value;
  }

  static boolean yes(@Nullable Boolean value) {
    return value != null && value;
  }
}
