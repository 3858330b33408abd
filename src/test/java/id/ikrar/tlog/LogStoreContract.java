package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link LogStore} keeps to; a subclass for each store gives an empty one per test. */
public abstract class LogStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-21T05:00:00.123Z");

  /** The store under test, empty before each test. */
  protected abstract LogStore store();

  /** Makes an entry wait, as accepting a pledge does; it is committed on return. */
  protected abstract void submit(Bytes entry);

  protected static Bytes entry(int number) {
    var digest = Digest.of(Bytes.of(("entry " + number).getBytes(StandardCharsets.UTF_8)));
    return new Entry(Entry.Type.ACCEPTED, digest, digest).encode();
  }

  @Test
  void emptyStoreHasNoState() {
    assertThat(store().state()).isEmpty();
    assertThat(store().entries(0, 10)).isEmpty();
    assertThat(store().indexOf(Digest.of(entry(0)))).isEmpty();
  }

  @Test
  void theSameEntrySubmittedAgainStandsOnce() {
    assertThat(store().submit(entry(0))).isTrue();
    assertThat(store().submit(entry(0))).isFalse();
    store().sequence(10, LogStoreContract::append);
    assertThat(store().submit(entry(0))).isFalse();
    assertThat(store().entries(0, 10)).containsExactly(entry(0));
    assertThat(store().state().orElseThrow().size()).isEqualTo(1);
  }

  @Test
  void nothingWaitingRunsNoStep() {
    assertThat(
            store()
                .sequence(
                    10,
                    (_, _) -> {
                      throw new AssertionError("the step ran");
                    }))
        .isEmpty();
    submitAll(0, 1);
    store().sequence(10, LogStoreContract::append);
    assertThat(
            store()
                .sequence(
                    10,
                    (_, _) -> {
                      throw new AssertionError("the step ran again");
                    }))
        .isEmpty();
  }

  @Test
  void oldestEntriesComeFirstAndNoMoreThanAskedFor() {
    submitAll(0, 5);
    var seen = new ArrayList<Bytes>();
    store()
        .sequence(
            3,
            (before, entries) -> {
              assertThat(before).isEmpty();
              seen.addAll(entries);
              return append(before, entries);
            });
    assertThat(seen).containsExactly(entry(0), entry(1), entry(2));
    store()
        .sequence(
            3,
            (before, entries) -> {
              assertThat(before.orElseThrow().size()).isEqualTo(3);
              assertThat(entries).containsExactly(entry(3), entry(4));
              return append(before, entries);
            });
  }

  @Test
  void stateIsWhatTheStepReturned() {
    submitAll(0, 7);
    var returned = store().sequence(10, LogStoreContract::append);
    var expected = append(Optional.empty(), entries(0, 7));
    assertThat(returned).contains(expected);
    assertThat(store().state()).contains(expected);
  }

  @Test
  void eachStepStartsFromTheStateBefore() {
    var expected = Optional.<LogStore.State>empty();
    for (int i = 0; i < 9; i++) {
      submitAll(i, i + 1);
      var before = expected;
      var after =
          store()
              .sequence(
                  10,
                  (given, entries) -> {
                    assertThat(given).isEqualTo(before);
                    return append(given, entries);
                  });
      expected = Optional.of(append(before, entries(i, i + 1)));
      assertThat(after).isEqualTo(expected);
    }
  }

  @Test
  void stepThatThrowsChangesNothing() {
    submitAll(0, 2);
    store().sequence(2, LogStoreContract::append);
    var before = store().state();
    submitAll(2, 4);
    assertThatThrownBy(() ->
            store()
                .sequence(
                    10,
                    (_, _) -> {
                      throw new IllegalStateException("the key is away");
                    }))
        .hasStackTraceContaining("the key is away");
    assertThat(store().state()).isEqualTo(before);
    assertThat(store().entries(0, 10)).containsExactly(entry(0), entry(1));
    assertThat(store().indexOf(Digest.of(entry(2)))).isEmpty();
    store().sequence(10, LogStoreContract::append);
    assertThat(store().entries(0, 10)).isEqualTo(entries(0, 4));
  }

  @Test
  void entriesAreReadInOrderFromAnyIndex() {
    submitAll(0, 10);
    store().sequence(4, LogStoreContract::append);
    store().sequence(4, LogStoreContract::append);
    assertThat(store().entries(0, 100)).isEqualTo(entries(0, 8));
    assertThat(store().entries(3, 4)).isEqualTo(entries(3, 7));
    assertThat(store().entries(7, 4)).containsExactly(entry(7));
    assertThat(store().entries(8, 4)).isEmpty();
  }

  @Test
  void entryHasItsIndexOnceItIsInTheTree() {
    submitAll(0, 3);
    assertThat(store().indexOf(Digest.of(entry(1)))).isEmpty();
    store().sequence(2, LogStoreContract::append);
    assertThat(store().indexOf(Digest.of(entry(0)))).contains(0L);
    assertThat(store().indexOf(Digest.of(entry(1)))).contains(1L);
    assertThat(store().indexOf(Digest.of(entry(2)))).isEmpty();
    assertThat(store().indexOf(Digest.of(entry(99)))).isEmpty();
  }

  @Test
  void stepsNeverOverlap() throws Exception {
    submitAll(0, 40);
    var running = new AtomicInteger();
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var turns = new ArrayList<Future<?>>();
      for (int i = 0; i < 20; i++) {
        turns.add(
            threads.submit(() -> {
              start.await();
              return store().sequence(2, (before, entries) -> alone(running, before, entries));
            }));
      }
      start.countDown();
      for (var turn : turns) {
        turn.get(60, TimeUnit.SECONDS);
      }
    }
    var all = store().entries(0, 100);
    assertThat(all).isEqualTo(entries(0, 40));
    assertThat(store().state().orElseThrow().root())
        .isEqualTo(Edge.EMPTY.append(all.stream().map(Merkle::leaf).toList()).root());
  }

  private static LogStore.State alone(
      AtomicInteger running, Optional<LogStore.State> before, List<Bytes> entries) {
    assertThat(running.incrementAndGet()).isEqualTo(1);
    try {
      return append(before, entries);
    } finally {
      running.decrementAndGet();
    }
  }

  private void submitAll(int from, int to) {
    entries(from, to).forEach(this::submit);
  }

  private static List<Bytes> entries(int from, int to) {
    var entries = new ArrayList<Bytes>();
    for (int i = from; i < to; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  private static LogStore.State append(Optional<LogStore.State> before, List<Bytes> entries) {
    var edge = before.map(state -> new Edge(state.size(), state.edge())).orElse(Edge.EMPTY);
    var after = edge.append(entries.stream().map(Merkle::leaf).toList());
    var checkpoint = "ikrar.example/log\n" + after.size() + "\n\n— ikrar.example/log x\n";
    return new LogStore.State(
        after.size(), after.root(), after.roots(), checkpoint, NOON.plusSeconds(after.size()));
  }
}
