package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import id.ikrar.TestHall;
import id.ikrar.kernel.Bytes;
import id.ikrar.store.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts over HTTP for programs. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationsTest {
  private static final String PATH = "/api/v1/verifications";
  private static final String BOUNDARY = "batas-ikrar";

  private final HttpClient client = HttpClient.newHttpClient();
  private TestService service;
  private Bytes pdf;

  @BeforeAll
  void sign(@TempDir Path folder) {
    service = new TestService(folder.resolve("service"));
    // Of another log, but of the same sample root: everything holds but the log's proof.
    var hall = TestHall.now(folder.resolve("hall"));
    var event = hall.open(World.programme(LocalDate.of(2024, 9, 10)), 1);
    var receipt = hall.sign(event, 1);
    hall.finish();
    pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
  }

  @AfterAll
  void stop() {
    client.close();
    service.close();
  }

  @Test
  void everyFileHasItsVerdictInOrderAndByThePublishedSchema() throws Exception {
    var answer = send("", pdf, Bytes.of(new byte[] {1, 2, 3}), Bytes.EMPTY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/json");
    assertThat(answer.body())
        .containsSubsequence(
            "\"file\":\"0.pdf\"",
            "\"name\":\"Contoh 1\"",
            "\"file\":\"1.pdf\"",
            "UNREADABLE",
            "\"file\":\"2.pdf\"",
            "UNREADABLE")
        .contains("\"id\":\"log-proof\"")
        .doesNotContain("\"genuine\":true", "19680411");
    var schema = Files.readString(Path.of("docs/verdicts.schema.json"));
    var checked =
        new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .validate(schema, answer.body());
    assertThat(checked.isValid()).as(answer.body()).isTrue();
  }

  @Test
  void theSentencesAreInTheLanguageAsked() throws Exception {
    assertThat(send("?lang=en", pdf).body()).contains("\"sentence\":\"NOT VALID.");
    assertThat(send("?lang=id", pdf).body()).contains("\"sentence\":\"TIDAK SAH.");
  }

  @Test
  void noFileAndElevenFilesAreRefused() throws Exception {
    var eleven = Collections.nCopies(11, Bytes.EMPTY).toArray(Bytes[]::new);
    for (var files : new Bytes[][] {{}, eleven}) {
      var answer = send("", files);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
      assertThat(answer.body()).contains("/masalah/");
    }
  }

  @Test
  void moreBytesThanTheLimitAreRefused() throws Exception {
    var answer = send("", Bytes.owning(new byte[Gate.MAX_API_BYTES + 100_000]));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("/masalah/too-large");
  }

  @Test
  @Order(Integer.MAX_VALUE) // Last: it uses up what this address may ask.
  void whoAsksTooOftenIsAskedToWait() throws Exception {
    var ten = Collections.nCopies(10, Bytes.EMPTY).toArray(Bytes[]::new);
    int status = 200;
    for (int i = 0; i < 10 && status == 200; i++) {
      status = send("", ten).statusCode();
    }
    assertThat(status).isEqualTo(429);
  }

  private HttpResponse<String> send(String query, Bytes... files)
      throws IOException, InterruptedException {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < files.length; i++) {
      var head =
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%d.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
              .formatted(BOUNDARY, i);
      out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      out.writeBytes(files[i].toArray());
      out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(service.address().resolve(PATH + query))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(out.toByteArray()));
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
