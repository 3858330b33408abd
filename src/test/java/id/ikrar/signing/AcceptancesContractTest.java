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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryStore
class AcceptancesContractTest {
  private final Ports ports;
  private final World world;
  private final Acceptances acceptances;
  private final Event event;

  AcceptancesContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    acceptances = ports.acceptances();
    event = world.storedEvent();
  }

  @Test
  void acceptanceIsFoundAsItWasCommitted() {
    var acceptance = prepared(1);
    assertThat(acceptances.find(acceptance.id())).isEmpty();
    assertThat(commit(acceptance)).isEqualTo(new Committed.Stored());
    assertThat(acceptances.find(acceptance.id())).contains(acceptance);
    assertThat(acceptances.of(acceptance.participant())).contains(acceptance);
    assertThat(acceptances.with(acceptance.shortId())).contains(acceptance);
    assertThat(acceptances.of(event.id())).containsExactly(acceptance);
    assertThat(acceptances.count(event.id())).isEqualTo(1);
  }

  @Test
  void acceptancesComeInTheirOrder() {
    var third = later(prepared(1), 30);
    var first = later(prepared(2), 10);
    var second = later(prepared(3), 20);
    List.of(third, first, second).forEach(this::commit);
    world.storedAcceptance(world.storedEvent(), 1);
    assertThat(acceptances.of(event.id())).containsExactly(first, second, third);
    assertThat(acceptances.count(event.id())).isEqualTo(3);
  }

  @Test
  void entryWaitsForTheLogAndThenTheSeal() {
    var acceptance = prepared(1);
    commit(acceptance);
    assertThat(ports.seals().waiting()).isEqualTo(1);
    Batches.sequence(ports.log(), 10);
    assertThat(ports.log().entries(0, 10)).containsExactly(World.entry(acceptance));
  }

  @Test
  void repeatedCommitFindsTheSameAcceptance() {
    var acceptance = prepared(1);
    commit(acceptance);
    assertThat(commit(acceptance)).isEqualTo(new Committed.Already(acceptance));
    assertNothingBut(acceptance);
  }

  @Test
  void repeatedCommitAfterClosingFindsTheSameAcceptance() {
    var acceptance = prepared(1);
    commit(acceptance);
    assertThat(ports.events().replace(event, event.close(World.NOON))).isTrue();
    assertThat(commit(acceptance)).isEqualTo(new Committed.Already(acceptance));
  }

  @Test
  void secondSignatureOfTheSamePersonIsRefused() {
    var participant = world.storedParticipant(event, 1);
    var first = world.acceptance(world.storedPreparation(participant));
    var second = world.acceptance(world.storedPreparation(participant));
    commit(first);
    assertThat(commit(second)).isEqualTo(new Committed.Already(first));
    assertThat(acceptances.find(second.id())).isEmpty();
    assertNothingBut(first);
  }

  @Test
  void closedEventTakesNothing() {
    var acceptance = prepared(1);
    ports.events().replace(event, event.close(World.NOON));
    assertThat(commit(acceptance)).isEqualTo(new Committed.Closed());
    assertThat(acceptances.find(acceptance.id())).isEmpty();
    assertThat(ports.seals().waiting()).isZero();
    assertThat(Batches.sequence(ports.log(), 10)).isZero();
  }

  @Test
  void reopenedEventTakesLateSigners() {
    var acceptance = prepared(1);
    var closed = event.close(World.NOON);
    ports.events().replace(event, closed);
    ports.events().replace(closed, closed.open(World.NOON));
    assertThat(commit(acceptance)).isEqualTo(new Committed.Stored());
  }

  @Test
  void shortIdOfAnotherPersonIsAnErrorAndNothingIsKept() {
    var first = world.storedAcceptance(event, 1);
    var clash = withShortIdOf(first, prepared(2));
    assertThatThrownBy(() -> commit(clash)).isInstanceOf(RuntimeException.class);
    assertThat(acceptances.of(clash.participant())).isEmpty();
    assertNothingBut(first);
  }

  @Test
  void entryThatIsInTheLogAlreadyIsAnErrorAndNothingIsKept() {
    var first = world.storedAcceptance(event, 1);
    var second = prepared(2);
    assertThatThrownBy(() -> acceptances.commit(second, World.entry(first)))
        .isInstanceOf(RuntimeException.class);
    assertThat(acceptances.find(second.id())).isEmpty();
    assertNothingBut(first);
  }

  @Test
  void ofManySignaturesOfTheSamePersonOneIsStored() throws Exception {
    var participant = world.storedParticipant(event, 1);
    var tries =
        java.util.stream.IntStream.range(0, 16)
            .mapToObj(_ -> world.acceptance(world.storedPreparation(participant)))
            .toList();
    var outcomes = Together.run(16, i -> commit(tries.get(i)));
    assertThat(outcomes).containsOnlyOnce(new Committed.Stored());
    var first = acceptances.of(participant.id()).orElseThrow();
    assertThat(tries.get(outcomes.indexOf(new Committed.Stored()))).isEqualTo(first);
    assertThat(outcomes).filteredOn(Committed.Already.class::isInstance).hasSize(15);
    assertThat(outcomes)
        .filteredOn(Committed.Already.class::isInstance)
        .containsOnly(new Committed.Already(first));
    assertNothingBut(first);
  }

  @Test
  void theSameCommitSentManyTimesAtOnceIsStoredOnce() throws Exception {
    var acceptance = prepared(1);
    var outcomes = Together.run(16, _ -> commit(acceptance));
    assertThat(outcomes).containsOnlyOnce(new Committed.Stored());
    assertThat(outcomes).filteredOn(new Committed.Already(acceptance)::equals).hasSize(15);
    assertNothingBut(acceptance);
  }

  @Test
  void manyPeopleOfOneEventAreAllStored() throws Exception {
    var all = java.util.stream.IntStream.rangeClosed(1, 64).mapToObj(this::prepared).toList();
    var outcomes =
        Together.run(
            16, i -> all.subList(i * 4, i * 4 + 4).stream().map(this::commit).distinct().toList());
    assertThat(outcomes).containsOnly(List.of(new Committed.Stored()));
    assertThat(acceptances.of(event.id())).containsExactlyInAnyOrderElementsOf(all);
  }

  // What is stored was stored before the event closed: nobody signs a closed event.
  @Test
  void nothingIsStoredOnceClosingHasAnswered() throws Exception {
    for (int round = 0; round < 10; round++) {
      var open = world.storedEvent();
      var all =
          java.util.stream.IntStream.rangeClosed(1, 8)
              .mapToObj(
                  i -> world.acceptance(world.storedPreparation(world.storedParticipant(open, i))))
              .toList();
      var counted =
          Together.run(
              9,
              i -> {
                if (i < 8) {
                  commit(all.get(i));
                  return -1;
                }
                assertThat(ports.events().replace(open, open.close(World.NOON))).isTrue();
                return acceptances.count(open.id());
              });
      assertThat(acceptances.count(open.id())).isEqualTo(counted.get(8));
    }
  }

  private Acceptance prepared(int number) {
    return world.acceptance(world.storedPreparation(world.storedParticipant(event, number)));
  }

  private Committed commit(Acceptance acceptance) {
    return acceptances.commit(acceptance, World.entry(acceptance));
  }

  private void assertNothingBut(Acceptance acceptance) {
    assertThat(acceptances.of(event.id())).containsExactly(acceptance);
    assertThat(ports.seals().waiting()).isEqualTo(1);
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(1);
    assertThat(ports.seals().claim(10, 1, World.NOON, Duration.ofMinutes(1)))
        .extracting(work -> work.acceptance())
        .containsExactly(acceptance);
  }

  private static Acceptance later(Acceptance a, int seconds) {
    return copy(a, a.shortId(), a.acceptedAt().plusSeconds(seconds));
  }

  private static Acceptance withShortIdOf(Acceptance other, Acceptance a) {
    return copy(a, other.shortId(), a.acceptedAt());
  }

  private static Acceptance copy(
      Acceptance a, id.ikrar.kernel.ShortId shortId, java.time.Instant acceptedAt) {
    return new Acceptance(
        a.id(),
        a.event(),
        a.participant(),
        shortId,
        a.preparation(),
        a.pledge(),
        a.record(),
        a.signed(),
        a.cms(),
        a.stamped(),
        a.identification(),
        a.drawn(),
        acceptedAt);
  }
}
