package id.ikrar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
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
