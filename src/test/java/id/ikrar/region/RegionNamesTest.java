package id.ikrar.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.region.RegionNames.Match;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {
  private static final RegionCode LAMPUNG = new RegionCode("18");
  private static final RegionCode SELATAN = new RegionCode("18.01");

  private final RegionNames names = new RegionNames(Regions.all());

  @Test
  void nameThatOccursTwiceInARegencyIsAmbiguousWithoutItsKecamatan() {
    var match = names.match(SELATAN, "Sidoharjo", "");
    assertThat(match).isInstanceOf(Match.Ambiguous.class);
    var candidates = ((Match.Ambiguous) match).candidates();
    assertThat(candidates).hasSizeGreaterThan(1).allMatch(r -> r.name().equals("Sidoharjo"));
    for (var candidate : candidates) {
      var district =
          Regions.all().find(candidate.code().within(Level.KECAMATAN)).orElseThrow().name();
      assertThat(names.match(SELATAN, "Sidoharjo", district)).isEqualTo(new Match.Found(candidate));
    }
  }

  @Test
  void ninetyFiveVillageNamesOccurTwiceInsideOneRegencyOfLampung() {
    long doubles =
        Regions.all().children(LAMPUNG).stream()
            .mapToLong(regency ->
                Regions.all().below(regency.code(), Level.DESA_KELURAHAN).stream()
                    .collect(Collectors.groupingBy(Region::name, Collectors.counting()))
                    .values()
                    .stream()
                    .filter(count -> count > 1)
                    .count())
            .sum();
    assertThat(doubles).isEqualTo(95);
  }

  @ParameterizedTest
  @CsvSource({
    "18.05, '', Rawajitu Timur, '', Rawa Jitu Timur",
    "18.10, '', GADINGREJO, '', Gading Rejo",
    "18.10, totokarto, Kec. Adiluwih, '', Totokarto",
    "18.10, Pekon Toto Karto, adi luwih, Kab. Pringsewu, Totokarto",
    "18, '', '', Bandarlampung, Kota Bandar Lampung",
    "18, '', '', Kab. Lampung Selatan, Kabupaten Lampung Selatan",
    "32, '', '', Kab. Bogor, Kabupaten Bogor",
    "32, '', '', Kota Bogor, Kota Bogor"
  })
  void spacesCaseAndTheWordForTheLevelDoNotCount(
      String within, String village, String district, String regency, String name) {
    assertThat(names.match(new RegionCode(within), village, district, regency))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.region().name()).isEqualTo(name));
  }

  @Test
  void kabupatenAndKotaOfOneNameAreAmbiguousWithoutTheWord() {
    assertThat(names.match(new RegionCode("32"), "", "", "Bogor"))
        .isInstanceOf(Match.Ambiguous.class);
  }

  @Test
  void slipOfTheFingerIsUnknownAndNamesWhatIsNear() {
    assertThat(names.match(new RegionCode("18.10"), "Totokerto", "Adiluwih"))
        .isInstanceOfSatisfying(
            Match.Unknown.class,
            unknown -> {
              assertThat(unknown.typed()).isEqualTo("Totokerto");
              assertThat(unknown.near()).extracting(Region::name).containsExactly("Totokarto");
            });
  }

  @Test
  void villageOfAnotherKecamatanIsUnknown() {
    assertThat(names.match(new RegionCode("18.10"), "Totokarto", "Sukoharjo"))
        .isInstanceOf(Match.Unknown.class);
  }

  @Test
  void everyVillageOfLampungIsFoundByNameAndKecamatanOrItsNameIsDoubleThere() {
    int ambiguous = 0;
    for (var regency : Regions.all().children(LAMPUNG)) {
      for (var district : Regions.all().children(regency.code())) {
        for (var village : Regions.all().children(district.code())) {
          switch (names.match(regency.code(), village.name(), district.name())) {
            case Match.Found(var region) -> assertThat(region).isEqualTo(village);
            case Match.Ambiguous(var candidates) -> {
              assertThat(candidates).contains(village);
              ambiguous++;
            }
            case Match.Unknown unknown -> throw new AssertionError(village + " " + unknown);
          }
        }
      }
    }
    // The few are villages whose names differ by spaces alone inside one kecamatan.
    assertThat(ambiguous).isLessThan(20);
  }
}
