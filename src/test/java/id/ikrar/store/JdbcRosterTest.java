package id.ikrar.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.signing.Acceptance;
import org.junit.jupiter.api.Test;

@EveryDatabase
class JdbcRosterTest {
  private final Ports ports;
  private final World world;

  JdbcRosterTest(Store store) {
    ports = store.empty();
    world = new World(ports);
  }

  @Test
  void nobodyIsTakenOffWhileTheySign() throws Exception {
    var event = world.storedEvent();
    for (int round = 1; round <= 20; round++) {
      var acceptance =
          world.acceptance(world.storedPreparation(world.storedParticipant(event, round)));
      var done =
          Together.run(
              2, i -> i == 0 ? ports.roster().remove(acceptance.participant()) : signs(acceptance));
      assertThat(done).as("removed, signed").containsOnlyOnce(true);
      assertThat(ports.roster().find(acceptance.participant()).isPresent()).isEqualTo(done.get(1));
    }
  }

  private boolean signs(Acceptance acceptance) {
    try {
      ports.acceptances().commit(acceptance, World.entry(acceptance));
      return true;
    } catch (RuntimeException e) {
      // The participant is gone: a foreign key says so.
      return false;
    }
  }
}
