package id.ikrar.web;

import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;

/** How the pages name the region that an organisation works for. */
final class Places {
  /** Cities have the numbers from here on. */
  private static final int FIRST_CITY = 71;

  private Places() {}

  /** Its name, with the code behind it; the code alone where the list does not know it. */
  static String name(RegionCode code) {
    return Regions.all().find(code).map(it -> it.name() + " (" + code + ")").orElse(code.value());
  }

  /** {@code province}, {@code regency}, {@code city} or {@code other}. */
  static String sort(RegionCode code) {
    return switch (code.level()) {
      case PROVINSI -> "province";
      case KABUPATEN_KOTA ->
          Integer.parseInt(code.value().substring(3)) < FIRST_CITY ? "regency" : "city";
      case KECAMATAN, DESA_KELURAHAN -> "other";
    };
  }
}
