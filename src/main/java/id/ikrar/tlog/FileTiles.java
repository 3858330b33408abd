package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Tiles as files under one folder, which any web server can serve as they are. */
public final class FileTiles implements TileStore {
  private final Path folder;

  public FileTiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public void put(String path, Bytes content) {
    var file = file(path).orElseThrow(() -> new IllegalArgumentException("no tile: " + path));
    try {
      var there = get(path);
      if (there.isEmpty()) {
        DurableFile.write(file, content);
      } else if (!there.get().equals(content)) {
        throw new DamagedLog(path + " is there with other bytes");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  @Override
  public Optional<Bytes> get(String path) {
    var file = file(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Bytes.owning(Files.readAllBytes(file.get())));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Deletes the partial tiles whose full tile is there, as tlog-tiles allows; says how many. */
  public int prune() {
    var tiles = folder.resolve("tile");
    if (!Files.isDirectory(tiles)) {
      return 0;
    }
    int deleted = 0;
    try (var files = Files.walk(tiles)) {
      for (var partials : files.filter(FileTiles::isReplaced).toList()) {
        deleted += delete(partials);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prune the tiles", e);
    }
    return deleted;
  }

  private static boolean isReplaced(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".p")
        && Files.isRegularFile(file.resolveSibling(name.substring(0, name.length() - 2)));
  }

  private static int delete(Path partials) throws IOException {
    int deleted = 0;
    try (var files = Files.list(partials)) {
      for (var file : files.toList()) {
        Files.delete(file);
        deleted++;
      }
    }
    Files.delete(partials);
    return deleted;
  }

  // Only what is spelt as a tile reaches the file system, so no path leads out of the folder.
  private Optional<Path> file(String path) {
    return switch (TilePath.parse(path)) {
      case Parsed.Ok<TilePath>(var tile) -> Optional.of(folder.resolve(tile.text()));
      case Parsed.Malformed<TilePath> _ -> Optional.empty();
    };
  }
}
