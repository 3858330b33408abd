package id.ikrar.region;

/** How many regions of each level lie inside one; villages by kind. */
public record RegionCounts(
    int provinces,
    int regencies,
    int cities,
    int districts,
    int kelurahan,
    int desa,
    int desaAdat) {

  /** Villages with an elected head, desa and desa adat. */
  public int allDesa() {
    return desa + desaAdat;
  }

  /** All villages, whoever heads them. */
  public int villages() {
    return kelurahan + allDesa();
  }
}
