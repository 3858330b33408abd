package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.List;

/** Verifies a whole public log against the slow reference: every tile, proof and the checkpoint. */
final class LogCheck {
  private LogCheck() {}

  /** The log shows exactly these entries. */
  static void checkLog(TileSource tiles, Checkpoints checkpoints, List<Bytes> entries) {
    if (entries.isEmpty()) {
      assertThat(checkpoints.newest()).isEmpty();
      return;
    }
    var note = Note.parse(checkpoints.newest().orElseThrow()).orThrow();
    var head = Checkpoint.open(note, List.of(Keys.LOG.publicKey())).orThrow();
    assertThat(note.text()).isEqualTo(Reference.checkpoint(Keys.ORIGIN, entries));
    Reference.tiles(entries)
        .forEach((path, content) -> assertThat(tiles.get(path)).as(path).contains(content));

    var leaves = entries.stream().map(Reference::leaf).toList();
    var reader = new Tiles(tiles, head.size());
    assertThat(reader.root()).isEqualTo(head.root());
    assertThat(reader.edge().root()).isEqualTo(head.root());
    checkProofs(reader, leaves, head.root());
    for (int n = 0; n * 256 < entries.size(); n++) {
      assertThat(reader.entries(n))
          .isEqualTo(entries.subList(n * 256, Math.min(n * 256 + 256, entries.size())));
    }
  }

  private static void checkProofs(Tiles reader, List<Digest> leaves, Digest root) {
    var edge = Edge.EMPTY;
    for (int index = 0; index < leaves.size(); index++) {
      assertThat(reader.inclusion(index).proves(leaves.get(index), root)).isTrue();
      assertThat(reader.consistency(index).proves(edge.root(), root)).isTrue();
      edge = edge.append(leaves.get(index));
    }
    assertThat(edge.root()).isEqualTo(root);
  }
}
