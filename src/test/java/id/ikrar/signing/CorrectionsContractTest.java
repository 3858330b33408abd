package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Event;
import id.ikrar.signing.Acceptances.Committed;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import id.ikrar.tlog.Batches;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EveryStore
class CorrectionsContractTest {
  private final Ports ports;
  private final World world;
  private final Corrections corrections;
  private final Event event;
  private final Acceptance earlier;

  CorrectionsContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    corrections = ports.corrections();
    event = world.storedEvent();
    earlier = world.storedAcceptance(event, 1);
  }

  @Test
  void whoIsAskedToSignAnewIsFoundAndTheOldOneStands() {
    var reopening = world.reopening(earlier, "Peserta “Satu”\\; 😀");
    assertThat(corrections.open(earlier.participant())).isEmpty();
    assertThat(corrections.open(reopening)).isTrue();
    assertThat(corrections.open(earlier.participant())).contains(reopening);
    assertThat(corrections.open(event.id())).containsExactly(reopening);
    assertThat(ports.acceptances().of(earlier.participant())).contains(earlier);
    assertThat(name()).as("what is right comes with the signature").isEqualTo("Peserta 1");
  }

  @Test
  void whatIsOpenedAgainSaysWhatWasSaidLast() {
    corrections.open(world.reopening(earlier, "Peserta Stu"));
    var last = world.reopening(earlier, "Peserta Satu");
    assertThat(corrections.open(last)).isTrue();
    assertThat(corrections.open(event.id())).containsExactly(last);
  }

  @Test
  void whatIsCalledOffLeavesNoTrace() {
    assertThat(corrections.cancel(earlier.participant())).isFalse();
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    assertThat(corrections.cancel(earlier.participant())).isTrue();
    assertThat(corrections.open(earlier.participant())).isEmpty();
    var newer = world.anew(earlier);
    assertThat(commit(newer)).isEqualTo(new Committed.Already(earlier));
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(1);
  }

  @Test
  void theNewerOneStandsInPlaceOfTheEarlierAndBothAreKept() {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    var newer = world.anew(earlier);
    var correction = world.correction(earlier, newer);
    assertThat(commit(newer, correction)).isEqualTo(new Committed.Stored());
    assertThat(corrections.of(earlier.id())).contains(correction);
    assertThat(corrections.of(newer.id())).isEmpty();
    assertThat(corrections.of(event.id())).containsExactly(correction);
    assertThat(corrections.open(event.id())).isEmpty();
    assertThat(name()).isEqualTo("Peserta Satu");
    var acceptances = ports.acceptances();
    assertThat(acceptances.of(earlier.participant())).contains(newer);
    assertThat(acceptances.of(event.id())).containsExactly(newer);
    assertThat(acceptances.count(event.id())).as("one person").isEqualTo(1);
    assertThat(acceptances.ever(event.id())).containsExactlyInAnyOrder(earlier, newer);
    assertThat(acceptances.with(earlier.shortId())).contains(earlier);
    assertThat(acceptances.find(earlier.id())).contains(earlier);
    assertThat(ports.roster().remove(earlier.participant())).isFalse();
  }

  @Test
  void bothEntriesWaitForTheLogInTheirOrderAndTheNewerOneForItsSeal() {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    var newer = world.anew(earlier);
    var correction = world.correction(earlier, newer);
    commit(newer, correction);
    assertThat(ports.seals().waiting()).isEqualTo(2);
    Batches.sequence(ports.log(), 10);
    assertThat(ports.log().entries(0, 10))
        .containsExactly(World.entry(earlier), World.entry(newer), World.entry(correction));
  }

  @Test
  void whatWasCorrectedIsCorrectedAgain() {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    var second = world.anew(earlier);
    commit(second);
    corrections.open(world.reopening(second, "Peserta Pertama"));
    var third = world.anew(earlier);
    assertThat(commit(third, world.correction(second, third))).isEqualTo(new Committed.Stored());
    assertThat(ports.acceptances().of(event.id())).containsExactly(third);
    assertThat(corrections.of(event.id()))
        .extracting(Correction::acceptance)
        .containsExactlyInAnyOrder(earlier.id(), second.id());
    assertThat(name()).isEqualTo("Peserta Pertama");
  }

  @Test
  void withoutBeingAskedNobodySignsAnew() {
    assertThat(commit(world.anew(earlier))).isEqualTo(new Committed.Already(earlier));
    assertThat(ports.acceptances().of(earlier.participant())).contains(earlier);
    assertThat(corrections.of(event.id())).isEmpty();
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(1);
  }

  @Test
  void atAClosedEventNothingIsReplaced() {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    assertThat(ports.events().replace(event, event.close(World.NOON))).isTrue();
    assertThat(commit(world.anew(earlier))).isEqualTo(new Committed.Closed());
    assertThat(ports.acceptances().of(earlier.participant())).contains(earlier);
  }

  @Test
  void whatIsWithdrawnIsNotSignedAnew() {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    withdraw(earlier);
    assertThat(corrections.open(earlier.participant())).isEmpty();
    assertThat(commit(world.anew(earlier))).isEqualTo(new Committed.Already(earlier));
    assertThat(corrections.open(world.reopening(earlier, "Peserta Satu"))).isFalse();
  }

  @Test
  void whatANewerOneReplacedIsNeitherWithdrawnNorOpened() {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    var newer = world.anew(earlier);
    commit(newer);
    assertThatThrownBy(() -> withdraw(earlier)).isInstanceOf(RuntimeException.class);
    assertThat(ports.withdrawals().of(event.id())).isEmpty();
    assertThat(corrections.open(world.reopening(earlier, "Peserta Satu"))).isFalse();
    withdraw(newer);
    assertThat(ports.withdrawals().count(event.id())).isEqualTo(1);
  }

  @Test
  void entryThatIsInTheLogAlreadyIsAnErrorAndNothingChanges() {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    var newer = world.anew(earlier);
    var correction = world.correction(earlier, newer);
    var taken = World.entry(earlier);
    assertThatThrownBy(() -> corrections.commit(newer, World.entry(newer), correction, taken))
        .isInstanceOf(RuntimeException.class);
    assertThat(ports.acceptances().of(earlier.participant())).contains(earlier);
    assertThat(corrections.open(event.id())).hasSize(1);
    assertThat(corrections.of(event.id())).isEmpty();
    assertThat(name()).isEqualTo("Peserta 1");
  }

  @Test
  void ofManyAtOnceOneReplacesAndTheOthersHearOfIt() throws Exception {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    var newer = IntStream.range(0, 8).mapToObj(_ -> world.anew(earlier)).toList();
    var answers = Together.run(8, i -> commit(newer.get(i)));
    var standing = ports.acceptances().of(earlier.participant()).orElseThrow();
    assertThat(newer).contains(standing);
    assertThat(answers).filteredOn(new Committed.Stored()::equals).hasSize(1);
    assertThat(answers).filteredOn(new Committed.Already(standing)::equals).hasSize(7);
    assertThat(corrections.of(event.id())).hasSize(1);
    assertThat(Batches.sequence(ports.log(), 20)).isEqualTo(3);
  }

  @Test
  void ofWithdrawalAndCorrectionAtOnceOneHappens() throws Exception {
    corrections.open(world.reopening(earlier, "Peserta Satu"));
    var newer = world.anew(earlier);
    var answers =
        Together.run(
            2,
            i -> {
              if (i == 0) {
                return commit(newer) instanceof Committed.Stored;
              }
              try {
                withdraw(earlier);
                return true;
              } catch (RuntimeException _) {
                return false;
              }
            });
    assertThat(answers).containsExactlyInAnyOrder(true, false);
    assertThat(corrections.of(event.id()).size() + ports.withdrawals().count(event.id()))
        .isEqualTo(1);
  }

  private Committed commit(Acceptance newer) {
    return commit(newer, world.correction(earlier, newer));
  }

  private Committed commit(Acceptance newer, Correction correction) {
    return corrections.commit(newer, World.entry(newer), correction, World.entry(correction));
  }

  private void withdraw(Acceptance acceptance) {
    var withdrawal = world.withdrawal(acceptance, Withdrawal.By.SIGNER, "Salah nama");
    ports.withdrawals().commit(withdrawal, World.entry(withdrawal));
  }

  private String name() {
    return ports.roster().find(earlier.participant()).orElseThrow().name();
  }
}
