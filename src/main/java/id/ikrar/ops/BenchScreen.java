package id.ikrar.ops;

import id.ikrar.event.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A projector without a picture: signs in, listens to a board, notes when its figure rose. */
final class BenchScreen implements AutoCloseable {
  private static final Pattern SIGNED = Pattern.compile("\"signed\":(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final NavigableMap<Integer, Instant> heard = new ConcurrentSkipListMap<>();
  private final CountDownLatch first = new CountDownLatch(1);

  private BenchScreen(HttpClient client) {
    this.client = client;
  }

  /** Listening when it answers. */
  static BenchScreen open(URI service, Event event) throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var form =
        "email="
            + URLEncoder.encode(Demo.EMAIL, StandardCharsets.UTF_8)
            + "&sandi="
            + URLEncoder.encode(Demo.PASSWORD, StandardCharsets.UTF_8);
    var entered =
        client.send(
            HttpRequest.newBuilder(service.resolve("/meja/masuk"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", service.toString())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    if (entered.statusCode() != 303) {
      throw new IOException("the desk did not open: " + entered.statusCode());
    }
    var screen = new BenchScreen(client);
    var path = "/meja/acara/" + event.id().value() + "/papan/langsung";
    var answer =
        client.send(
            HttpRequest.newBuilder(service.resolve(path))
                .header("Accept", "text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    Thread.ofVirtual()
        .start(() -> {
          try (var reader =
              new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(screen::hear);
          } catch (UncheckedIOException | IOException _) {
            // Closed, as every screen is in the end.
          }
        });
    if (!screen.first.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException("no board came within " + PATIENCE);
    }
    return screen;
  }

  private void hear(String line) {
    var now = Instant.now();
    var found = SIGNED.matcher(line);
    if (line.startsWith("data:") && found.find()) {
      heard.putIfAbsent(Integer.parseInt(found.group(1)), now);
      first.countDown();
    }
  }

  /** When the figure had become at least this. */
  Instant heard(int signed) {
    var entry = heard.ceilingEntry(signed);
    if (entry == null) {
      throw new IllegalStateException("the board never showed " + signed);
    }
    return entry.getValue();
  }

  /** Waits until the figure is this, or for so long. */
  void await(int signed, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (heard.ceilingEntry(signed) == null && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
