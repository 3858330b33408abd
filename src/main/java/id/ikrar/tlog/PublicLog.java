package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.Optional;

/** What the log shows to the world, and proofs from exactly that. */
public final class PublicLog {
  private final LogStore store;
  private final TileSource tiles;
  private final Checkpoints checkpoints;

  public PublicLog(LogStore store, TileSource tiles, Checkpoints checkpoints) {
    this.store = store;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  /** How many entries stand under the public checkpoint. */
  public long size() {
    return checkpoints.newest().map(Checkpoint::own).map(Checkpoint::size).orElse(0L);
  }

  /** The proof of an entry, once it stands under the public checkpoint. */
  public Optional<TlogProof> proof(Bytes entry) {
    return store.indexOf(Digest.of(entry)).flatMap(index -> proof(index, entry));
  }

  /** The same for an entry whose index is known. */
  public Optional<TlogProof> proof(long index, Bytes entry) {
    return checkpoints
        .newest()
        .map(signed -> Note.parse(signed).orThrow())
        .flatMap(note -> proof(index, entry, note));
  }

  private Optional<TlogProof> proof(long index, Bytes entry, Note note) {
    var head = Checkpoint.parse(note.text()).orThrow();
    if (index >= head.size()) {
      return Optional.empty();
    }
    var inclusion = new Tiles(tiles, head.size()).inclusion(index);
    // A proof is sealed into a file for ever, so a damaged tile must not get into one.
    if (!inclusion.proves(Merkle.leaf(entry), head.root())) {
      throw new DamagedLog("the tiles do not prove entry " + index);
    }
    return Optional.of(new TlogProof(inclusion, note));
  }
}
