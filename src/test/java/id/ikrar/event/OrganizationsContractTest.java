package id.ikrar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EveryStore
class OrganizationsContractTest {
  private final World world;
  private final Organizations organizations;

  OrganizationsContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    organizations = ports.organizations();
  }

  @Test
  void organizationIsFoundAsItWasAdded() {
    var organization = world.organization("Panwaslu Kecamatan \"Adiluwih\"\\ %_");
    organizations.add(organization);
    assertThat(organizations.find(organization.id())).contains(organization);
    assertThat(organizations.find(new Organization.Id(world.key()))).isEmpty();
  }

  @Test
  void sameOrganizationIsNotAddedTwice() {
    var organization = world.storedOrganization();
    assertThatThrownBy(() -> organizations.add(organization)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void newOneStandsBelowAnotherAtOnce() {
    var top = world.storedOrganization();
    var below = world.organization("Panwaslu Adiluwih");
    organizations.add(below, top.id());
    assertThat(organizations.reach(top.id())).containsExactlyInAnyOrder(top.id(), below.id());
    assertThat(organizations.reach(below.id())).containsExactly(below.id());
    assertThat(organizations.parents()).isEqualTo(Map.of(below.id(), top.id()));
  }

  @Test
  void anotherNameChangesNothingElseThanALetterheadThatHeldTheOldOne() {
    var it = world.organization("Bawaslu Lama");
    var same =
        new Organization(
            it.id(), it.name(), it.kind(), it.region(), new Letterhead("", it.name(), List.of()));
    organizations.add(same);
    var other = world.storedOrganization();
    organizations.rename(same.id(), "Bawaslu Baru");
    organizations.rename(other.id(), "Bawaslu Lain");
    assertThat(organizations.find(same.id())).contains(same.called("Bawaslu Baru"));
    assertThat(organizations.find(same.id()).map(one -> one.letterhead().office()))
        .contains("Bawaslu Baru");
    assertThat(organizations.find(other.id()).map(Organization::letterhead))
        .contains(other.letterhead());
    assertThat(organizations.find(other.id()).map(Organization::name)).contains("Bawaslu Lain");
  }

  @Test
  void allComeByNameWhateverItsCase() {
    var metro = world.organization("Panwaslu Metro");
    var city = world.organization("bawaslu kota");
    var province = world.organization("Bawaslu Provinsi");
    organizations.add(metro);
    organizations.add(province);
    organizations.add(city);
    assertThat(organizations.all()).containsExactly(city, province, metro);
  }

  @Test
  void aboveIsTheWayUpAndNothingBeside() {
    var province = world.storedOrganization();
    var regency = world.storedOrganization();
    var district = world.storedOrganization();
    var beside = world.storedOrganization();
    organizations.place(regency.id(), province.id());
    organizations.place(district.id(), regency.id());
    organizations.place(beside.id(), province.id());
    assertThat(organizations.above(district.id()))
        .containsExactlyInAnyOrder(district.id(), regency.id(), province.id());
    assertThat(organizations.above(province.id())).containsExactly(province.id());
  }
}
