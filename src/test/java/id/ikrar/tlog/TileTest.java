package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TileTest {
  @Test
  void tileIsItsHashesOneAfterTheOther() {
    var leaves = Reference.leaves(256);
    for (int width : new int[] {1, 2, 255, 256}) {
      var tile = new Tile(leaves.subList(0, width));
      assertThat(tile.encode().size()).isEqualTo(32 * width);
      assertThat(tile.encode().slice(0, 32)).isEqualTo(leaves.getFirst().bytes());
      assertThat(Tile.parse(width, tile.encode())).isEqualTo(Parsed.ok(tile));
      assertThat(Tile.parse(width + 1, tile.encode())).isInstanceOf(Parsed.Malformed.class);
      assertThat(Tile.parse(width, tile.encode().concat(tile.encode())))
          .isInstanceOf(Parsed.Malformed.class);
      assertThat(Tile.parse(width, tile.encode().slice(1, 32 * width)))
          .isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void onlyAFullTileHasARoot() {
    var leaves = Reference.leaves(256);
    assertThat(new Tile(leaves).root()).isEqualTo(Reference.root(leaves));
    var partial = new Tile(leaves.subList(0, 255));
    assertThatThrownBy(partial::root).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void bundleIsEntriesAfterTheirLengths() {
    var bundle = new Bundle(List.of(Bytes.hex("aabb"), Bytes.EMPTY, Bytes.hex("cc")));
    assertThat(bundle.encode()).isEqualTo(Bytes.hex("0002aabb00000001cc"));
    assertThat(Bundle.parse(3, bundle.encode())).isEqualTo(Parsed.ok(bundle));
  }

  @Test
  void longestEntryFitsAndOneByteMoreDoesNot() {
    var longest = Bytes.of(new byte[Bundle.MAX_ENTRY_BYTES]);
    var bundle = new Bundle(List.of(longest, longest));
    assertThat(Bundle.parse(2, bundle.encode())).isEqualTo(Parsed.ok(bundle));
    var longer = List.of(Bytes.of(new byte[Bundle.MAX_ENTRY_BYTES + 1]));
    assertThatThrownBy(() -> new Bundle(longer)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bundleCutAnywhereOrWithBytesLeftIsRefused() {
    var encoded = new Bundle(Reference.entries(5)).encode();
    for (int size = 0; size < encoded.size(); size++) {
      assertThat(Bundle.parse(5, encoded.slice(0, size))).isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(Bundle.parse(5, encoded.concat(Bytes.hex("00"))))
        .isInstanceOf(Parsed.Malformed.class);
    assertThat(Bundle.parse(4, encoded)).isInstanceOf(Parsed.Malformed.class);
    assertThat(Bundle.parse(6, encoded)).isInstanceOf(Parsed.Malformed.class);
  }
}
