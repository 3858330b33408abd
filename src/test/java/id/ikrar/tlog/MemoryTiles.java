package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tiles and checkpoint in memory for tests. */
public final class MemoryTiles implements TileStore, Checkpoints {
  private final Map<String, Bytes> files = new ConcurrentHashMap<>();
  private Optional<String> checkpoint = Optional.empty();
  private Optional<String> cosigned = Optional.empty();

  @Override
  public void put(String path, Bytes content) {
    TilePath.parse(path).orThrow();
    var there = files.putIfAbsent(path, content);
    if (there != null && !there.equals(content)) {
      throw new DamagedLog(path + " is there with other bytes");
    }
  }

  @Override
  public Optional<Bytes> get(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public synchronized Optional<String> newest() {
    return checkpoint;
  }

  @Override
  public synchronized void advance(String signed) {
    if (checkpoint.map(MemoryTiles::size).orElse(-1L) < size(signed)) {
      checkpoint = Optional.of(signed);
    }
  }

  @Override
  public synchronized Optional<String> cosigned() {
    return cosigned;
  }

  @Override
  public synchronized void cosign(Note note, Note.Signature line) {
    var same = checkpoint.filter(one -> one.startsWith(note.text() + "\n"));
    var base = same.map(one -> Note.parse(one).orThrow()).orElse(note);
    cosigned = Optional.of(base.with(List.of(line)).encode());
    if (same.isPresent()) {
      checkpoint = cosigned;
    }
  }

  /** Everything by path. */
  public Map<String, Bytes> files() {
    return Map.copyOf(files);
  }

  /** Loses a file, as a pruning or a broken disk does. */
  public void delete(String path) {
    files.remove(path);
  }

  /** Puts other bytes in place of a file. */
  public void damage(String path, Bytes content) {
    files.put(path, content);
  }

  private static long size(String signed) {
    return Checkpoint.own(signed).size();
  }
}
