package id.ikrar.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.AddCheckpoint;
import id.ikrar.tlog.Witness;
import id.ikrar.tlog.Witness.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The HTTP interface of a witness: {@code add-checkpoint} of c2sp.org/tlog-witness. */
final class WitnessServer implements AutoCloseable {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String SIZE = "text/x.tlog.size";
  private static final String ADD = "/add-checkpoint";
  private static final String SEEN = "/seen/";
  private static final String MAX_SECONDS = "10";

  private final Witness witness;
  private final InstantSource clock;
  private final Consumer<Answer> heard;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Answers on return.
   *
   * @param heard is told of every answer
   */
  WitnessServer(
      Witness witness, InetSocketAddress address, InstantSource clock, Consumer<Answer> heard) {
    this.witness = witness;
    this.clock = clock;
    this.heard = heard;
    // Whoever sends slowly must not keep a connection for ever.
    System.setProperty("sun.net.httpserver.maxReqTime", MAX_SECONDS);
    System.setProperty("sun.net.httpserver.maxRspTime", MAX_SECONDS);
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + address, e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private record Reply(int status, String type, String body) {}

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var reply =
          switch (exchange.getRequestMethod()) {
            case "POST" -> path.equals(ADD) ? add(exchange) : new Reply(404, TEXT, "");
            case "GET" -> get(path);
            default -> new Reply(405, TEXT, "");
          };
      var body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply get(String path) {
    if (path.equals(ADD)) {
      return new Reply(405, TEXT, "POST\n");
    }
    if (path.equals("/key")) {
      return new Reply(200, TEXT, witness.publicKey().vkey() + "\n");
    }
    return path.startsWith(SEEN) ? seen(path) : new Reply(404, TEXT, "");
  }

  private Reply seen(String path) {
    var origin = path.substring(SEEN.length());
    return witness
        .seen(origin)
        .map(note -> new Reply(200, TEXT, note))
        .orElseGet(() -> new Reply(404, TEXT, ""));
  }

  private Reply add(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(AddCheckpoint.MAX_BYTES + 1);
    var answer =
        switch (AddCheckpoint.parse(Bytes.owning(body))) {
          case Parsed.Ok<AddCheckpoint>(var request) -> witness.add(request, clock.instant());
          case Parsed.Malformed<AddCheckpoint>(var reason) -> new Answer.Malformed(reason);
        };
    heard.accept(answer);
    return reply(answer);
  }

  private static Reply reply(Answer answer) {
    return switch (answer) {
      case Answer.Cosigned(_, _, var line) -> new Reply(200, TEXT, line.line());
      case Answer.Conflict(var latest) -> new Reply(409, SIZE, latest + "\n");
      case Answer.Forked(var latest, _) -> new Reply(409, SIZE, latest.size() + "\n");
      case Answer.UnknownLog _ -> new Reply(404, TEXT, "unknown log\n");
      case Answer.Unsigned(var reason) -> new Reply(403, TEXT, reason + "\n");
      case Answer.Unproven _ -> new Reply(422, TEXT, "the proof does not hold\n");
      case Answer.Malformed(var reason) -> new Reply(400, TEXT, reason + "\n");
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
