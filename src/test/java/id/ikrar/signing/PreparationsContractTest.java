package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import org.junit.jupiter.api.Test;

@EveryStore
class PreparationsContractTest {
  private final Ports ports;
  private final World world;
  private final Preparations preparations;

  PreparationsContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    preparations = ports.preparations();
  }

  @Test
  void preparationIsFoundAsItWasAdded() {
    var preparation = world.preparation(world.storedParticipant(world.storedEvent(), 1));
    assertThat(preparations.find(preparation.id())).isEmpty();
    preparations.add(preparation);
    assertThat(preparations.find(preparation.id())).contains(preparation);
  }

  @Test
  void participantMayPrepareAgain() {
    var participant = world.storedParticipant(world.storedEvent(), 1);
    var first = world.storedPreparation(participant);
    var second = world.storedPreparation(participant);
    assertThat(preparations.find(first.id())).contains(first);
    assertThat(preparations.find(second.id())).contains(second);
  }

  @Test
  void onlyExpiredOnesThatWereNeverAcceptedAreForgotten() {
    var event = world.storedEvent();
    var accepted = world.storedAcceptance(event, 1);
    var waiting = world.storedPreparation(world.storedParticipant(event, 2));
    assertThat(preparations.forget(waiting.expires())).isZero();
    assertThat(preparations.forget(waiting.expires().plusNanos(1))).isEqualTo(1);
    assertThat(preparations.find(waiting.id())).isEmpty();
    assertThat(preparations.find(accepted.preparation())).isPresent();
  }
}
