package id.ikrar.tlog;

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

  /** The proof of the entry whose leaf data has this digest, once it stands under a checkpoint. */
  public Optional<TlogProof> proof(Digest entry) {
    return store.indexOf(entry).flatMap(index -> proof(index.longValue()));
  }

  /** The proof of the entry with this index, once it stands under a public checkpoint. */
  public Optional<TlogProof> proof(long index) {
    return checkpoints
        .newest()
        .map(signed -> Note.parse(signed).orThrow())
        .flatMap(note -> {
          long size = Checkpoint.parse(note.text()).orThrow().size();
          return index < size
              ? Optional.of(new TlogProof(new Tiles(tiles, size).inclusion(index), note))
              : Optional.empty();
        });
  }
}
