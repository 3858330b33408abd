package id.ikrar.region;

/** What the first digit of a village's last four says it is. */
public enum VillageKind {
  KELURAHAN,
  DESA,
  DESA_ADAT;

  /**
   * Reads the digit.
   *
   * @throws IllegalArgumentException for a code of another level
   */
  public static VillageKind of(RegionCode village) {
    if (village.level() != Level.DESA_KELURAHAN) {
      throw new IllegalArgumentException(village + " is no village but " + village.level());
    }
    return switch (village.value().charAt("PP.KK.CC.".length())) {
      case '1' -> KELURAHAN;
      case '3' -> DESA_ADAT;
      default -> DESA;
    };
  }
}
