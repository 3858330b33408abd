package id.ikrar.region;

import java.util.Locale;

/** A code and the name that the decree gives it, without the word for its level. */
public record Region(RegionCode code, String name) {
  private static final String REGENCY = "Kabupaten ";
  private static final String CITY = "Kota ";

  public Level level() {
    return code.level();
  }

  /**
   * The name with its level in front: "Provinsi Lampung", "Kecamatan Adiluwih", "Pekon Totokarto".
   */
  public String titled() {
    return switch (level()) {
      case PROVINSI -> "Provinsi " + name;
      // The decree writes "Kabupaten" and "Kota" into the name itself.
      case KABUPATEN_KOTA -> name;
      case KECAMATAN -> "Kecamatan " + name;
      case DESA_KELURAHAN -> capital(LocalWord.of(code).unit()) + " " + name;
    };
  }

  /** The name alone: "Pringsewu" for "Kabupaten Pringsewu". */
  public String shortName() {
    return name.startsWith(REGENCY)
        ? name.substring(REGENCY.length())
        : name.startsWith(CITY) ? name.substring(CITY.length()) : name;
  }

  static String capital(String words) {
    var text = new StringBuilder(words.length());
    for (var word : words.split(" ", -1)) {
      text.append(text.isEmpty() ? "" : " ")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return text.toString();
  }
}
