package id.ikrar.tlog;

import static id.ikrar.tlog.LogCheck.checkLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each write of the sequencer fails once with its effect and once without; the next run goes on.
 */
final class CrashTest {
  private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");
  private static final List<Bytes> ENTRIES = Reference.entries(800);
  private static final int NEVER = Integer.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({
    "0,1", "1,2", "3,9", "250,255", "255,256", "256,257", "250,262", "500,520", "255,780"
  })
  void crashAtAnyWriteLosesNothing(int before, int after) {
    int writes = writesOfOneRun(before, after);
    // The commit, at least a bundle and a tile, and the checkpoint.
    assertThat(writes).isGreaterThanOrEqualTo(4);
    for (int at = 0; at < writes; at++) {
      for (boolean persisted : new boolean[] {false, true}) {
        var world = new World(before, after);
        world.failAt(at, persisted);
        assertThatThrownBy(world::run).isInstanceOf(PowerCut.class);
        world.checkWhatIsPublic();
        world.failAt(NEVER, false);
        world.goOn(after);
      }
    }
  }

  @Test
  void crashInTheRecoveryLosesNothingEither() {
    int writes = writesOfOneRun(250, 262);
    for (int first = 0; first < writes; first++) {
      for (int second = 0; second < writes; second++) {
        var world = new World(250, 262);
        world.failAt(first, first % 2 == 0);
        assertThatThrownBy(world::run).isInstanceOf(PowerCut.class);
        world.failAt(second, second % 2 == 1);
        world.tryRun();
        world.checkWhatIsPublic();
        world.failAt(NEVER, false);
        world.goOn(262);
      }
    }
  }

  @Test
  void failedCommitLeavesNoFileBehind() {
    // Its entries may come again in another order, and written files are for ever.
    var world = new World(250, 262);
    var files = world.tiles.files();
    world.failAt(0, false);
    assertThatThrownBy(world::run).isInstanceOf(PowerCut.class);
    assertThat(world.tiles.files()).isEqualTo(files);
    assertThat(world.store.state().orElseThrow().size()).isEqualTo(250);
  }

  private static int writesOfOneRun(int before, int after) {
    var world = new World(before, after);
    world.failAt(NEVER, false);
    world.run();
    return world.writes;
  }

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A log with some entries published and some waiting, and a power line that can be cut. */
  private static final class World {
    private final MemoryLogStore store = new MemoryLogStore();
    private final MemoryTiles tiles = new MemoryTiles();
    private int writes;
    private int failAt = NEVER;
    private boolean persisted;

    private World(int published, int submitted) {
      ENTRIES.subList(0, published).forEach(store::add);
      run();
      ENTRIES.subList(published, submitted).forEach(store::add);
    }

    private void failAt(int write, boolean persisted) {
      this.writes = 0;
      this.failAt = write;
      this.persisted = persisted;
    }

    /** One run by a process that remembers nothing. */
    private void run() {
      var publisher = new Publisher(new CutStore(), new CutTiles(), new CutCheckpoints());
      new Sequencer(new CutStore(), Keys.LOG, publisher).run(NOON);
    }

    private void tryRun() {
      try {
        run();
      } catch (PowerCut _) {
        // The second cut may also lie beyond what was left to do.
      }
    }

    /** What the world sees is a whole log, the old one or the new one. */
    private void checkWhatIsPublic() {
      int size = tiles.newest().map(signed -> (int) Checkpoint.own(signed).size()).orElse(0);
      checkLog(tiles, tiles, ENTRIES.subList(0, size));
    }

    private void goOn(int submitted) {
      run();
      checkLog(tiles, tiles, ENTRIES.subList(0, submitted));
      int more = submitted + 8;
      ENTRIES.subList(submitted, more).forEach(store::add);
      run();
      checkLog(tiles, tiles, ENTRIES.subList(0, more));
    }

    private void write(Runnable effect) {
      boolean cut = writes++ == failAt;
      if (!cut || persisted) {
        effect.run();
      }
      if (cut) {
        throw new PowerCut();
      }
    }

    /** The database behind the power line; only a commit writes. */
    private final class CutStore implements LogStore {
      @Override
      public Optional<State> sequence(int limit, Step step) {
        if (!persisted && writes == failAt) {
          return store.sequence(
              limit,
              (before, entries) -> {
                var _ = step.append(before, entries);
                writes++;
                throw new PowerCut();
              });
        }
        var state = store.sequence(limit, step);
        if (state.isPresent()) {
          write(() -> {});
        }
        return state;
      }

      @Override
      public boolean submit(Bytes entry) {
        return store.submit(entry);
      }

      @Override
      public Optional<State> state() {
        return store.state();
      }

      @Override
      public List<Bytes> entries(long from, int limit) {
        return store.entries(from, limit);
      }

      @Override
      public Optional<Long> indexOf(Digest entry) {
        return store.indexOf(entry);
      }
    }

    /** The disk behind the power line. */
    private final class CutTiles implements TileStore {
      @Override
      public void put(String path, Bytes content) {
        write(() -> tiles.put(path, content));
      }

      @Override
      public Optional<Bytes> get(String path) {
        return tiles.get(path);
      }
    }

    /** The public checkpoint behind the power line. */
    private final class CutCheckpoints implements Checkpoints {
      @Override
      public Optional<String> newest() {
        return tiles.newest();
      }

      @Override
      public void advance(String signed) {
        write(() -> tiles.advance(signed));
      }

      @Override
      public Optional<String> cosigned() {
        return tiles.cosigned();
      }

      @Override
      public void cosign(Note note, Note.Signature line) {
        write(() -> tiles.cosign(note, line));
      }
    }
  }
}
