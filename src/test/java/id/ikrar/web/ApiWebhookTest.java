package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.integration.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What programs ask to be told, and what they are told. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiWebhookTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private TestService service;
  private ApiClient api;

  @BeforeAll
  void start(@TempDir Path folder) {
    service = new TestService(folder);
    api = new ApiClient(service, Scene.open(service), EnumSet.allOf(Scope.class));
  }

  @AfterAll
  void stop() {
    api.close();
    service.close();
  }

  @Test
  void aWebhookIsMadeListedToldAndRemoved() throws Exception {
    var body = "{\"url\":\"https://example.org/kait\",\"kinds\":[\"pledge.signed\"]}";
    var made = api.post("/webhooks", body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    ApiClient.conforms("webhook", made.body());
    assertThat(made.body()).contains("\"secret\":\"whsec_");
    var id = ApiClient.field("id", made.body());
    assertThat(api.get("/webhooks").body()).contains(id).doesNotContain("whsec_");
    ApiClient.conforms("messages", api.get("/webhooks/" + id + "/messages").body());
    assertThat(
            api.post("/webhooks/" + id + "/messages/00000000000000000000/retry", "").statusCode())
        .isEqualTo(404);
    var stranger = ApiClient.token(service, Scene.open(service), EnumSet.allOf(Scope.class));
    var foreign =
        api.request("/webhooks/" + id).setHeader("Authorization", "Bearer " + stranger).DELETE();
    assertThat(api.client.send(foreign.build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(404);
    assertThat(api.delete("/webhooks/" + id).statusCode()).isEqualTo(204);
    assertThat(api.delete("/webhooks/" + id).statusCode()).isEqualTo(404);
    for (var wrong :
        new String[] {
          "{\"url\":\"ftp://example.org\",\"kinds\":[\"pledge.signed\"]}",
          "{\"url\":\"https://a:b@example.org\",\"kinds\":[\"pledge.signed\"]}",
          "{\"url\":\"https://example.org\",\"kinds\":[\"pesta\"]}",
          "{\"url\":\"https://example.org\",\"kinds\":[]}"
        }) {
      assertThat(api.post("/webhooks", wrong).statusCode()).as(wrong).isEqualTo(422);
    }
  }

  @Test
  void theServiceTellsAWebhookWhatHappened() throws Exception {
    var hall = Scene.open(service);
    var own = ApiClient.token(service, hall, EnumSet.allOf(Scope.class));
    var body =
        "{\"url\":\"https://127.0.0.1/kait\",\"kinds\":[\"pledge.signed\",\"pledge.sealed\"]}";
    var make =
        api.request("/webhooks")
            .setHeader("Authorization", "Bearer " + own)
            .POST(BodyPublishers.ofString(body))
            .build();
    var id = ApiClient.field("id", api.client.send(make, BodyHandlers.ofString()).body());
    var shortId = api.sign(hall.personal(1));
    var until = Instant.now().plus(PATIENCE);
    var messages = "";
    while (!messages.contains("pledge.sealed") || messages.contains("\"waiting\"")) {
      assertThat(Instant.now()).as(messages).isBefore(until);
      var look =
          api.request("/webhooks/" + id + "/messages")
              .setHeader("Authorization", "Bearer " + own)
              .GET()
              .build();
      messages = api.client.send(look, BodyHandlers.ofString()).body();
    }
    assertThat(shortId).isNotEmpty();
    assertThat(messages)
        .contains("pledge.signed", "\"given_up\"", "\"answer\":\"address inside a network\"");
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", hall.email(), "sandi", Scene.PASSWORD);
      assertThat(organizer.get("/meja/program").body())
          .contains("https://127.0.0.1/kait", "2 tidak terkirim");
    }
  }
}
