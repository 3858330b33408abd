package id.ikrar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EveryStore
class LogosContractTest {
  private final World world;
  private final Logos logos;
  private final Organizations organizations;

  LogosContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    logos = ports.logos();
    organizations = ports.organizations();
  }

  @Test
  void aLogoIsFoundByItsDigestAndKeptOnce() {
    var logo = new Logo(World.bytes("a picture"), Logo.Kind.JPEG, 300, 200);
    var organization = world.storedOrganization();
    logos.put(organization.id(), logo, World.NOON);
    logos.put(organization.id(), logo, World.NOON.plusSeconds(1));
    logos.put(world.storedOrganization().id(), logo, World.NOON.plusSeconds(2));
    assertThat(logos.find(logo.digest())).contains(logo);
    assertThat(logos.find(Digest.of(World.bytes("another")))).isEmpty();
  }

  @Test
  void aLetterheadIsChangedWithItsLogo() {
    var organization = world.storedOrganization();
    var digest = Digest.of(World.bytes("a picture"));
    var head = new Letterhead("PEMERINTAH", "DINAS", List.of("Jalan"), Optional.of(digest));
    organizations.change(organization.id(), head);
    assertThat(organizations.find(organization.id()).orElseThrow().letterhead()).isEqualTo(head);
    assertThatThrownBy(() -> logos.of(head))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(digest.toString());
    organizations.change(organization.id(), head.with(Optional.empty()));
    assertThat(organizations.find(organization.id()).orElseThrow().letterhead().logo()).isEmpty();
  }
}
