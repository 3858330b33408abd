package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import org.junit.jupiter.api.Test;

@EveryStore
class CertifiedEventsContractTest {
  private final World world;
  private final CertifiedEvents events;

  CertifiedEventsContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    events = ports.certifiedEvents();
  }

  @Test
  void eventTakesNoCertificatesUntilItIsTurnedOn() {
    var event = world.storedEvent().id();
    var other = world.storedEvent().id();
    assertThat(events.on(event)).isFalse();
    events.turn(event, true);
    assertThat(events.on(event)).isTrue();
    assertThat(events.on(other)).isFalse();
  }

  @Test
  void eitherPositionMayBeSaidTwice() {
    var event = world.storedEvent().id();
    events.turn(event, true);
    events.turn(event, true);
    assertThat(events.on(event)).isTrue();
    events.turn(event, false);
    events.turn(event, false);
    assertThat(events.on(event)).isFalse();
  }
}
