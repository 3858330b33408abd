package id.ikrar.region;

import java.util.Map;

/**
 * What a village and its head are called where they are: "pekon" and "kepala pekon" in Pringsewu.
 * Only words that a published source shows are used; elsewhere the law's general words stand,
 * "desa" and "kepala desa" (UU 6/2014), "kelurahan" and "lurah".
 *
 * @param unit lower case
 * @param head lower case
 */
public record LocalWord(String unit, String head) {
  private static final LocalWord KELURAHAN = new LocalWord("kelurahan", "lurah");
  private static final LocalWord DESA = new LocalWord("desa", "kepala desa");
  private static final LocalWord KAMPUNG = new LocalWord("kampung", "kepala kampung");
  private static final LocalWord PEKON = new LocalWord("pekon", "kepala pekon");

  // Lampung, by the press and regulations that domain sources name; Way Kanan's "kampung" and the
  // "peratin" of Pesisir Barat are known by hearsay only, so they are not here.
  private static final Map<String, LocalWord> BY_REGENCY =
      Map.of(
          "18.02", KAMPUNG,
          "18.04", new LocalWord("pekon", "peratin"),
          "18.05", KAMPUNG,
          "18.06", PEKON,
          "18.10", PEKON,
          "18.12", new LocalWord("tiyuh", "kepala tiyuh"),
          "18.13", new LocalWord("pekon", "kepala desa"));

  /** The words for a village. */
  public static LocalWord of(RegionCode village) {
    return switch (VillageKind.of(village)) {
      case KELURAHAN -> KELURAHAN;
      case DESA, DESA_ADAT ->
          BY_REGENCY.getOrDefault(village.within(Level.KABUPATEN_KOTA).value(), DESA);
    };
  }

  /** The head's title before a name of a place: "Kepala Pekon Totokarto". */
  public String headOf(Region village) {
    return Region.capital(head) + " " + village.name();
  }
}
