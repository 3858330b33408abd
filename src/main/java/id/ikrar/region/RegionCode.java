package id.ikrar.region;

import id.ikrar.kernel.Parsed;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Kemendagri code: {@code PP}, {@code PP.KK}, {@code PP.KK.CC} or {@code PP.KK.CC.VVVV}. */
public record RegionCode(String value) implements Comparable<RegionCode> {
  private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

  public RegionCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a region code: " + value);
    }
  }

  /** Reads what somebody typed. */
  public static Parsed<RegionCode> parse(String typed) {
    return FORM.matcher(typed).matches()
        ? Parsed.ok(new RegionCode(typed))
        : Parsed.malformed(
            "a region code looks like 18.10.07.2001, given " + typed.length() + " characters");
  }

  public Level level() {
    return switch (value.length()) {
      case 2 -> Level.PROVINSI;
      case 5 -> Level.KABUPATEN_KOTA;
      case 8 -> Level.KECAMATAN;
      default -> Level.DESA_KELURAHAN;
    };
  }

  /** The region that this one lies in directly; a province lies in none. */
  public Optional<RegionCode> parent() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(new RegionCode(value.substring(0, dot)));
  }

  /**
   * This region or the one of a higher level around it.
   *
   * @throws IllegalArgumentException when the level is below this one's
   */
  public RegionCode within(Level level) {
    if (level.compareTo(level()) > 0) {
      throw new IllegalArgumentException(this + " lies in no " + level);
    }
    int length =
        switch (level) {
          case PROVINSI -> 2;
          case KABUPATEN_KOTA -> 5;
          case KECAMATAN -> 8;
          case DESA_KELURAHAN -> 13;
        };
    return new RegionCode(value.substring(0, length));
  }

  /** Whether the other code is this one or lies below it. */
  public boolean contains(RegionCode other) {
    return other.value.equals(value) || other.value.startsWith(value + ".");
  }

  @Override
  public int compareTo(RegionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
