package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HttpTilesTest {
  private final MemoryTiles files = new MemoryTiles();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private HttpTiles tiles;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/log/", this::answer);
    server.start();
    var port = server.getAddress().getPort();
    tiles = new HttpTiles(client, URI.create("http://127.0.0.1:" + port + "/log/"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.close();
  }

  @Test
  void wholeLogIsCheckedFromOutside() {
    var store = new MemoryLogStore();
    var entries = Reference.entries(300);
    entries.forEach(store::add);
    new Sequencer(store, Keys.LOG, new Publisher(store, files, files)).run(Instant.EPOCH);
    assertThat(tiles.checkpoint().map(bytes -> Note.parse(bytes).orThrow().encode()))
        .isEqualTo(files.newest());
    LogCheck.checkLog(tiles, files, entries);
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(tiles.checkpoint()).isEmpty();
    assertThat(tiles.get("tile/0/000")).isEmpty();
  }

  @Test
  void brokenServerIsNotAnEmptyOne() {
    files.put("tile/0/007", Bytes.EMPTY);
    assertThatThrownBy(() -> tiles.get("tile/0/007"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("tile/0/007");
  }

  @Test
  void endlessCheckpointIsRefused() {
    files.put("tile/0/000", Bytes.of(new byte[Note.MAX_BYTES + 1]));
    assertThat(tiles.get("tile/0/000")).isPresent();
    assertThatThrownBy(() -> tiles.checkpoint()).isInstanceOf(UncheckedIOException.class);
  }

  // An empty file stands for a server that fails.
  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring("/log/".length());
    var body =
        path.equals("checkpoint")
            ? files
                .newest()
                .map(text -> Bytes.of(text.getBytes(StandardCharsets.UTF_8)))
                .or(() -> files.get("tile/0/000"))
            : files.get(path);
    try (exchange) {
      if (body.equals(Optional.of(Bytes.EMPTY))) {
        exchange.sendResponseHeaders(500, -1);
      } else if (body.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.sendResponseHeaders(200, body.get().size());
        exchange.getResponseBody().write(body.get().toArray());
      }
    }
  }
}
