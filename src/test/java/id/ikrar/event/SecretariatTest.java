package id.ikrar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Secretariat.Founding;
import id.ikrar.region.RegionCode;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SecretariatTest {
  private final MemoryOrganizations organizations = new MemoryOrganizations();
  private final World world = new World(Store.MEMORY.empty());
  private final Secretariat secretariat =
      new Secretariat(organizations, RandomGenerator.of("L64X128MixRandom"));
  private final Organization top = top();

  private Organization top() {
    var one = world.organization("Bawaslu Provinsi Contoh");
    organizations.add(one);
    return one;
  }

  private Founding found(
      Organization.Id parent, Organization.Kind kind, String region, String name) {
    return secretariat.found(top.id(), parent, kind, new RegionCode(region), name, World.NOON);
  }

  private Organization done(Organization.Id parent, String name) {
    if (found(parent, Organization.Kind.OTHER, "18.01", name)
        instanceof Founding.Done(var organization)) {
      return organization;
    }
    throw new AssertionError("not added: " + name);
  }

  @Test
  void treeShowsEachBeforeThoseBelowItByName() {
    var selatan = done(top.id(), "Selatan");
    var barat = done(top.id(), "barat");
    var under = done(selatan.id(), "Adiluwih");
    assertThat(secretariat.tree(top.id()))
        .containsExactly(
            new Secretariat.Place(top, 0),
            new Secretariat.Place(barat, 1),
            new Secretariat.Place(selatan, 1),
            new Secretariat.Place(under, 2));
    assertThat(secretariat.tree(selatan.id()))
        .containsExactly(new Secretariat.Place(selatan, 0), new Secretariat.Place(under, 1));
    assertThat(secretariat.forest()).hasSize(4);
  }

  @Test
  void nobodyAddsOrRenamesWhatTheyDoNotReach() {
    var stranger = world.organization("Lain");
    organizations.add(stranger);
    var selatan = done(top.id(), "Selatan");
    assertThat(found(stranger.id(), Organization.Kind.OTHER, "18", "X"))
        .isEqualTo(new Founding.Unknown());
    assertThat(secretariat.rename(selatan.id(), top.id(), "X")).isFalse();
    assertThat(secretariat.rename(stranger.id(), selatan.id(), "X")).isFalse();
    assertThat(secretariat.rename(top.id(), selatan.id(), "Bawaslu Selatan")).isTrue();
    assertThat(organizations.find(selatan.id()).map(Organization::name))
        .contains("Bawaslu Selatan");
    assertThatThrownBy(() -> secretariat.rename(top.id(), selatan.id(), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void treeIsNoDeeperThanItsLimit() {
    var at = top;
    for (int depth = 1; depth <= Secretariat.MAX_DEPTH; depth++) {
      at = done(at.id(), "Tingkat " + depth);
    }
    assertThat(found(at.id(), Organization.Kind.OTHER, "18", "Terlalu dalam"))
        .isEqualTo(new Founding.TooDeep(Secretariat.MAX_DEPTH));
  }

  @Test
  void treeIsNoLargerThanItsLimit() {
    for (int i = 0; i < Secretariat.MAX_BELOW; i++) {
      organizations.add(world.organization("Ke-" + i), top.id());
    }
    assertThat(found(top.id(), Organization.Kind.OTHER, "18", "Terlalu banyak"))
        .isEqualTo(new Founding.TooMany(Secretariat.MAX_BELOW));
  }

  @Test
  void kindsWorkForRegionsOfTheirLevel() {
    assertThat(found(top.id(), Organization.Kind.BAWASLU, "18", "a"))
        .isInstanceOf(Founding.Done.class);
    assertThat(found(top.id(), Organization.Kind.BAWASLU, "18.71", "b"))
        .isInstanceOf(Founding.Done.class);
    assertThat(found(top.id(), Organization.Kind.PANWASLU, "18.10.07", "c"))
        .isInstanceOf(Founding.Done.class);
    assertThat(found(top.id(), Organization.Kind.BAWASLU, "18.10.07", "d"))
        .isEqualTo(new Founding.RegionUnfit());
    assertThat(found(top.id(), Organization.Kind.PANWASLU, "18.10", "e"))
        .isEqualTo(new Founding.RegionUnfit());
  }
}
