package id.ikrar.bsre;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Answers as BSrE eSign version 2 does, as far as public clients show it; what it answers is told
 * by the NIK. Errors repeat what was sent, as careless services do.
 */
public final class StandIn implements AutoCloseable {
  public static final String USER = "ikrar";
  public static final String PASSWORD = "kata-sandi-layanan";
  public static final String PASSPHRASE = "Rahasia \"Negara\" #1";
  public static final String CODE = "482915";
  public static final String GOOD = "1801010101700001";
  public static final String NOT_REGISTERED = "1801010101702011";
  public static final String NO_CERTIFICATE = "1801010101702021";
  public static final String EXPIRED = "1801010101702022";
  public static final String FAILING = "1801010101700500";
  public static final String SLOW = "1801010101700408";
  public static final String GATEWAY = "1801010101700504";
  public static final String BROKEN_OFF = "1801010101700499";
  public static final String NONSENSE = "1801010101700000";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final TestNation nation;
  private final String name;
  private final Duration skew;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<Bytes> altered = UnaryOperator.identity();

  /**
   * @param name of the person with the good NIK
   * @param skew how far its clock is off
   */
  public StandIn(TestNation nation, String name, Duration skew) {
    this.nation = nation;
    this.name = name;
    this.skew = skew;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public EsignAccess access(Duration patience) {
    return new EsignAccess(address(), USER, PASSWORD, patience);
  }

  /** The paths that were asked for, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  public long signatures() {
    return calls.stream().filter("/api/v2/sign/pdf"::equals).count();
  }

  /** Changes what it answers from now on. */
  public void alter(UnaryOperator<Bytes> change) {
    altered = change;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    calls.add(path);
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var basic =
        Base64.getEncoder()
            .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"error\":\"Unauthorized\"}");
      return;
    }
    var nik = field(body, "nik");
    switch (path) {
      case "/api/v2/user/check/status" -> status(exchange, nik);
      case "/api/v2/sign/get/totp" -> send(exchange, 200, "{\"message\":\"TOTP dikirim\"}");
      case "/api/v2/sign/pdf" -> sign(exchange, nik, body);
      default -> send(exchange, 404, "{\"error\":\"Not Found\"}");
    }
  }

  private void status(HttpExchange exchange, String nik) throws IOException {
    switch (nik) {
      case NOT_REGISTERED ->
          send(
              exchange,
              200,
              "{\"status_code\":2011,\"status\":\"NOT_REGISTERED\",\"message\":\"User tidak terdaftar\"}");
      case NO_CERTIFICATE ->
          send(
              exchange,
              200,
              "{\"status_code\":2021,\"status\":\"NO_CERTIFICATE\",\"message\":\"User tidak memiliki sertifikat\"}");
      case EXPIRED -> send(exchange, 200, "{\"status\":\"EXPIRED\"}");
      default -> send(exchange, 200, "{\"status\":\"ISSUE\",\"message\":\"Sertifikat aktif\"}");
    }
  }

  private void sign(HttpExchange exchange, String nik, String body) throws IOException {
    boolean known =
        field(body, "passphrase").equals(PASSPHRASE) || field(body, "totp").equals(CODE);
    switch (nik) {
      case FAILING -> send(exchange, 500, "{\"error\":" + quoted("Gagal: " + body) + "}");
      case GATEWAY -> send(exchange, 504, "<html>Gateway Time-out</html>");
      case SLOW -> {
        wait(closing);
        exchange.close();
      }
      case BROKEN_OFF -> exchange.close();
      case NONSENSE -> send(exchange, 200, "{\"time\":1,\"file\":[\"***\"]}");
      default -> {
        if (known && body.contains("\"tampilan\":\"INVISIBLE\"")) {
          var file = Bytes.of(Base64.getDecoder().decode(first(body)));
          var signed = altered.apply(nation.sign(file, name, Instant.now().plus(skew)));
          var text = Base64.getEncoder().encodeToString(signed.toArray());
          send(exchange, 200, "{\"time\":912,\"file\":[\"" + text + "\"]}");
        } else {
          var said = "Passphrase anda salah: " + field(body, "passphrase");
          send(exchange, 400, "{\"status_code\":2031,\"error\":" + quoted(said) + "}");
        }
      }
    }
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String field(String body, String name) {
    var found =
        Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(body);
    return found.find() ? found.group(1).replace("\\\"", "\"").replace("\\\\", "\\") : "";
  }

  private static String first(String body) {
    int from = body.indexOf("\"file\":[\"") + "\"file\":[\"".length();
    return body.substring(from, body.indexOf('"', from));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
