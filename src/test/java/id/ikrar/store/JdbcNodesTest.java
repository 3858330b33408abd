package id.ikrar.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances.Committed;
import id.ikrar.tlog.Batches;
import id.ikrar.tlog.LogStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes of the service over one database. */
@EveryDatabase
class JdbcNodesTest {
  private static final int MANY = 16;

  private final JdbcPorts first;
  private final JdbcPorts second;
  private final World world;

  JdbcNodesTest(Store store) {
    first = (JdbcPorts) store.empty();
    second = first.beside();
    world = new World(first);
  }

  @AfterEach
  void stopTheSecond() {
    second.close();
  }

  @Test
  void personWhoSignsOnBothNodesIsStoredOnce() throws Exception {
    var participant = world.storedParticipant(world.storedEvent(), 1);
    var tries =
        IntStream.range(0, MANY)
            .mapToObj(_ -> world.acceptance(world.storedPreparation(participant)))
            .toList();
    var outcomes =
        Together.run(
            MANY, i -> node(i).acceptances().commit(tries.get(i), World.entry(tries.get(i))));
    assertThat(outcomes).containsOnlyOnce(new Committed.Stored());
    assertThat(first.seals().waiting()).isEqualTo(1);
  }

  @Test
  void sequencersNeverInterleave() throws Exception {
    var event = world.storedEvent();
    IntStream.rangeClosed(1, 40).forEach(i -> world.storedAcceptance(event, i));
    var running = new AtomicInteger();
    Together.run(
        MANY,
        i ->
            node(i)
                .log()
                .sequence(
                    3,
                    (before, entries) -> {
                      assertThat(running.incrementAndGet()).isEqualTo(1);
                      var after = Batches.append(before, entries);
                      running.decrementAndGet();
                      return after;
                    }));
    assertThat(second.log().state().map(LogStore.State::size)).contains(40L);
    assertThat(first.log().entries(0, 100)).hasSize(40).doesNotHaveDuplicates();
    var again = Batches.append(Optional.empty(), first.log().entries(0, 100));
    assertThat(first.log().state().map(LogStore.State::root)).contains(again.root());
  }

  @Test
  void claimsNeverOverlap() throws Exception {
    var event = world.storedEvent();
    var all = IntStream.rangeClosed(1, 48).mapToObj(i -> world.storedAcceptance(event, i)).toList();
    Batches.sequence(first.log(), 48);
    var claimed =
        Together.run(
            MANY,
            i ->
                IntStream.range(0, 4)
                    .mapToObj(_ -> claim(node(i), 2))
                    .flatMap(List::stream)
                    .toList());
    assertThat(
            IntStream.range(0, MANY + 1)
                .mapToObj(i -> i < MANY ? claimed.get(i) : claim(first, 48)))
        .flatMap(one -> one)
        .containsExactlyInAnyOrderElementsOf(all);
  }

  private static List<Acceptance> claim(Ports ports, int limit) {
    return ports.seals().claim(limit, Long.MAX_VALUE, World.NOON, Duration.ofMinutes(1)).stream()
        .map(work -> work.acceptance())
        .toList();
  }

  private Ports node(int number) {
    return number % 2 == 0 ? first : second;
  }
}
