package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A log read over HTTP from its prefix, by C2SP tlog-tiles. */
public final class HttpTiles implements TileSource {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient client;
  private final String prefix;

  /**
   * @param prefix for example {@code https://ikrar.example/log}
   */
  public HttpTiles(HttpClient client, URI prefix) {
    this.client = client;
    this.prefix = prefix.toString().replaceAll("/+$", "");
  }

  @Override
  public Optional<Bytes> get(String path) {
    var tile = TilePath.parse(path).orThrow();
    return fetch(tile.text(), Bundle.MAX_BYTES);
  }

  /** The newest checkpoint that the log shows. */
  public Optional<Bytes> checkpoint() {
    return fetch("checkpoint", Note.MAX_BYTES);
  }

  private Optional<Bytes> fetch(String path, int maxBytes) {
    var request = HttpRequest.newBuilder(URI.create(prefix + "/" + path)).timeout(TIMEOUT).build();
    try {
      var response = client.send(request, BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        if (response.statusCode() == 404) {
          return Optional.empty();
        }
        var bytes = body.readNBytes(maxBytes + 1);
        if (response.statusCode() != 200 || bytes.length > maxBytes) {
          throw new IOException(
              "%s answers %d with %d bytes".formatted(path, response.statusCode(), bytes.length));
        }
        return Optional.of(Bytes.owning(bytes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + path, e);
    }
  }
}
