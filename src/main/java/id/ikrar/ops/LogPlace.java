package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.tlog.FileTiles;
import id.ikrar.tlog.HttpTiles;
import id.ikrar.tlog.TileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a public log is read: a folder of its files, or the address that serves them.
 *
 * @param checkpoint the newest one, as it is at that moment; empty where there is none
 */
record LogPlace(String name, TileSource tiles, Supplier<Optional<Bytes>> checkpoint) {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** An address begins with http; of a host alone the path is {@code /log}. */
  static LogPlace of(String name) {
    if (!name.startsWith("http://") && !name.startsWith("https://")) {
      return folder(Path.of(name));
    }
    var uri = URI.create(name.replaceAll("/+$", ""));
    var prefix = uri.getRawPath().isEmpty() ? URI.create(uri + "/log") : uri;
    var client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    var tiles = new HttpTiles(client, prefix);
    return new LogPlace(prefix.toString(), tiles, tiles::checkpoint);
  }

  static LogPlace folder(Path folder) {
    return new LogPlace(
        folder.toString(), new FileTiles(folder), () -> read(folder.resolve("checkpoint")));
  }

  private static Optional<Bytes> read(Path file) {
    try {
      return Optional.of(Bytes.owning(Files.readAllBytes(file)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
