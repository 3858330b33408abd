package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TilePathTest {
  @Test
  void pathsAreSpeltAsTlogTilesSays() {
    assertThat(new TilePath.Hashes(0, 0, 256).text()).isEqualTo("tile/0/000");
    assertThat(new TilePath.Hashes(1, 1234067, 256).text()).isEqualTo("tile/1/x001/x234/067");
    assertThat(new TilePath.Hashes(0, 273, 112).text()).isEqualTo("tile/0/273.p/112");
    assertThat(new TilePath.Entries(1000, 1).text()).isEqualTo("tile/entries/x001/000.p/1");
  }

  @Test
  void everyPathIsReadBack() {
    for (long index : new long[] {0, 1, 9, 99, 999, 1000, 1001, 999999, 1000000, 123456789012L}) {
      for (int width : new int[] {1, 9, 10, 99, 100, 255, 256}) {
        for (int level = 0; level <= TilePath.MAX_LEVEL; level++) {
          var hashes = new TilePath.Hashes(level, index, width);
          assertThat(TilePath.parse(hashes.text())).isEqualTo(Parsed.ok(hashes));
        }
        var entries = new TilePath.Entries(index, width);
        assertThat(TilePath.parse(entries.text())).isEqualTo(Parsed.ok(entries));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "/tile/0/000",
        "tile/0/000/",
        "tile/00/000",
        "tile/8/000",
        "tile/-1/000",
        "tile/64/000",
        "tile/data/000",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/0/x00/000",
        "tile/0/x001/x000",
        "tile/0/001/000",
        "tile/0/X001/000",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/257",
        "tile/0/000.p/999",
        "tile/0/000.p/1/",
        "tile/0/000.p/1\n",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/../0/000",
        "tile/0/٠٠٠",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        "checkpoint"
      })
  void otherSpellingsAreRefused(String path) {
    assertThat(TilePath.parse(path)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void tilesThatNoTreeHasCannotBeNamed() {
    assertThatThrownBy(() -> new TilePath.Hashes(8, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TilePath.Entries(-1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TilePath.Entries(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TilePath.Entries(0, 257))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
