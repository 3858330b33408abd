package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryStore
class CampaignsContractTest {
  private final World world;
  private final id.ikrar.store.Ports ports;
  private final Campaigns campaigns;

  CampaignsContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    campaigns = ports.campaigns();
  }

  private Campaign stored(String name) {
    var campaign =
        new Campaign(
            new Campaign.Id(world.key()), world.storedOrganization().id(), name, World.NOON);
    campaigns.add(campaign);
    return campaign;
  }

  @Test
  void whatIsReadIsWhatWasAdded() {
    var campaign = stored("Gerakan Nasional Netralitas ASN — “Lampung” 😀");
    assertThat(campaigns.find(campaign.id())).contains(campaign);
    assertThat(campaigns.find(new Campaign.Id(world.key()))).isEmpty();
  }

  @Test
  void anotherNameChangesNothingElse() {
    var campaign = stored("Lama");
    campaigns.rename(campaign.id(), "Baru");
    assertThat(campaigns.find(campaign.id())).contains(campaign.named("Baru"));
  }

  @Test
  void thoseOfSeveralOwnersAreCalledByName() {
    var b = stored("b");
    var a = stored("A");
    stored("another owner's");
    assertThat(campaigns.of(List.of(a.owner(), b.owner()))).containsExactly(a, b);
    assertThat(campaigns.of(List.of())).isEmpty();
  }

  @Test
  void eventsGoInOnceAndOutAgainNewestFirst() {
    var campaign = stored("Gerakan");
    var other = stored("Lain");
    var organizer = world.storedOrganization();
    var old = world.event(organizer, LocalDate.of(2024, 9, 5));
    var fresh = world.event(organizer, LocalDate.of(2024, 10, 7));
    ports.events().add(old);
    ports.events().add(fresh);
    campaigns.put(campaign.id(), List.of(old.id(), fresh.id()));
    campaigns.put(campaign.id(), List.of(old.id()));
    campaigns.put(other.id(), List.of(old.id()));
    assertThat(campaigns.events(campaign.id())).containsExactly(fresh, old);
    assertThat(campaigns.holding(old.id())).containsExactly(campaign, other);
    campaigns.take(campaign.id(), old.id());
    campaigns.take(campaign.id(), old.id());
    assertThat(campaigns.events(campaign.id())).containsExactly(fresh);
    assertThat(campaigns.holding(old.id())).containsExactly(other);
  }
}
