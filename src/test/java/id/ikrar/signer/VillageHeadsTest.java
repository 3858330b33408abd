package id.ikrar.signer;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.region.VillageKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class VillageHeadsTest {
  @Test
  void lampungSelatanHas256KepalaDesaAnd4Lurah() {
    var heads = heads("18.01");
    assertThat(heads).hasSize(260);
    assertThat(heads).filteredOn(it -> it.jabatan().startsWith("Kepala Desa ")).hasSize(256);
    assertThat(heads).filteredOn(it -> it.jabatan().startsWith("Lurah ")).hasSize(4);
  }

  @Test
  void tulangBawangHas147KepalaKampungAnd4Lurah() {
    var heads = heads("18.05");
    assertThat(heads).hasSize(151);
    assertThat(heads).filteredOn(it -> it.jabatan().startsWith("Kepala Kampung ")).hasSize(147);
    assertThat(heads).filteredOn(it -> it.jabatan().startsWith("Lurah ")).hasSize(4);
  }

  @Test
  void bandarLampungHas126Lurah() {
    var lurah = VillageHeads.of(Regions.all(), new RegionCode("18.71"), VillageKind.KELURAHAN);
    assertThat(lurah).hasSize(126).allMatch(it -> it.jabatan().startsWith("Lurah "));
  }

  @Test
  void officeStandsInPlaceOfANameThatNobodyKnows() {
    var head = heads("18.10.07").getFirst();
    assertThat(head.name()).isEqualTo(head.jabatan()).isEqualTo("Kepala Pekon Adiluwih");
    assertThat(head.instansi()).isEqualTo("Pekon Adiluwih, Kecamatan Adiluwih");
    assertThat(head.identifier()).isEqualTo(Identifier.NONE);
  }

  @Test
  void everyHeadOfARegencyIsTellable() {
    var heads = heads("18.01");
    for (int i = 0; i < heads.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean namesakes = heads.get(i).name().equals(heads.get(j).name());
        assertThat(namesakes && heads.get(i).same(heads.get(j))).isFalse();
      }
    }
  }

  private static List<RosterEntry> heads(String code) {
    return VillageHeads.of(Regions.all(), new RegionCode(code));
  }
}
