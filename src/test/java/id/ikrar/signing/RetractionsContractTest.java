package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.signing.Withdrawal.By;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import id.ikrar.tlog.Batches;
import id.ikrar.tlog.ReadRetractions;
import id.ikrar.tlog.Retractions.Retracted;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the store says was taken back is what the log's entries say. */
@EveryStore
class RetractionsContractTest {
  private final Ports ports;
  private final World world;

  RetractionsContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
  }

  @Test
  void storeSaysWhatTheLogsEntriesSayAtEverySize() {
    var event = world.storedEvent();
    world.storedAcceptance(event, 1);
    var second = world.storedAcceptance(event, 2);
    var third = world.storedAcceptance(event, 3);
    withdraw(third);
    withdraw(second);
    Batches.sequence(ports.log(), 10);
    var read = new ReadRetractions(ports.log());
    for (long size = 0; size <= 5; size++) {
      assertThat(ports.retractions().under(size)).as("size %d", size).isEqualTo(read.under(size));
    }
    assertThat(ports.retractions().under(5)).isEqualTo(new Retracted(Set.of(1L, 2L), Set.of()));
  }

  @Test
  void whatWasCorrectedIsToldApartFromWhatWasWithdrawn() {
    var earlier = world.storedAcceptance(world.storedEvent(), 1);
    ports.corrections().open(world.reopening(earlier, "Peserta Satu"));
    var newer = world.anew(earlier);
    var correction = world.correction(earlier, newer);
    ports.corrections().commit(newer, World.entry(newer), correction, World.entry(correction));
    withdraw(newer);
    Batches.sequence(ports.log(), 10);
    var read = new ReadRetractions(ports.log());
    for (long size = 0; size <= 4; size++) {
      assertThat(ports.retractions().under(size)).as("size %d", size).isEqualTo(read.under(size));
    }
    assertThat(ports.retractions().under(4)).isEqualTo(new Retracted(Set.of(1L), Set.of(0L)));
  }

  @Test
  void whatTheLogDoesNotHoldYetIsNotTakenBack() {
    var acceptance = world.storedAcceptance(world.storedEvent(), 1);
    Batches.sequence(ports.log(), 10);
    withdraw(acceptance);
    assertThat(ports.retractions().under(1)).isEqualTo(new Retracted(Set.of(), Set.of()));
  }

  private void withdraw(Acceptance acceptance) {
    var withdrawal = world.withdrawal(acceptance, By.SIGNER, "Salah nama");
    ports.withdrawals().commit(withdrawal, World.entry(withdrawal));
  }
}
