package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.tlog.LogFault.Contradiction;
import id.ikrar.tlog.LogFault.Malformed;
import id.ikrar.tlog.LogFault.Missing;
import id.ikrar.tlog.LogFault.WrongEntry;
import id.ikrar.tlog.LogFault.WrongHash;
import id.ikrar.tlog.LogFault.WrongRoot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogAuditTest {
  private final TestLog log = new TestLog(Keys.LOG, "true");

  @Test
  void wholeLogIsCleanAtEverySizeAndShowsEveryEntryOnce() {
    for (int size : List.of(1, 2, 5, 255, 256, 257, 511, 512, 700)) {
      log.grow(size);
      var seen = new ArrayList<Bytes>();
      var result =
          LogAudit.walk(
              log.files,
              log.head(),
              (edge, entries) -> {
                assertThat(edge.size()).isEqualTo(seen.size());
                return seen.addAll(entries);
              });
      assertThat(result.fault()).isEmpty();
      assertThat(result.entries()).isEqualTo(size);
      assertThat(seen).hasSize(size).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyByteOfEveryTileCounts() {
    log.grow(258);
    for (var path : List.of("tile/0/000", "tile/0/001.p/2", "tile/1/000.p/1")) {
      var whole = log.files.get(path).orElseThrow();
      for (int at = 0; at < whole.size(); at += 37) {
        damage(path, at);
        assertThat(fault()).contains(new WrongHash(path, at / Digest.SIZE));
        log.files.damage(path, whole);
      }
    }
    assertThat(fault()).isEmpty();
  }

  @Test
  void everyByteOfAnEntryCounts() {
    log.grow(258);
    var whole = log.files.get("tile/entries/001.p/2").orElseThrow();
    for (int at = 2; at < 2 + log.entry(256).size(); at++) {
      damage("tile/entries/001.p/2", at);
      assertThat(fault()).contains(new WrongEntry(256, "tile/entries/001.p/2"));
      log.files.damage("tile/entries/001.p/2", whole);
    }
    damage("tile/entries/001.p/2", 0);
    assertThat(fault().orElseThrow()).isInstanceOf(Malformed.class);
  }

  @Test
  void entryAndTileThatBothLieAreAContradiction() {
    log.grow(7);
    damage("tile/entries/000.p/7", 5);
    damage("tile/0/000.p/7", 0);
    assertThat(fault()).contains(new Contradiction(0, "tile/entries/000.p/7"));
  }

  @Test
  void missingAndShortTilesAreNamed() {
    log.grow(258);
    for (var path :
        List.of(
            "tile/entries/000",
            "tile/0/000",
            "tile/entries/001.p/2",
            "tile/0/001.p/2",
            "tile/1/000.p/1")) {
      var whole = log.files.get(path).orElseThrow();
      log.files.delete(path);
      assertThat(fault()).contains(new Missing(path, 258));
      log.files.damage(path, whole.slice(0, whole.size() - 1));
      assertThat(fault().orElseThrow()).isInstanceOf(Malformed.class);
      log.files.damage(path, whole);
    }
  }

  @Test
  void partialTilesMayGoOnceTheFullOnesAreThere() {
    log.grow(300);
    var head = log.head();
    log.grow(700);
    for (var path : List.of("tile/entries/001.p/44", "tile/0/001.p/44")) {
      log.files.delete(path);
    }
    assertThat(LogAudit.walk(log.files, head).fault()).isEmpty();
  }

  @Test
  void checkpointLargerThanTheTilesIsNamedByTheFirstTileThatLacks() {
    log.grow(5);
    var head = new Checkpoint(Keys.ORIGIN, 9, log.head().root());
    assertThat(LogAudit.walk(log.files, head).fault())
        .contains(new Missing("tile/entries/000.p/9", 9));
  }

  @Test
  void logThatWasWrittenAgainHasAnotherRoot() {
    log.grow(300);
    var other = new TestLog(Keys.LOG, "false");
    other.grow(300);
    var fault = LogAudit.walk(other.files, log.head()).fault();
    assertThat(fault).contains(new WrongRoot(other.head().root(), log.head().root(), 300));
  }

  @Test
  void visitorEndsTheWalk() {
    log.grow(700);
    var result = LogAudit.walk(log.files, log.head(), (edge, _) -> edge.size() < 256);
    assertThat(result.entries()).isEqualTo(256);
    assertThat(result.fault()).isEmpty();
  }

  @Test
  void thirdLevelOfTilesIsChecked() {
    int size = 256 * 256 + 3;
    var files = new HashMap<String, Bytes>();
    var edge = Edge.EMPTY;
    var above = new ArrayList<Digest>();
    for (int from = 0; from < size; from += 256) {
      var entries = new ArrayList<Bytes>();
      for (int i = from; i < Math.min(size, from + 256); i++) {
        entries.add(Bytes.of(("entry " + i).getBytes(StandardCharsets.UTF_8)));
      }
      var leaves = entries.stream().map(Merkle::leaf).toList();
      edge = edge.append(leaves);
      int width = entries.size();
      files.put(new TilePath.Entries(from / 256, width).text(), new Bundle(entries).encode());
      files.put(new TilePath.Hashes(0, from / 256, width).text(), new Tile(leaves).encode());
      if (width == 256) {
        above.add(new Tile(leaves).root());
      }
    }
    files.put("tile/1/000", new Tile(above).encode());
    files.put("tile/2/000.p/1", new Tile(List.of(new Tile(above).root())).encode());
    var head = new Checkpoint(Keys.ORIGIN, size, edge.root());
    assertThat(walk(files, head)).isEmpty();
    files.put("tile/2/000.p/1", new Tile(List.of(Merkle.EMPTY)).encode());
    assertThat(walk(files, head)).contains(new WrongHash("tile/2/000.p/1", 0));
  }

  private static Optional<LogFault> walk(Map<String, Bytes> files, Checkpoint head) {
    return LogAudit.walk(path -> Optional.ofNullable(files.get(path)), head).fault();
  }

  private void damage(String path, int at) {
    var bytes = log.files.get(path).orElseThrow().toArray();
    bytes[at] ^= 0x10;
    log.files.damage(path, Bytes.of(bytes));
  }

  private Optional<LogFault> fault() {
    return LogAudit.walk(log.files, log.head()).fault();
  }
}
