package id.ikrar.tlog;

import static id.ikrar.tlog.LogCheck.checkLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class SequencerTest {
  private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");
  private static final List<Bytes> ENTRIES = Reference.entries(1400);

  private final MemoryLogStore store = new MemoryLogStore();
  private final MemoryTiles tiles = new MemoryTiles();
  private final Publisher publisher = new Publisher(store, tiles, tiles);
  private final Sequencer sequencer = new Sequencer(store, Keys.LOG, publisher);

  @Test
  void nothingWaitingChangesNothing() {
    assertThat(sequencer.run(NOON)).isEmpty();
    assertThat(tiles.files()).isEmpty();
    checkLog(tiles, tiles, List.of());
  }

  @Test
  void everySizeUpTo130IsPublishedByteForByteAsTheReferenceSays() {
    for (int size = 1; size <= 130; size++) {
      store.add(ENTRIES.get(size - 1));
      assertThat(sequencer.run(NOON).orElseThrow().size()).isEqualTo(size);
      checkLog(tiles, tiles, ENTRIES.subList(0, size));
    }
  }

  @Test
  void batchesAcrossTileEdgesArePublishedByteForByteAsTheReferenceSays() {
    int size = 0;
    for (int next : new int[] {1, 255, 256, 257, 511, 512, 768, 1023, 1024, 1400}) {
      ENTRIES.subList(size, next).forEach(store::add);
      assertThat(sequencer.run(NOON).orElseThrow().size()).isEqualTo(next);
      checkLog(tiles, tiles, ENTRIES.subList(0, next));
      size = next;
    }
  }

  @Test
  void firstPublicationOfALargeLogWritesNothingThatTheReferenceLacks() {
    ENTRIES.forEach(store::add);
    store.sequence(1024, this::append);
    store.sequence(1024, this::append);
    publisher.publish();
    checkLog(tiles, tiles, ENTRIES);
    assertThat(tiles.files()).isEqualTo(Reference.tiles(ENTRIES));
  }

  @Test
  void batchHoldsAtMostFourTiles() {
    ENTRIES.forEach(store::add);
    assertThat(sequencer.run(NOON).orElseThrow().size()).isEqualTo(Sequencer.BATCH);
    checkLog(tiles, tiles, ENTRIES.subList(0, Sequencer.BATCH));
    sequencer.run(NOON);
    checkLog(tiles, tiles, ENTRIES);
  }

  @Test
  void publishingAgainWritesNothing() {
    ENTRIES.subList(0, 300).forEach(store::add);
    sequencer.run(NOON);
    var files = tiles.files();
    publisher.publish();
    sequencer.run(NOON);
    assertThat(tiles.files()).isEqualTo(files);
  }

  @Test
  void everyNodeMayKeepFilesOfItsOwn() {
    var other = new MemoryTiles();
    for (int size = 100; size <= 700; size += 100) {
      ENTRIES.subList(size - 100, size).forEach(store::add);
      sequencer.run(NOON);
      if (size % 300 == 0) {
        new Publisher(store, other, other).publish();
        checkLog(other, other, ENTRIES.subList(0, size));
      }
    }
  }

  @Test
  void nodesThatRunAtOnceKeepOneHistory() {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 400; i++) {
        store.add(ENTRIES.get(i));
        if (i % 5 == 0) {
          threads.execute(() -> new Sequencer(store, Keys.LOG, publisher).run(NOON));
        }
      }
    }
    sequencer.run(NOON);
    assertThat(store.state().orElseThrow().size()).isEqualTo(400);
    checkLog(tiles, tiles, ENTRIES.subList(0, 400));
  }

  @Test
  void timeOfTheLogNeverGoesBack() {
    store.add(ENTRIES.get(0));
    assertThat(sequencer.run(NOON).orElseThrow().at()).isEqualTo(NOON);
    store.add(ENTRIES.get(1));
    assertThat(sequencer.run(NOON.minusSeconds(60)).orElseThrow().at()).isEqualTo(NOON);
    store.add(ENTRIES.get(2));
    assertThat(sequencer.run(NOON.plusSeconds(1)).orElseThrow().at())
        .isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void databaseOlderThanThePublishedLogIsNotContinued() {
    ENTRIES.subList(0, 20).forEach(store::add);
    sequencer.run(NOON);
    var backup = new MemoryLogStore();
    ENTRIES.subList(0, 10).forEach(backup::add);
    backup.sequence(100, this::append);
    backup.add(Bytes.hex("00"));
    var before = backup.state();
    var restored = new Sequencer(backup, Keys.LOG, new Publisher(backup, tiles, tiles));
    assertThatThrownBy(() -> restored.run(NOON))
        .isInstanceOf(DamagedLog.class)
        .hasMessageMatching("the world has seen 20 entries .*, the database holds 10 .*");
    assertThat(backup.state()).isEqualTo(before);
    checkLog(tiles, tiles, ENTRIES.subList(0, 20));
  }

  @Test
  void databaseThatWentAnotherWayIsNotPublished() {
    ENTRIES.subList(0, 20).forEach(store::add);
    sequencer.run(NOON);
    var files = tiles.files();
    var other = new MemoryLogStore();
    ENTRIES.subList(5, 30).forEach(other::add);
    other.sequence(100, this::append);
    assertThatThrownBy(() -> new Publisher(other, tiles, tiles).publish())
        .isInstanceOf(DamagedLog.class)
        .hasMessageContaining("root");
    assertThat(tiles.files()).isEqualTo(files);
    checkLog(tiles, tiles, ENTRIES.subList(0, 20));
  }

  @Test
  void historyOfTheSameSizeAndAnotherRootIsNotAccepted() {
    ENTRIES.subList(0, 20).forEach(store::add);
    sequencer.run(NOON);
    var other = new MemoryLogStore();
    ENTRIES.subList(5, 25).forEach(other::add);
    other.sequence(100, this::append);
    assertThatThrownBy(() -> new Publisher(other, tiles, tiles).publish())
        .isInstanceOf(DamagedLog.class);
  }

  @Test
  void stateWhoseEdgeIsNotItsRootIsNotSignedOnTopOf() {
    store.add(ENTRIES.get(0));
    store.sequence(
        1,
        (before, entries) -> {
          var state = append(before, entries);
          return new LogStore.State(
              state.size(), state.root(), List.of(Merkle.EMPTY), state.checkpoint(), NOON);
        });
    store.add(ENTRIES.get(1));
    assertThatThrownBy(() -> sequencer.run(NOON)).isInstanceOf(DamagedLog.class);
    assertThat(store.state().orElseThrow().size()).isEqualTo(1);
  }

  @Test
  void checkpointOfAnotherTreeIsNotPublished() {
    store.add(ENTRIES.get(0));
    store.sequence(
        1,
        (before, entries) -> {
          var state = append(before, entries);
          var signed = Keys.LOG.sign(new Checkpoint(Keys.ORIGIN, 1, Merkle.leaf(Bytes.EMPTY)));
          return new LogStore.State(1, state.root(), state.edge(), signed, NOON);
        });
    assertThatThrownBy(publisher::publish).isInstanceOf(DamagedLog.class);
    assertThat(tiles.newest()).isEmpty();
    assertThat(tiles.files()).isEmpty();
  }

  @Test
  void entryTooLongForABundleIsNotSequenced() {
    store.add(Bytes.of(new byte[Bundle.MAX_ENTRY_BYTES + 1]));
    assertThatThrownBy(() -> sequencer.run(NOON)).isInstanceOf(IllegalArgumentException.class);
    assertThat(store.state()).isEmpty();
  }

  @Test
  void proofExistsOnceTheEntryIsPublished() {
    var log = new PublicLog(store, tiles, tiles);
    var entry = ENTRIES.get(3);
    ENTRIES.subList(0, 7).forEach(store::add);
    assertThat(log.proof(entry)).isEmpty();
    store.sequence(10, this::append);
    assertThat(log.proof(entry)).isEmpty();
    assertThat(log.size()).isZero();
    publisher.publish();
    assertThat(log.size()).isEqualTo(7);
    var proof = log.proof(entry).orElseThrow();
    assertThat(proof.inclusion().index()).isEqualTo(3);
    var head = proof.verify(entry, List.of(Keys.LOG.publicKey())).orThrow();
    assertThat(head.size()).isEqualTo(7);
    assertThat(TlogProof.parse(proof.encode()).orThrow()).isEqualTo(proof);
  }

  @Test
  void damagedTileGetsIntoNoProof() {
    ENTRIES.subList(0, 7).forEach(store::add);
    sequencer.run(NOON);
    var tile = tiles.get("tile/0/000.p/7").orElseThrow().toArray();
    tile[0] ^= 1;
    tiles.damage("tile/0/000.p/7", Bytes.of(tile));
    var log = new PublicLog(store, tiles, tiles);
    assertThatThrownBy(() -> log.proof(ENTRIES.get(3))).isInstanceOf(DamagedLog.class);
  }

  private LogStore.State append(Optional<LogStore.State> before, List<Bytes> entries) {
    var edge = before.map(state -> new Edge(state.size(), state.edge())).orElse(Edge.EMPTY);
    var after = edge.append(entries.stream().map(Merkle::leaf).toList());
    var signed = Keys.LOG.sign(new Checkpoint(Keys.ORIGIN, after.size(), after.root()));
    return new LogStore.State(after.size(), after.root(), after.roots(), signed, NOON);
  }
}
