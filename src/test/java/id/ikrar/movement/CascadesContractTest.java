package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Link;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EveryStore
class CascadesContractTest {
  private static final Unit KEDATON =
      Unit.of(Regions.all().find(new RegionCode("18.71.01")).orElseThrow());
  private static final Unit OFFICE = Unit.office("Dinas Pendidikan");
  private static final Shared SHARED = new Shared(World.wording("Ikrar bersama"), true);

  private final World world;
  private final Ports ports;
  private final Cascades cascades;

  CascadesContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    cascades = ports.cascades();
  }

  private Event parent() {
    var event = world.event(world.storedOrganization(), LocalDate.of(2024, 9, 5));
    ports.events().add(event);
    return event;
  }

  private Sprout sprout(Event parent, Unit unit, Optional<Shared> shared, Participant... people) {
    Organization organizer = world.organization("Panwaslu " + unit.name());
    var event = world.event(organizer, LocalDate.of(2024, 9, 6));
    return new Sprout(
        new Child(parent.id(), unit, event, shared),
        organizer,
        true,
        List.of(people).stream().map(Participant::id).toList());
  }

  @Test
  void aChildHasItsOrganisationItsWordsAndItsParent() {
    var parent = parent();
    var sprout = sprout(parent, KEDATON, Optional.of(SHARED));
    assertThat(cascades.grow(parent, List.of(sprout))).containsExactly(sprout.child().event().id());
    assertThat(cascades.of(sprout.child().event().id())).contains(sprout.child());
    assertThat(cascades.of(parent.id())).isEmpty();
    assertThat(ports.events().find(sprout.child().event().id())).contains(sprout.child().event());
    assertThat(ports.pledges().draft(sprout.child().event().id())).contains(SHARED.words());
    assertThat(ports.organizations().find(sprout.organizer().id())).contains(sprout.organizer());
    assertThat(ports.organizations().reach(parent.organizer())).contains(sprout.organizer().id());
  }

  @Test
  void aRepeatMakesNoSecondChildAndNoSecondOrganisation() {
    var parent = parent();
    cascades.grow(parent, List.of(sprout(parent, KEDATON, Optional.empty())));
    var again = sprout(parent, KEDATON, Optional.empty());
    var other = sprout(parent, OFFICE, Optional.empty());
    assertThat(cascades.grow(parent, List.of(again, other)))
        .containsExactly(other.child().event().id());
    assertThat(ports.organizations().find(again.organizer().id())).isEmpty();
    assertThat(cascades.children(parent.id()))
        .extracting(it -> it.unit().key())
        .containsExactly("18.71.01", "dinaspendidikan");
  }

  @Test
  void allOfACascadeIsMadeOrNothing() {
    var parent = parent();
    var good = sprout(parent, KEDATON, Optional.empty());
    var there = world.storedOrganization();
    var event = world.event(there, LocalDate.of(2024, 9, 6));
    // An organisation that is there cannot be made again.
    var bad =
        new Sprout(new Child(parent.id(), OFFICE, event, Optional.empty()), there, true, List.of());
    assertThatThrownBy(() -> cascades.grow(parent, List.of(good, bad)))
        .isInstanceOf(RuntimeException.class);
    assertThat(cascades.children(parent.id())).isEmpty();
    assertThat(ports.events().find(good.child().event().id())).isEmpty();
  }

  @Test
  void childrenBelongToTheCampaignsOfTheirParent() {
    var parent = parent();
    var campaign =
        new Campaign(new Campaign.Id(world.key()), parent.organizer(), "Gerakan", World.NOON);
    ports.campaigns().add(campaign);
    ports.campaigns().put(campaign.id(), List.of(parent.id()));
    var sprout = sprout(parent, KEDATON, Optional.empty());
    cascades.grow(parent, List.of(sprout));
    assertThat(ports.campaigns().events(campaign.id()))
        .extracting(Event::id)
        .containsExactlyInAnyOrder(parent.id(), sprout.child().event().id());
  }

  @Test
  void peopleComeOverWithTheirLinksUntilSigningWasOpened() {
    var parent = parent();
    var comes = world.storedParticipant(parent, 7);
    var stays = world.storedParticipant(parent, 8);
    var token = Digest.of(World.bytes("token"));
    ports.links().put(List.of(new Link.Personal(token, parent.id(), comes.id(), World.NOON)));
    var sprout = sprout(parent, KEDATON, Optional.empty(), comes);
    cascades.grow(parent, List.of(sprout));
    var child = sprout.child().event().id();
    assertThat(ports.roster().of(parent.id())).containsExactly(stays);
    assertThat(ports.roster().of(child))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.id()).isEqualTo(comes.id());
          assertThat(it.number()).isEqualTo(1);
        });
    assertThat(ports.links().find(token))
        .contains(new Link.Personal(token, child, comes.id(), World.NOON));

    var open = world.storedEvent();
    var late = world.storedParticipant(open, 1);
    cascades.grow(open, List.of(sprout(open, KEDATON, Optional.empty(), late)));
    assertThat(ports.roster().of(open.id())).containsExactly(late);
  }
}
