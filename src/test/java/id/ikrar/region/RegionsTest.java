package id.ikrar.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counts are those of the decree and of the domain notes, section 5. */
class RegionsTest {
  private final Regions regions = Regions.all();

  @Test
  void allLevelsOfIndonesiaHaveTheCountsOfTheDecree() {
    assertThat(regions.counts()).isEqualTo(new RegionCounts(38, 416, 98, 7_285, 8_496, 75_252, 14));
    assertThat(regions.counts().allDesa()).isEqualTo(75_266);
    assertThat(regions.provinces()).hasSize(38);
  }

  @Test
  void lampungHasTheCountsOfTheDecree() {
    assertThat(regions.counts(code("18")))
        .isEqualTo(new RegionCounts(1, 13, 2, 229, 205, 2_446, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "18.01, Lampung Selatan, 17, 4, 256",
    "18.02, Lampung Tengah, 28, 10, 301",
    "18.03, Lampung Utara, 23, 15, 232",
    "18.04, Lampung Barat, 15, 5, 131",
    "18.05, Tulang Bawang, 15, 4, 147",
    "18.06, Tanggamus, 20, 3, 299",
    "18.07, Lampung Timur, 24, 0, 264",
    "18.08, Way Kanan, 15, 6, 221",
    "18.09, Pesawaran, 11, 0, 148",
    "18.10, Pringsewu, 9, 5, 126",
    "18.11, Mesuji, 7, 0, 105",
    "18.12, Tulang Bawang Barat, 9, 3, 100",
    "18.13, Pesisir Barat, 11, 2, 116",
    "18.71, Bandar Lampung, 20, 126, 0",
    "18.72, Metro, 5, 22, 0"
  })
  void everyRegencyOfLampungHasItsCounts(
      String code, String name, int districts, int kelurahan, int desa) {
    assertThat(regions.find(code(code)).map(Region::shortName)).contains(name);
    var counts = regions.counts(code(code));
    assertThat(List.of(counts.districts(), counts.kelurahan(), counts.desa()))
        .containsExactly(districts, kelurahan, desa);
    assertThat(regions.children(code(code))).hasSize(districts);
    assertThat(regions.below(code(code), Level.DESA_KELURAHAN)).hasSize(kelurahan + desa);
  }

  @Test
  void thirteenVillagesOfAdiluwihAreItsChildren() {
    var villages = regions.children(code("18.10.07"));
    assertThat(villages).hasSize(13).extracting(Region::name).contains("Totokarto", "Adiluwih");
    assertThat(regions.children(villages.getFirst().code())).isEmpty();
  }

  @Test
  void firstAndLastRowAreFound() {
    assertThat(regions.find(code("11"))).contains(new Region(code("11"), "Aceh"));
    var last = regions.below(code("96"), Level.DESA_KELURAHAN).getLast();
    assertThat(regions.find(last.code())).contains(last);
  }

  @Test
  void codeThatTheDecreeDoesNotGiveIsNotFound() {
    assertThat(regions.find(code("18.10.07.2014"))).isEmpty();
    assertThat(regions.find(code("00"))).isEmpty();
    assertThat(regions.find(code("99.99.99.9999"))).isEmpty();
  }

  @Test
  void everyRowIsFoundByItsCodeAndHasAName() {
    int found = 0;
    for (var province : regions.provinces()) {
      for (var level : Level.values()) {
        for (var region : regions.below(province.code(), level)) {
          assertThat(region.name()).isNotBlank().isEqualTo(region.name().strip());
          assertThat(regions.find(region.code())).contains(region);
          found++;
        }
      }
    }
    assertThat(found).isEqualTo(91_599);
  }

  @Test
  void namesWithQuotationMarksAndCommasCameThrough() {
    assertThat(regions.find(code("35.13.15.2017")).map(Region::name)).contains("Soka\"an");
    assertThat(regions.find(code("12.07.28.1007")).map(Region::name)).contains("Lubuk Pakam I,II");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "18; Provinsi Lampung",
        "18.71; Kota Bandar Lampung",
        "18.10.07; Kecamatan Adiluwih, Kabupaten Pringsewu",
        "18.10.07.2012; Pekon Totokarto, Kecamatan Adiluwih, Kabupaten Pringsewu"
      })
  void pathGoesOutwardsToTheRegency(String code, String path) {
    assertThat(regions.path(code(code))).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "18.01.04.2001, desa, kepala desa",
    "18.02.01.2001, kampung, kepala kampung",
    "18.04.04.2001, pekon, peratin",
    "18.05.01.2001, kampung, kepala kampung",
    "18.06.01.2001, pekon, kepala pekon",
    "18.10.01.2001, pekon, kepala pekon",
    "18.11.01.2001, desa, kepala desa",
    "18.12.01.2001, tiyuh, kepala tiyuh",
    "18.71.01.1001, kelurahan, lurah",
    "18.05.01.1001, kelurahan, lurah",
    "11.01.01.2001, desa, kepala desa"
  })
  void villageAndHeadAreCalledAsThere(String code, String unit, String head) {
    assertThat(LocalWord.of(code(code))).isEqualTo(new LocalWord(unit, head));
  }

  @Test
  void wordsKnownByHearsayAloneAreNotUsed() {
    assertThat(LocalWord.of(code("18.08.01.2001")).head()).isEqualTo("kepala desa");
    assertThat(LocalWord.of(code("18.13.01.2001")).head()).isEqualTo("kepala desa");
  }

  @Test
  void firstDigitTellsTheKindOfVillage() {
    assertThat(VillageKind.of(code("18.01.01.1001"))).isEqualTo(VillageKind.KELURAHAN);
    assertThat(VillageKind.of(code("18.01.01.2001"))).isEqualTo(VillageKind.DESA);
    assertThat(VillageKind.of(code("91.03.01.3001"))).isEqualTo(VillageKind.DESA_ADAT);
  }

  private static RegionCode code(String value) {
    return new RegionCode(value);
  }
}
