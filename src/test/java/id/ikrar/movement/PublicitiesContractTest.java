package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryStore
class PublicitiesContractTest {
  private final World world;
  private final Publicities publicities;

  PublicitiesContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    publicities = ports.publicities();
  }

  private Subject event() {
    return new Subject.OfEvent(new Event.Id(world.key()));
  }

  @Test
  void theLastChoiceStands() {
    var subject = event();
    assertThat(publicities.of(subject)).isEmpty();
    assertThat(publicities.put(new Publicity(subject, "satu", true, true))).isTrue();
    var last = new Publicity(subject, "dua", false, false);
    assertThat(publicities.put(last)).isTrue();
    assertThat(publicities.put(last)).as("said twice").isTrue();
    assertThat(publicities.of(subject)).contains(last);
    assertThat(publicities.with("dua")).contains(last);
    assertThat(publicities.with("satu")).isEmpty();
    assertThat(publicities.among(List.of(subject, event()))).containsExactly(last);
    assertThat(publicities.among(List.of())).isEmpty();
  }

  @Test
  void anAddressBelongsToOne() {
    var first = new Publicity(event(), "satu", true, false);
    publicities.put(first);
    var campaign = new Subject.OfCampaign(new Campaign.Id(world.key()));
    assertThat(publicities.put(new Publicity(campaign, "satu", true, false))).isFalse();
    publicities.put(new Publicity(campaign, "dua", true, false));
    assertThat(publicities.put(new Publicity(campaign, "satu", true, false))).isFalse();
    assertThat(publicities.with("satu")).contains(first);
    assertThat(publicities.of(campaign)).contains(new Publicity(campaign, "dua", true, false));
  }
}
