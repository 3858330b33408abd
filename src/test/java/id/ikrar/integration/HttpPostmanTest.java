package id.ikrar.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPostmanTest {
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(exchange.getRequestHeaders().getFirst("webhook-id") + " " + body);
          int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          exchange.getResponseHeaders().set("Location", "/200");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.close();
  }

  @Test
  void aReceiverThatAnswersWellHasTakenIt() {
    assertThat(send(true, "/204")).isEqualTo(new Postman.Outcome.Taken(204));
    assertThat(received).containsExactly("m1 {\"é\":1}");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 400, 410, 500})
  void everythingElseIsARefusalAndNoRedirectIsFollowed(int status) {
    assertThat(send(true, "/" + status))
        .isEqualTo(new Postman.Outcome.Refused(Integer.toString(status)));
    assertThat(received).hasSize(1);
  }

  @Test
  void nobodyThereIsARefusal() {
    server.stop(0);
    assertThat(send(true, "/200")).isInstanceOf(Postman.Outcome.Refused.class);
  }

  @Test
  void plainHttpIsForbiddenUnlessAllowed() {
    assertThat(send(false, "/200")).isEqualTo(new Postman.Outcome.Forbidden("not https"));
    assertThat(received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://10.1.2.3/",
        "https://192.168.0.9/", "https://172.16.0.1/", "https://169.254.169.254/",
            "https://0.0.0.0/",
        "https://[fd00::1]/", "https://[fe80::1]/", "https://100.64.1.1/",
            "https://[::ffff:127.0.0.1]/"
      })
  void theNetworkOfTheServiceIsForbidden(String url) {
    assertThat(new HttpPostman(client, false).carry(URI.create(url), Map.of(), ""))
        .isEqualTo(new Postman.Outcome.Forbidden("address inside a network"));
  }

  @Test
  void aClientThatFollowsRedirectsIsRefused() {
    try (var follower =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      assertThatThrownBy(() -> new HttpPostman(follower, true))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Postman.Outcome send(boolean inside, String path) {
    return new HttpPostman(client, inside)
        .carry(address.resolve(path), Map.of("webhook-id", "m1"), "{\"é\":1}");
  }
}
