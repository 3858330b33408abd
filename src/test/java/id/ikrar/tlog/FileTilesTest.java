package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTilesTest {
  private static final Bytes CONTENT = Bytes.hex("0102");

  @TempDir private Path folder;

  @Test
  void tileLiesUnderItsPathAndIsReadBack() throws IOException {
    var tiles = new FileTiles(folder);
    assertThat(tiles.get("tile/0/x001/234.p/7")).isEmpty();
    tiles.put("tile/0/x001/234.p/7", CONTENT);
    assertThat(tiles.get("tile/0/x001/234.p/7")).contains(CONTENT);
    assertThat(Files.readAllBytes(folder.resolve("tile/0/x001/234.p/7")))
        .isEqualTo(CONTENT.toArray());
    assertThat(files()).containsExactly("tile/0/x001/234.p/7");
  }

  @Test
  void sameBytesAgainDoNothingAndOthersAreRefused() {
    var tiles = new FileTiles(folder);
    tiles.put("tile/0/000", CONTENT);
    tiles.put("tile/0/000", CONTENT);
    assertThatThrownBy(() -> tiles.put("tile/0/000", Bytes.hex("0103")))
        .isInstanceOf(DamagedLog.class);
    assertThat(tiles.get("tile/0/000")).contains(CONTENT);
  }

  @Test
  void pathsThatAreNoTileDoNotReachTheFileSystem() throws IOException {
    var tiles = new FileTiles(folder.resolve("log"));
    Files.writeString(folder.resolve("secret"), "secret");
    for (var path :
        new String[] {"../secret", "tile/../../secret", "", "/etc/passwd", "checkpoint"}) {
      assertThat(tiles.get(path)).isEmpty();
      assertThatThrownBy(() -> tiles.put(path, CONTENT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void wholeLogLivesInAFolder() {
    var store = new MemoryLogStore();
    var tiles = new FileTiles(folder);
    var checkpoint = new FileCheckpoint(folder);
    var sequencer = new Sequencer(store, Keys.LOG, new Publisher(store, tiles, checkpoint));
    var entries = Reference.entries(300);
    for (var entry : entries.subList(0, 200)) {
      store.add(entry);
    }
    sequencer.run(Instant.EPOCH);
    LogCheck.checkLog(tiles, checkpoint, entries.subList(0, 200));
    for (var entry : entries.subList(200, 300)) {
      store.add(entry);
    }
    sequencer.run(Instant.EPOCH);
    LogCheck.checkLog(tiles, checkpoint, entries);

    assertThat(tiles.prune()).isEqualTo(2);
    assertThat(tiles.get("tile/0/000.p/200")).isEmpty();
    assertThat(tiles.get("tile/0/001.p/44")).isPresent();
    assertThat(tiles.prune()).isZero();
    LogCheck.checkLog(tiles, checkpoint, entries);
    assertThat(new Tiles(tiles, 200).root()).isEqualTo(Reference.root(Reference.leaves(200)));
  }

  @Test
  void pruningAnEmptyFolderDoesNothing() {
    assertThat(new FileTiles(folder).prune()).isZero();
  }

  @Test
  void checkpointOnlyGoesForward() {
    var checkpoint = new FileCheckpoint(folder.resolve("log"));
    assertThat(checkpoint.newest()).isEmpty();
    checkpoint.advance(signed(5));
    assertThat(checkpoint.newest()).contains(signed(5));
    checkpoint.advance(signed(9));
    checkpoint.advance(signed(5));
    assertThat(checkpoint.newest()).contains(signed(9));
    new FileCheckpoint(folder.resolve("log")).advance(signed(8));
    assertThat(checkpoint.newest()).contains(signed(9));
  }

  @Test
  void threadsThatPublishAtOnceLeaveTheLargest() {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int size = 1; size <= 40; size++) {
        var signed = signed(size);
        threads.execute(() -> new FileCheckpoint(folder).advance(signed));
      }
    }
    assertThat(new FileCheckpoint(folder).newest()).contains(signed(40));
  }

  private static String signed(int size) {
    var root = Reference.root(Reference.leaves(size));
    return Keys.LOG.sign(new Checkpoint(Keys.ORIGIN, size, root));
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
