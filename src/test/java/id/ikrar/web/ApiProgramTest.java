package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.integration.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program does with a token, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiProgramTest {
  private static final String PROGRAMME =
      """
      {"kind":"APEL","name":"Apel \\"mingguan\\"","from":"2024-10-07","place":"Lampung Selatan","region":"18.01"}
      """;
  private static final String WORDING =
      """
      {"title":"IKRAR NETRALITAS","preamble":"Kami berikrar:","commitments":["Menolak politik uang."]}
      """;

  private TestService service;
  private Scene scene;
  private ApiClient api;

  @BeforeAll
  void start(@TempDir Path folder) {
    service = new TestService(folder);
    scene = Scene.open(service);
    api = new ApiClient(service, scene, EnumSet.allOf(Scope.class));
  }

  @AfterAll
  void stop() {
    api.close();
    service.close();
  }

  @Test
  void aProgramRunsAnEventFromItsFirstDayToASignedPledge() throws Exception {
    var made = api.post("/events", PROGRAMME);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    ApiClient.conforms("event", made.body());
    var event = "/events/" + ApiClient.field("id", made.body());
    assertThat(made.headers().firstValue("location")).contains("/api/v1" + event);
    assertThat(api.post(event + "/opening", "").statusCode()).as("without words").isEqualTo(409);
    ApiClient.conforms("naskah", api.put(event + "/wording", WORDING).body());
    assertThat(api.post(event + "/publication", "").body()).contains("\"state\":\"published\"");
    assertThat(api.get(event + "/wording").body()).contains("\"version\":1", "\"digest\":\"");
    var people =
        api.post(
            event + "/participants",
            """
            {"participants":[
              {"name":"Contoh Satu","jabatan":"Camat","identifierKind":"NIP","identifier":"196804111993031009"},
              {"name":"Contoh Dua","phone":"081234567890","region":"18.01.04.2001"}]}
            """);
    assertThat(people.statusCode()).as(people.body()).isEqualTo(201);
    ApiClient.conforms("participants", people.body());
    assertThat(people.body())
        .contains("******** 199303 * ***")
        .doesNotContain("19680411", "81234567890");
    assertThat(api.post(event + "/opening", "").body()).contains("\"state\":\"open\"");
    var links = api.get(event + "/invitations?limit=1");
    ApiClient.conforms("invitations", links.body());
    var shortId = api.sign(ApiClient.field("link", links.body()));
    var signatures = api.get(event + "/signatures");
    ApiClient.conforms("signatures", signatures.body());
    assertThat(signatures.body()).contains("\"shortId\":\"" + shortId + "\"", "\"stands\":true");
    assertThat(api.sealed(event + "/signatures/" + shortId + "/pdf"))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    ApiClient.conforms("progress", api.get(event + "/progress").body());
    assertThat(api.get(event + "/progress").body()).contains("\"signed\":1", "\"listed\":2");
    var withdrawn =
        api.post(event + "/signatures/" + shortId + "/withdrawal", "{\"reason\":\"Salah orang\"}");
    ApiClient.conforms("signature", withdrawn.body());
    assertThat(withdrawn.body()).contains("\"stands\":false", "\"reason\":\"Salah orang\"");
    assertThat(api.post(event + "/closure", "").body()).contains("\"state\":\"closed\"");
  }

  @Test
  void theSameRequestWithTheSameKeyIsDoneOnce() throws Exception {
    int before = api.count();
    var first = api.post("/events", PROGRAMME, "Idempotency-Key", "kunci-1");
    var again = api.post("/events", PROGRAMME, "Idempotency-Key", "kunci-1");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("location"))
        .isEqualTo(first.headers().firstValue("location"));
    assertThat(first.headers().firstValue("idempotency-replayed")).isEmpty();
    assertThat(again.headers().firstValue("idempotency-replayed")).contains("true");
    assertThat(api.count()).isEqualTo(before + 1);
    var other =
        api.post("/events", PROGRAMME.replace("APEL", "OTHER"), "Idempotency-Key", "kunci-1");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("api-key-used");
    assertThat(api.post("/events", PROGRAMME, "Idempotency-Key", "dengan spasi").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aRequestThatWasRefusedMayBeCorrectedUnderTheSameKey() throws Exception {
    var wrong =
        api.post("/events", PROGRAMME.replace("18.01", "99.99"), "Idempotency-Key", "kunci-2");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Isian region tidak dapat dipakai", "tidak ada yang tersimpan");
    assertThat(api.post("/events", PROGRAMME, "Idempotency-Key", "kunci-2").statusCode())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"kind\":\"PESTA\"}; kind",
        "{\"kind\":\"APEL\",\"name\":\"\",\"from\":\"2024-10-07\",\"place\":\"x\",\"region\":\"18\"}; programme",
        "{\"kind\":\"APEL\",\"from\":\"7 Oktober\"}; from",
        "{\"kind\":\"APEL\",\"from\":\"2024-10-07\",\"region\":\"18\",\"zone\":\"GMT\"}; zone",
        "{\"kind\":\"APEL\",\"from\":\"2024-10-07\",\"region\":\"18\",\"speakers\":[{\"name\":\"\"}]}; speakers"
      })
  void aFieldThatCannotBeUsedIsNamed(String body, String field) throws Exception {
    var answer = api.post("/events", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    ApiClient.conforms("problem", answer.body());
    assertThat(answer.body()).contains("Isian " + field + " tidak dapat dipakai");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"{", "[]", "null", "\"x\"", "''"})
  void whatIsNoJsonOfTheKindIsRefused(String body) throws Exception {
    var answer = api.post("/events", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    ApiClient.conforms("problem", answer.body());
  }

  @Test
  void ofSeveralPeopleOneOfWhomIsWrongNobodyIsTaken() throws Exception {
    var event = "/events/" + scene.event().id().value();
    var before = api.get(event + "/participants").body();
    var answer =
        api.post(
            event + "/participants",
            """
            {"participants":[{"name":"Contoh Tiga"},{"name":"Contoh Empat","phone":"abc"}]}
            """);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("participants[1].phone");
    assertThat(api.get(event + "/participants").body()).isEqualTo(before);
    assertThat(api.post(event + "/participants", "{\"participants\":[]}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void aListComesInParts() throws Exception {
    var event = "/events/" + scene.event().id().value();
    var first = api.get(event + "/participants?limit=1");
    assertThat(first.body()).contains("Ir Fredy").doesNotContain("Indra Wijaya");
    var rest =
        api.get(event + "/participants?limit=1&after=" + ApiClient.field("next", first.body()));
    assertThat(rest.body()).contains("Indra Wijaya").doesNotContain("Ir Fredy", "\"next\"");
    assertThat(api.get(event + "/participants?after=unknown").body()).contains("\"items\":[]");
    for (var limit : new String[] {"0", "201", "-1", "x"}) {
      assertThat(api.get(event + "/participants?limit=" + limit).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void nobodyComesInWithoutATokenOfTheirOwn() throws Exception {
    for (var bearer : new String[] {"", "Bearer ", "Bearer ikrar_salah", "Basic " + api.token()}) {
      var request = api.request("/events").setHeader("Authorization", bearer).GET().build();
      var answer = api.client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(bearer).isEqualTo(401);
      assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
      ApiClient.conforms("problem", answer.body());
    }
  }

  @Test
  void aTokenDoesWhatItsScopesSayAndNoMore() throws Exception {
    var reader = ApiClient.token(service, scene, Set.of(Scope.EVENTS_READ));
    var request = api.request("/events").setHeader("Authorization", "Bearer " + reader);
    assertThat(api.client.send(request.GET().build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    var create = request.POST(BodyPublishers.ofString(PROGRAMME)).build();
    var answer = api.client.send(create, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("events:write");
  }

  @Test
  void anotherOrganisationFindsNothingOfThis() throws Exception {
    var stranger = ApiClient.token(service, Scene.open(service), EnumSet.allOf(Scope.class));
    var event = "/events/" + scene.event().id().value();
    for (var path :
        new String[] {
          event,
          event + "/participants",
          event + "/signatures",
          event + "/invitations",
          event + "/progress",
          event + "/wording"
        }) {
      var request =
          api.request(path).setHeader("Authorization", "Bearer " + stranger).GET().build();
      assertThat(api.client.send(request, BodyHandlers.ofString()).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(api.get(event).statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenFromTheDeskWorksUntilItIsRevokedThere() throws Exception {
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      var bad = organizer.form("/meja/program", "nama", "Aplikasi", "hari", "90");
      assertThat(bad.body()).contains("pilih sedikitnya satu cakupan", "value=\"Aplikasi\"");
      var made =
          organizer.form(
              "/meja/program", "nama", "Aplikasi X", "hari", "90", "cakupan", "EVENTS_READ");
      var shown = Pattern.compile("ikrar_[A-Za-z0-9_-]{44}").matcher(made.body());
      assertThat(shown.find()).isTrue();
      assertThat(organizer.get("/meja/program").body())
          .contains("Aplikasi X", "events:read")
          .doesNotContain(shown.group());
      var request =
          api.request("/me").setHeader("Authorization", "Bearer " + shown.group()).GET().build();
      var me = api.client.send(request, BodyHandlers.ofString());
      ApiClient.conforms("me", me.body());
      assertThat(me.body()).contains("\"scopes\":[\"events:read\"]", "Aplikasi X");
      var revoke =
          Pattern.compile("Aplikasi X.*?action=\"(/meja/program/[a-z0-9]+/cabut)\"", Pattern.DOTALL)
              .matcher(organizer.get("/meja/program").body());
      assertThat(revoke.find()).isTrue();
      organizer.form(revoke.group(1));
      assertThat(api.client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void theInterfaceCanBeRead() throws Exception {
    try (var reader = new Visitor(service.address())) {
      var page = reader.get("/api").body();
      assertThat(page)
          .contains("<strong>POST</strong> /api/v1/events", "events:write", "Idempotency-Key")
          .contains("programme", "participants[].identifier", "href=\"/api/v1/openapi.yaml\"");
      assertThat(reader.get("/api", "Accept-Language", "en").body())
          .contains("Interface for programs");
    }
  }
}
