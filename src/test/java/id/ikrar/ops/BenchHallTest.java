package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load generator against a small service of the same shape, which checks what phones send. */
final class BenchHallTest {
  private static final String WORDS = "frozen words";
  private static final String SHEET = "%PDF /ByteRange [0 31 41 4] ...<00000000>tail";
  private static final JsonMapper JSON = JsonMapper.createDefault();

  private final Map<String, String> publicKeys = new ConcurrentHashMap<>();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private volatile String sheet = SHEET;
  private HttpServer server;
  private BenchHall hall;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/t/", this::answer);
    server.start();
    hall = new BenchHall(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everybodySignsOnceWithAKeyOfTheirOwn() {
    var tokens = IntStream.range(0, 40).mapToObj(i -> "token" + i).toList();
    var lasted = hall.sign(tokens, Duration.ofMillis(200));
    assertThat(hall.report().table(lasted)).contains("40 ceremonies").contains("; 0 failed");
    assertThat(accepted).hasSize(40);
    assertThat(Set.copyOf(publicKeys.values())).hasSize(40);
    // No board listens here.
    for (var step : EnumSet.range(BenchStep.PAGE, BenchStep.SEALED)) {
      assertThat(hall.report().count(step)).as(step.toString()).isEqualTo(40);
    }
    // The last one starts when 39 of 40 parts of the time have gone.
    assertThat(lasted).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void phoneDoesNotSignAttributesOfAnotherFile() {
    sheet = SHEET.replace("tail", "tale");
    var lasted = hall.sign(List.of("one"), Duration.ZERO);
    assertThat(accepted).isEmpty();
    assertThat(hall.report().table(lasted)).contains("1 × the attributes are of another file");
  }

  @Test
  void phoneDoesNotSignASheetThatItCannotSeeWhole() {
    sheet = SHEET + "more";
    var lasted = hall.sign(List.of("one"), Duration.ZERO);
    assertThat(accepted).isEmpty();
    assertThat(hall.report().table(lasted)).contains("another byte range than a whole one");
  }

  @Test
  void refusalIsCountedWithItsReason() {
    var lasted = hall.sign(List.of("stranger"), Duration.ZERO);
    assertThat(hall.report().failed()).isEqualTo(1);
    assertThat(hall.report().table(lasted)).contains("open the page: 404 who is that");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().split("/", -1);
      var token = path[2];
      if (token.equals("stranger")) {
        reply(exchange, 404, "who is that");
        return;
      }
      var body = exchange.getRequestBody().readAllBytes();
      switch (path.length == 3 ? "" : path[3]) {
        case "" -> reply(exchange, 200, "<html>");
        case "naskah" -> reply(exchange, 200, WORDS);
        case "siapkan" -> prepare(exchange, token, json(body));
        case "sheet.pdf" -> reply(exchange, 200, sheet);
        case "kirim" -> accept(exchange, token, json(body));
        default -> reply(exchange, accepted.contains(token) ? 200 : 409, "sealed");
      }
    }
  }

  private void prepare(HttpExchange exchange, String token, Map<String, Object> body)
      throws IOException {
    assertThat(body.get("pledge")).isEqualTo(Digest.of(bytes(WORDS)).hex());
    assertThat(body.get("read")).isEqualTo(true);
    assertThat(body.get("agree")).isEqualTo(true);
    publicKeys.put(token, String.valueOf(body.get("publicKey")));
    var answer =
        Map.of(
            "preparation", "p-" + token,
            "pdf", "/t/" + token + "/sheet.pdf",
            "attributes", Base64.getUrlEncoder().withoutPadding().encodeToString(attributes()));
    reply(exchange, 200, new String(JSON.writeValueAsBytes(answer), StandardCharsets.UTF_8));
  }

  private void accept(HttpExchange exchange, String token, Map<String, Object> body)
      throws IOException {
    var right =
        ("p-" + token).equals(body.get("preparation"))
            && signed(publicKeys.getOrDefault(token, ""), String.valueOf(body.get("signature")))
            && accepted.add(token);
    reply(exchange, right ? 200 : 422, right ? "{\"shortId\":\"x\"}" : "wrong");
  }

  private static boolean signed(String publicKey, String signature) {
    try {
      var spki = new X509EncodedKeySpec(Base64.getUrlDecoder().decode(publicKey));
      var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
      ecdsa.initVerify(KeyFactory.getInstance("EC").generatePublic(spki));
      ecdsa.update(attributes());
      return ecdsa.verify(Base64.getUrlDecoder().decode(signature));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] attributes() {
    var covered = bytes(SHEET).slice(0, 31).concat(bytes(SHEET).slice(41, 45));
    return Bytes.hex("3100").concat(Digest.of(covered).bytes()).concat(Bytes.hex("00")).toArray();
  }

  private static Map<String, Object> json(byte[] body) throws IOException {
    return JSON.readValue(body, Argument.mapOf(String.class, Object.class));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
