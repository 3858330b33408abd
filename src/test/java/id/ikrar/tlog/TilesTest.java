package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TilesTest {
  private static final int SIZE = 600;
  private static final List<Bytes> ENTRIES = Reference.entries(SIZE);

  @Test
  void proofsFromTilesAreTheReferenceOnes() {
    for (int size : new int[] {1, 2, 3, 255, 256, 257, 300, 511, 512, 513, 600}) {
      var leaves = Reference.leaves(size);
      var tiles = new Tiles(stored(size), size);
      for (int index = 0; index < size; index += 7) {
        assertThat(tiles.inclusion(index).path()).isEqualTo(Reference.path(index, leaves));
        assertThat(tiles.consistency(index).path()).isEqualTo(Reference.proof(index, leaves));
      }
      assertThat(tiles.root()).isEqualTo(Reference.root(leaves));
    }
  }

  @Test
  void treeOfThreeLevelsOfTilesIsRead() {
    // A small tree cannot have them: 65,536 leaves, all alike so that the test stays quick.
    var leaf = Merkle.leaf(Bytes.hex("2a"));
    var full = new Tile(Collections.nCopies(256, leaf));
    var second = new Tile(Collections.nCopies(256, full.root()));
    var top = second.root();
    TileSource source =
        path ->
            switch (((TilePath.Hashes) TilePath.parse(path).orThrow()).level()) {
              case 0 -> Optional.of(path.endsWith("/256.p/1") ? leaf.bytes() : full.encode());
              case 1 -> Optional.of(second.encode());
              default -> Optional.of(top.bytes());
            };
    var tiles = new Tiles(source, 65537);
    assertThat(tiles.root()).isEqualTo(Merkle.node(top, leaf));
    for (long index : new long[] {0, 255, 256, 40000, 65535, 65536}) {
      assertThat(tiles.inclusion(index).proves(leaf, tiles.root())).isTrue();
    }
    assertThat(tiles.consistency(65536).proves(top, tiles.root())).isTrue();
  }

  @Test
  void fullTileStandsInForADeletedPartialOne() {
    var store = stored(SIZE);
    for (int size : new int[] {1, 100, 255, 512}) {
      // The store holds the partial tiles of size 600 only.
      assertThat(new Tiles(store, size).root()).isEqualTo(Reference.root(Reference.leaves(size)));
    }
  }

  @Test
  void missingTileIsNamed() {
    var store = stored(SIZE);
    store.delete("tile/0/001");
    assertThatThrownBy(() -> new Tiles(store, SIZE).inclusion(300))
        .isInstanceOf(DamagedLog.class)
        .hasMessageContaining("tile/0/001 is not there");
  }

  @Test
  void cutTileIsNamed() {
    var store = stored(SIZE);
    store.damage("tile/0/001", Bytes.of(new byte[8191]));
    assertThatThrownBy(() -> new Tiles(store, SIZE).inclusion(300))
        .isInstanceOf(DamagedLog.class)
        .hasMessageContaining("tile/0/001: ");
  }

  @Test
  void entryThatIsNotItsLeafIsNamed() {
    var store = stored(SIZE);
    var entries = new ArrayList<>(ENTRIES.subList(256, 512));
    entries.set(4, Bytes.hex("00"));
    store.damage("tile/entries/001", new Bundle(entries).encode());
    assertThatThrownBy(() -> new Tiles(store, SIZE).entries(1))
        .isInstanceOf(DamagedLog.class)
        .hasMessageContaining("entry 260 ");
  }

  @Test
  void changedTileChangesTheRoot() {
    var store = stored(SIZE);
    var bytes = store.get("tile/0/002.p/88").orElseThrow().toArray();
    bytes[100] ^= 1;
    store.damage("tile/0/002.p/88", Bytes.of(bytes));
    assertThat(new Tiles(store, SIZE).root()).isNotEqualTo(Reference.root(Reference.leaves(SIZE)));
  }

  @Test
  void subtreesBeyondTheSizeAreRefused() {
    var tiles = new Tiles(stored(SIZE), SIZE);
    assertThatThrownBy(() -> tiles.complete(0, SIZE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tiles.complete(10, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tiles.inclusion(SIZE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tiles.entries(3)).isInstanceOf(IllegalArgumentException.class);
  }

  private static MemoryTiles stored(int size) {
    var store = new MemoryTiles();
    Reference.tiles(ENTRIES.subList(0, size)).forEach(store::put);
    return store;
  }
}
