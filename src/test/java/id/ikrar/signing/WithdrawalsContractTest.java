package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Event;
import id.ikrar.signing.Withdrawal.By;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import id.ikrar.tlog.Batches;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EveryStore
class WithdrawalsContractTest {
  private final Ports ports;
  private final World world;
  private final Withdrawals withdrawals;
  private final Event event;

  WithdrawalsContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    withdrawals = ports.withdrawals();
    event = world.storedEvent();
  }

  @Test
  void withdrawalIsFoundAsItWasCommitted() {
    var acceptance = world.storedAcceptance(event, 1);
    assertThat(withdrawals.of(acceptance.id())).isEmpty();
    var withdrawal = world.withdrawal(acceptance, By.SIGNER, "Pindah “dinas”\\; sejak 😀 kemarin");
    assertThat(commit(withdrawal)).isEqualTo(withdrawal);
    assertThat(withdrawals.of(acceptance.id())).contains(withdrawal);
    assertThat(withdrawals.of(event.id())).containsExactly(withdrawal);
  }

  @Test
  void reasonOfTheLongestKindIsKept() {
    var acceptance = world.storedAcceptance(event, 1);
    var withdrawal = world.withdrawal(acceptance, By.ORGANISER, "😀".repeat(Reason.MAX_CHARACTERS));
    commit(withdrawal);
    assertThat(withdrawals.of(acceptance.id())).contains(withdrawal);
  }

  @Test
  void entryWaitsForTheLogBehindTheAcceptance() {
    var acceptance = world.storedAcceptance(event, 1);
    var withdrawal = world.withdrawal(acceptance, By.SIGNER, "Salah nama");
    commit(withdrawal);
    Batches.sequence(ports.log(), 10);
    assertThat(ports.log().entries(0, 10))
        .containsExactly(World.entry(acceptance), World.entry(withdrawal));
  }

  @Test
  void theFirstWithdrawalStandsWhoeverComesLater() {
    var acceptance = world.storedAcceptance(event, 1);
    var first = world.withdrawal(acceptance, By.SIGNER, "Salah nama");
    commit(first);
    assertThat(commit(first)).isEqualTo(first);
    assertThat(commit(world.withdrawal(acceptance, By.ORGANISER, "Lain"))).isEqualTo(first);
    assertThat(withdrawals.of(event.id())).containsExactly(first);
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(2);
  }

  @Test
  void nothingIsDeleted() {
    var acceptance = world.storedAcceptance(event, 1);
    commit(world.withdrawal(acceptance, By.SIGNER, "Salah nama"));
    assertThat(ports.acceptances().with(acceptance.shortId())).contains(acceptance);
    assertThat(ports.acceptances().count(event.id())).isEqualTo(1);
    assertThat(ports.seals().waiting()).isEqualTo(1);
  }

  @Test
  void withdrawalsComeInTheirOrderAndOfOneEvent() {
    var one = world.storedAcceptance(event, 1);
    var two = world.storedAcceptance(event, 2);
    var other = world.storedAcceptance(world.storedEvent(), 1);
    var late = later(world.withdrawal(one, By.SIGNER, "Kedua"), 30);
    var early = world.withdrawal(two, By.ORGANISER, "Pertama");
    commit(late);
    commit(early);
    commit(world.withdrawal(other, By.SIGNER, "Acara lain"));
    assertThat(withdrawals.of(event.id())).containsExactly(early, late);
    assertThat(withdrawals.count(event.id())).isEqualTo(2);
  }

  @Test
  void whatNobodyAcceptedCannotBeWithdrawnAndLeavesNoEntry() {
    var never = world.acceptance(world.storedPreparation(world.storedParticipant(event, 1)));
    var withdrawal = world.withdrawal(never, By.SIGNER, "Salah nama");
    assertThatThrownBy(() -> commit(withdrawal)).isInstanceOf(RuntimeException.class);
    assertThat(withdrawals.of(never.id())).isEmpty();
    assertThat(Batches.sequence(ports.log(), 10)).isZero();
  }

  @Test
  void entryThatIsInTheLogAlreadyIsAnErrorAndNothingIsKept() {
    var acceptance = world.storedAcceptance(event, 1);
    var withdrawal = world.withdrawal(acceptance, By.SIGNER, "Salah nama");
    assertThatThrownBy(() -> withdrawals.commit(withdrawal, World.entry(acceptance)))
        .isInstanceOf(RuntimeException.class);
    assertThat(withdrawals.of(acceptance.id())).isEmpty();
  }

  @Test
  void ofManyWithdrawalsAtOnceOneStandsAndAllHearOfIt() throws Exception {
    var acceptance = world.storedAcceptance(event, 1);
    var tries =
        IntStream.range(0, 16)
            .mapToObj(i ->
                world.withdrawal(acceptance, i % 2 == 0 ? By.SIGNER : By.ORGANISER, "Alasan " + i))
            .toList();
    var answers = new HashSet<>(Together.run(16, i -> commit(tries.get(i))));
    assertThat(answers).hasSize(1).containsExactlyElementsOf(withdrawals.of(event.id()));
    assertThat(Batches.sequence(ports.log(), 20)).isEqualTo(2);
  }

  private Withdrawal commit(Withdrawal withdrawal) {
    return withdrawals.commit(withdrawal, World.entry(withdrawal));
  }

  private static Withdrawal later(Withdrawal it, int seconds) {
    return new Withdrawal(
        it.acceptance(),
        it.record(),
        it.salt(),
        it.by(),
        it.reason(),
        it.at().plusSeconds(seconds));
  }
}
