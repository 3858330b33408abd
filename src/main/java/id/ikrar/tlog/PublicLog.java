package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What the log shows to the world, and proofs from exactly that. */
public final class PublicLog {
  private final LogStore store;
  private final TileSource tiles;
  private final Checkpoints checkpoints;
  private final Duration patience;
  private final InstantSource clock;
  private long waitsAt = -1;
  private Instant waitsSince = Instant.MIN;

  public PublicLog(LogStore store, TileSource tiles, Checkpoints checkpoints) {
    this(store, tiles, checkpoints, Duration.ZERO, InstantSource.system());
  }

  /**
   * A log whose checkpoints are cosigned.
   *
   * @param patience how long what needs a proof waits for a cosignature, before it does without
   */
  public PublicLog(
      LogStore store,
      TileSource tiles,
      Checkpoints checkpoints,
      Duration patience,
      InstantSource clock) {
    this.patience = patience;
    this.clock = clock;
    this.store = store;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  /** How many entries stand under the public checkpoint, cosigned where there is hope for it. */
  public synchronized long size() {
    long newest = size(checkpoints.newest());
    if (patience.isZero()) {
      return newest;
    }
    long cosigned = size(checkpoints.cosigned());
    if (cosigned >= newest) {
      waitsAt = -1;
      return newest;
    }
    // The cosigned size moves on while the witnesses answer; when it stands still, nobody waits.
    if (waitsAt != cosigned) {
      waitsAt = cosigned;
      waitsSince = clock.instant();
    }
    return clock.instant().isBefore(waitsSince.plus(patience)) ? cosigned : newest;
  }

  private static long size(Optional<String> signed) {
    return signed.map(Checkpoint::own).map(Checkpoint::size).orElse(0L);
  }

  /** The proof of an entry, once it stands under the public checkpoint. */
  public Optional<TlogProof> proof(Bytes entry) {
    return store.indexOf(Digest.of(entry)).flatMap(index -> proof(index, entry));
  }

  /** The same for an entry whose index is known. */
  public Optional<TlogProof> proof(long index, Bytes entry) {
    return checkpoints
        .cosigned()
        .filter(signed -> Checkpoint.own(signed).size() > index)
        .or(checkpoints::newest)
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
