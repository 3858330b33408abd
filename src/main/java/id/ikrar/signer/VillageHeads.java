package id.ikrar.signer;

import id.ikrar.region.Level;
import id.ikrar.region.LocalWord;
import id.ikrar.region.Region;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.region.VillageKind;
import java.util.List;
import java.util.Optional;

/**
 * The head of every village of a region as a list of expected signers. Nobody is named: the office
 * stands in the place of the name until its holder is known.
 */
public final class VillageHeads {
  private VillageHeads() {}

  /** In the order of the codes, desa and kelurahan mixed: 260 for Lampung Selatan. */
  public static List<RosterEntry> of(Regions regions, RegionCode within) {
    return regions.below(within, Level.DESA_KELURAHAN).stream()
        .map(village -> head(regions, village))
        .toList();
  }

  /** Those of one kind only: the lurah of a city, the heads of desa of a kabupaten. */
  public static List<RosterEntry> of(Regions regions, RegionCode within, VillageKind kind) {
    return regions.below(within, Level.DESA_KELURAHAN).stream()
        .filter(village -> VillageKind.of(village.code()) == kind)
        .map(village -> head(regions, village))
        .toList();
  }

  private static RosterEntry head(Regions regions, Region village) {
    var jabatan = LocalWord.of(village.code()).headOf(village);
    var district = village.code().within(Level.KECAMATAN);
    var instansi =
        village.titled() + regions.find(district).map(it -> ", " + it.titled()).orElse("");
    return new RosterEntry(
        jabatan, jabatan, "", instansi, Optional.of(village.code()), Identifier.NONE, Phone.NONE);
  }
}
