package id.ikrar.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What the service says of its interface, against what it does. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
  private static final Path DESCRIPTION = Path.of("docs/openapi.yaml");

  private final HttpClient client = HttpClient.newHttpClient();
  private TestService service;

  @BeforeAll
  void start(@TempDir Path folder) {
    service = new TestService(folder);
  }

  @AfterAll
  void stop() {
    client.close();
    service.close();
  }

  @Test
  void theDescriptionIsOpenApi31() throws Exception {
    var schema = Files.readString(Path.of("src/test/resources/openapi-3.1.schema.json"));
    var checked = validator().validate(schema, Files.readString(DESCRIPTION));
    assertThat(checked.isValid()).as(checked.getErrors().toString()).isTrue();
  }

  @Test
  void itNamesEveryOperationForProgramsAndNoOther() throws Exception {
    var described = new TreeSet<String>();
    var paths = child(new Yaml().load(Files.readString(DESCRIPTION)), "paths");
    for (var path : paths.keySet()) {
      for (var method : child(paths, path).keySet()) {
        described.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    var served = new TreeSet<String>();
    service
        .bean(Router.class)
        .uriRoutes()
        .forEach(
            route -> served.add(route.getHttpMethodName() + " " + route.getUriMatchTemplate()));
    assertThat(served).containsAll(described);
    assertThat(described)
        .containsAll(
            served.stream()
                .filter(it -> it.contains(VerificationsController.API))
                .filter(it -> !it.startsWith("HEAD "))
                .toList());
  }

  @Test
  void theServiceHandsOutBothFilesAsTheyAre() throws Exception {
    var description = get("/api/v1/openapi.yaml");
    assertThat(description.body()).isEqualTo(Files.readString(DESCRIPTION));
    assertThat(description.headers().firstValue("content-type").orElse(""))
        .startsWith("application/yaml");
    assertThat(get("/api/v1/verdicts.schema.json").body())
        .isEqualTo(Files.readString(Path.of("docs/verdicts.schema.json")));
  }

  @Test
  void aRefusalIsAsDescribed() throws Exception {
    var request =
        HttpRequest.newBuilder(service.address().resolve(VerificationsController.PATH))
            .header("Content-Type", "multipart/form-data; boundary=batas")
            .POST(BodyPublishers.ofString("--batas--\r\n"));
    var answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    var all = new Yaml().<Map<String, Object>>load(Files.readString(DESCRIPTION));
    var problem = child(child(child(all, "components"), "schemas"), "problem");
    var checked = validator().validate(new Yaml().dump(problem), answer.body());
    assertThat(checked.isValid()).as(answer.body() + checked.getErrors()).isTrue();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(service.address().resolve(path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static ValidatorFactory validator() {
    return new ValidatorFactory().withJsonNodeFactory(new SnakeYamlNode.Factory());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> node, String name) {
    return (Map<String, Object>) requireNonNull(node.get(name), name);
  }
}
