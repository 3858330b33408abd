package id.ikrar.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.signing.Acceptance;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import id.ikrar.tlog.Batches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EveryStore
class SealsContractTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Instant NOW = World.NOON;
  private static final Bytes PDF = World.bytes("%PDF sealed");

  private final Ports ports;
  private final World world;
  private final Seals seals;
  private final Event event;

  SealsContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    seals = ports.seals();
    event = world.storedEvent();
  }

  @Test
  void onlyWhatIsInTheLogIsClaimed() {
    var first = world.storedAcceptance(event, 1);
    var second = world.storedAcceptance(event, 2);
    assertThat(claim(10)).isEmpty();
    Batches.sequence(ports.log(), 1);
    assertThat(claim(10)).containsExactly(new Seals.Work(first, 0, World.entry(first)));
    Batches.sequence(ports.log(), 1);
    assertThat(claim(10)).containsExactly(new Seals.Work(second, 1, World.entry(second)));
    assertThat(seals.waiting()).isEqualTo(2);
  }

  @Test
  void whatIsNotPublicYetIsLeftUnclaimed() {
    var all = logged(3);
    assertThat(seals.claim(10, 0, NOW, PATIENCE)).isEmpty();
    assertThat(seals.claim(10, 2, NOW, PATIENCE))
        .extracting(Seals.Work::acceptance)
        .containsExactly(all.get(0), all.get(1));
    assertThat(seals.claim(10, 3, NOW, PATIENCE))
        .extracting(Seals.Work::acceptance)
        .containsExactly(all.get(2));
  }

  @Test
  void noMoreThanTheLimitAreClaimedOldestFirst() {
    var all = logged(3);
    assertThat(claim(2)).extracting(Seals.Work::acceptance).containsExactly(all.get(0), all.get(1));
    assertThat(claim(2)).extracting(Seals.Work::acceptance).containsExactly(all.get(2));
    assertThat(claim(2)).isEmpty();
  }

  @Test
  void claimIsTakenOverWhenPatienceEnds() {
    var acceptance = logged(1).getFirst();
    assertThat(claim(1)).hasSize(1);
    assertThat(seals.claim(1, 1, NOW.plus(PATIENCE), PATIENCE)).isEmpty();
    assertThat(seals.claim(1, 1, NOW.plus(PATIENCE).plusNanos(1), PATIENCE))
        .extracting(Seals.Work::acceptance)
        .containsExactly(acceptance);
    assertThat(seals.claim(1, 1, NOW.plus(PATIENCE).plusNanos(2), PATIENCE)).isEmpty();
  }

  @Test
  void sealedFileIsFoundAndItsEntryWaitsForTheLog() {
    var acceptance = logged(1).getFirst();
    claim(1);
    assertThat(seals.pdf(acceptance.shortId())).isEmpty();
    assertThat(seals.digest(acceptance.shortId())).isEmpty();
    assertThat(store(acceptance, PDF)).isTrue();
    assertThat(seals.pdf(acceptance.shortId())).contains(PDF);
    assertThat(seals.digest(acceptance.shortId())).contains(Digest.of(PDF));
    assertThat(seals.waiting()).isZero();
    assertThat(seals.claim(1, 1, NOW.plus(Duration.ofDays(1)), PATIENCE)).isEmpty();
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(1);
    assertThat(ports.log().entries(1, 10)).containsExactly(World.sealedEntry(acceptance, PDF));
  }

  @Test
  void theSizesOfAnEventsFilesAreKnownWithoutThem() {
    var all = logged(2);
    assertThat(seals.sizes(event.id())).isEmpty();
    seals.store(all.get(1).id(), PDF, World.sealedEntry(all.get(1), PDF), NOW);
    assertThat(seals.sizes(event.id()))
        .containsExactly(java.util.Map.entry(all.get(1).id(), PDF.size()));
    assertThat(seals.sizes(world.storedEvent().id())).isEmpty();
  }

  @Test
  void theFirstSealedFileStands() {
    var acceptance = logged(1).getFirst();
    var other = World.bytes("%PDF sealed again");
    assertThat(store(acceptance, PDF)).isTrue();
    assertThat(store(acceptance, PDF)).isFalse();
    assertThat(store(acceptance, other)).isFalse();
    assertThat(seals.pdf(acceptance.shortId())).contains(PDF);
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(1);
  }

  @Test
  void ofManyWhoSealTheSamePledgeOneSucceeds() throws Exception {
    var acceptance = logged(1).getFirst();
    var stored = Together.run(8, i -> store(acceptance, World.bytes("%PDF " + i)));
    assertThat(stored).containsOnlyOnce(true);
    assertThat(seals.pdf(acceptance.shortId()))
        .contains(World.bytes("%PDF " + stored.indexOf(true)));
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(1);
  }

  @Test
  void entryThatIsInTheLogAlreadyIsAnErrorAndNothingIsSealed() {
    var acceptance = logged(1).getFirst();
    assertThatThrownBy(() -> seals.store(acceptance.id(), PDF, World.entry(acceptance), NOW))
        .isInstanceOf(RuntimeException.class);
    assertThat(seals.pdf(acceptance.shortId())).isEmpty();
    assertThat(seals.waiting()).isEqualTo(1);
  }

  @Test
  void whatWasNeverAcceptedIsNotSealed() {
    var acceptance = world.acceptance(world.storedPreparation(world.storedParticipant(event, 1)));
    assertThatThrownBy(() -> store(acceptance, PDF)).isInstanceOf(RuntimeException.class);
    assertThat(Batches.sequence(ports.log(), 10)).isZero();
  }

  @Test
  void claimsNeverOverlap() throws Exception {
    var all = logged(60);
    var claimed =
        Together.run(
            6,
            _ -> {
              var mine = new java.util.ArrayList<Acceptance>();
              for (int turn = 0; turn < 10; turn++) {
                claim(3).forEach(work -> mine.add(work.acceptance()));
              }
              return mine;
            });
    var rest = claim(100).stream().map(Seals.Work::acceptance);
    assertThat(
            java.util.stream.Stream.concat(claimed.stream().flatMap(List::stream), rest).toList())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void renewedFileTakesThePlaceOfTheOneThatWasRenewedAndItsEntryWaits() {
    var acceptance = logged(1).getFirst();
    var renewed = World.bytes("%PDF sealed, renewed");
    store(acceptance, PDF);
    assertThat(replace(acceptance, PDF, renewed)).isTrue();
    assertThat(seals.pdf(acceptance.shortId())).contains(renewed);
    assertThat(seals.digest(acceptance.shortId())).contains(Digest.of(renewed));
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(2);
    assertThat(ports.log().entries(2, 10)).containsExactly(World.sealedEntry(acceptance, renewed));
  }

  @Test
  void ofTwoWhoRenewTheSameFileOneSucceeds() throws Exception {
    var acceptance = logged(1).getFirst();
    store(acceptance, PDF);
    var done = Together.run(4, i -> replace(acceptance, PDF, World.bytes("%PDF renewed " + i)));
    assertThat(done).containsOnlyOnce(true);
    assertThat(seals.pdf(acceptance.shortId()))
        .contains(World.bytes("%PDF renewed " + done.indexOf(true)));
    assertThat(Batches.sequence(ports.log(), 10)).isEqualTo(2);
  }

  @Test
  void whatWasNeverSealedIsNotRenewed() {
    var acceptance = logged(1).getFirst();
    assertThat(replace(acceptance, PDF, World.bytes("%PDF renewed"))).isFalse();
    assertThat(seals.pdf(acceptance.shortId())).isEmpty();
    assertThat(Batches.sequence(ports.log(), 10)).isZero();
  }

  private boolean replace(Acceptance acceptance, Bytes before, Bytes pdf) {
    return seals.replace(
        acceptance.id(), Digest.of(before), pdf, World.sealedEntry(acceptance, pdf));
  }

  private List<Acceptance> logged(int count) {
    var all =
        IntStream.rangeClosed(1, count).mapToObj(i -> world.storedAcceptance(event, i)).toList();
    Batches.sequence(ports.log(), count);
    return all;
  }

  private List<Seals.Work> claim(int limit) {
    return seals.claim(limit, Long.MAX_VALUE, NOW, PATIENCE);
  }

  private boolean store(Acceptance acceptance, Bytes pdf) {
    return seals.store(acceptance.id(), pdf, World.sealedEntry(acceptance, pdf), NOW);
  }
}
