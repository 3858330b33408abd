package id.ikrar.region;

/** A Kemendagri code: {@code PP}, {@code PP.KK}, {@code PP.KK.CC} or {@code PP.KK.CC.VVVV}. */
public record RegionCode(String value) implements Comparable<RegionCode> {
  public RegionCode {
    if (!value.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?")) {
      throw new IllegalArgumentException("not a region code: " + value);
    }
  }

  public Level level() {
    return switch (value.length()) {
      case 2 -> Level.PROVINSI;
      case 5 -> Level.KABUPATEN_KOTA;
      case 8 -> Level.KECAMATAN;
      default -> Level.DESA_KELURAHAN;
    };
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
