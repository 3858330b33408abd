package id.ikrar.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import org.junit.jupiter.api.Test;

@EveryStore
class PledgesContractTest {
  private final World world;
  private final Pledges pledges;
  private final Event event;

  PledgesContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    pledges = ports.pledges();
    event = world.storedEvent();
  }

  @Test
  void draftIsReplacedByTheNext() {
    assertThat(pledges.draft(event.id())).isEmpty();
    pledges.draft(event.id(), World.wording("Pakta \"Integritas\""));
    assertThat(pledges.draft(event.id())).contains(World.wording("Pakta \"Integritas\""));
    pledges.draft(event.id(), World.wording("Ikrar\nNetralitas"));
    assertThat(pledges.draft(event.id())).contains(World.wording("Ikrar\nNetralitas"));
  }

  @Test
  void pledgeIsFoundByItsDigestAsItWasPublished() {
    var pledge = world.pledge(event, 1);
    assertThat(pledges.publish(pledge)).isTrue();
    assertThat(pledges.find(pledge.digest())).contains(pledge);
    assertThat(pledges.find(Digest.of(World.bytes("nothing")))).isEmpty();
  }

  @Test
  void currentIsTheNewestVersionAndAllStay() {
    assertThat(pledges.current(event.id())).isEmpty();
    var first = world.pledge(event, 1);
    var second = world.pledge(event, 2);
    pledges.publish(first);
    pledges.publish(second);
    pledges.publish(world.pledge(world.storedEvent(), 3));
    assertThat(pledges.current(event.id())).contains(second);
    assertThat(pledges.versions(event.id())).containsExactly(first, second);
  }

  @Test
  void versionIsPublishedOnce() {
    var first = world.pledge(event, 1);
    assertThat(pledges.publish(first)).isTrue();
    assertThat(pledges.publish(first)).isFalse();
    assertThat(pledges.publish(world.pledge(event.close(World.NOON), 1))).isFalse();
    assertThat(pledges.versions(event.id())).containsExactly(first);
  }

  @Test
  void ofManyWhoPublishTheSameVersionOneSucceeds() throws Exception {
    var published =
        Together.run(
            8,
            i -> {
              var wording = World.wording("Ikrar " + i);
              var organizer = world.pledge(event, 1).organizer();
              return pledges.publish(
                  Pledge.freeze(event, organizer, wording, 1, LegalBases.bundled(), World.NOON));
            });
    assertThat(published).containsOnlyOnce(true);
    assertThat(pledges.versions(event.id())).hasSize(1);
  }
}
