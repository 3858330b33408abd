package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import id.ikrar.account.Accounts;
import id.ikrar.integration.Scope;
import id.ikrar.integration.TokenDesk;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** A program with a token of its own, in front of a running service. */
final class ApiClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final HttpClient client = HttpClient.newHttpClient();
  private final TestService service;
  private final String token;

  ApiClient(TestService service, Scene of, Set<Scope> scopes) {
    this.service = service;
    this.token = token(service, of, scopes);
  }

  @Override
  public void close() {
    client.close();
  }

  static String token(TestService service, Scene of, Set<Scope> scopes) {
    var account = service.bean(Accounts.class).withEmail(of.email()).orElseThrow();
    return service.bean(TokenDesk.class).issue(account, "Uji", scopes, 1, Instant.now())
            instanceof TokenDesk.Issue.Done(var _, var text)
        ? text
        : "";
  }

  String sign(String link) {
    var desk = service.bean(SigningDesk.class);
    var personal = link.substring(link.lastIndexOf('/') + 1);
    var phone = new TestPhone();
    var now = Instant.now();
    if (desk.look(personal, now) instanceof Doorway.Ready ready
        && desk.prepare(personal, phone.consent(ready.pledge().digest()), now)
            instanceof Outcome.Preparing.Prepared(var preparation, _)
        && desk.accept(personal, preparation.id(), phone.sign(preparation.attributes()), now)
            instanceof Outcome.Accepting.Accepted(var receipt)) {
      return receipt.shortId().printed();
    }
    throw new AssertionError("not signed: " + desk.look(personal, now));
  }

  byte[] sealed(String path) throws IOException, InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
    }
    throw new AssertionError("not sealed");
  }

  int count() throws IOException, InterruptedException {
    return Math.toIntExact(
        Pattern.compile("\"since\"").matcher(get("/events?limit=200").body()).results().count());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.address().resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return client.send(request(path).DELETE().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
    return client.send(
        request(path).PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request = request(path).POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The first field of this name. */
  static String field(String name, String json) {
    var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    assertThat(found.find()).as(name + " in " + json).isTrue();
    return found.group(1);
  }

  /** Whether the answer is as the description says. */
  static void conforms(String schema, String json) throws IOException {
    var all = new Yaml().<Map<String, Object>>load(Files.readString(Path.of("docs/openapi.yaml")));
    var whole = new java.util.HashMap<>(all);
    whole.put("$ref", "#/components/schemas/" + schema);
    whole.remove("openapi");
    var checked =
        new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .validate(new Yaml().dump(whole), json);
    assertThat(checked.isValid()).as(json + checked.getErrors()).isTrue();
  }

  String token() {
    return token;
  }
}
