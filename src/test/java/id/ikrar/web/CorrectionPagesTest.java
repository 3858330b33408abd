package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.seal.Seals;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Correcting a pledge on the pages of a running service, and what a stranger reads then. */
@TestInstance(Lifecycle.PER_CLASS)
class CorrectionPagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String REASON = "Nama <b>salah</b> ketik {1}";
  private static final String REASON_SHOWN = "Nama &lt;b&gt;salah&lt;/b&gt; ketik {1}";

  private TestService service;
  private Visitor visitor;

  @BeforeAll
  void start(@TempDir Path folder) {
    service = new TestService(folder);
    visitor = new Visitor(service.address());
  }

  @AfterAll
  void stop() {
    visitor.close();
    service.close();
  }

  @Test
  void theOrganiserSaysWhatIsRightThePersonSignsItAndEveryCheckSaysSo() throws Exception {
    var scene = Scene.open(service);
    var link = path(scene.personal(1));
    var desk = path(scene.desk());
    var earlier = sign(link);
    var pdf = sealed(link);
    var address = desk + "/ikrar/" + earlier + "/perbaiki";
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      assertThat(organizer.get(desk + "/dokumen").body()).contains("href=\"" + address + "\"");
      assertThat(organizer.get(address).body()).contains("value=\"Ir Fredy\"", earlier);
      assertThat(location(open(organizer, address, "Ir. Fredy, M.M.")))
          .isEqualTo(desk + "/dokumen?kabar=perbaiki");
      assertThat(organizer.get(desk + "/dokumen").body())
          .contains("Diminta menandatangani lagi sejak", REASON_SHOWN);
      assertThat(organizer.get(address).body())
          .contains("value=\"Ir. Fredy, M.M.\"", link, address + "/batal");

      assertThat(visitor.get("/v/" + earlier).body())
          .as("until the person signs anew the old one stands")
          .contains("class=\"saying done\"");
      assertThat(organizer.firstEvent(desk + "/langsung")).contains("\"signed\":1");
      assertThat(visitor.get(link).body())
          .contains("data-name=\"Ir. Fredy, M.M.\"", "sekali lagi", REASON_SHOWN);
      var newer = sign(link);

      for (var page :
          new String[] {
            visitor.get("/v/" + earlier).body(),
            visitor.upload("/check", "application/pdf", pdf).body()
          }) {
        assertThat(page)
            .contains("class=\"saying warn\"", "Ikrar Ir Fredy diganti", "oleh penyelenggara")
            .contains("alasan: " + REASON_SHOWN, "href=\"/v/" + newer + "\"")
            .doesNotContain("class=\"saying done\"", "dicabut pada");
      }
      assertThat(visitor.upload("/api/v1/verifications", "file", "application/pdf", pdf).body())
          .contains("\"genuine\":true", "\"state\":\"CORRECTED\",\"source\":\"SERVICE\"")
          .contains("\"by\":\"ORGANISER\"", "\"newer\":\"" + newer.replace("-", "") + "\"");
      assertThat(visitor.get("/v/" + earlier, "Accept-Language", "en").body())
          .contains("was replaced by a newer one on", "See the pledge that stands: " + newer);
      assertThat(sealed(link)).isNotEqualTo(pdf);
      assertThat(visitor.get("/v/" + newer).body())
          .contains("class=\"saying done\"", "Ir. Fredy, M.M.");

      assertThat(organizer.firstEvent(desk + "/langsung")).contains("\"signed\":1");
      assertThat(organizer.get(desk + "/dokumen").body())
          .contains("Diganti pada", "dengan ikrar " + newer, earlier)
          .contains(desk + "/ikrar/" + newer + "/perbaiki")
          .doesNotContain("href=\"" + address + "\"");
      assertThat(organizer.bytes(desk + "/ikrar/" + earlier + ".pdf").body())
          .as("nothing is deleted")
          .isEqualTo(pdf);
      assertThat(organizer.get(address).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatIsCalledOffIsNotAskedForAnyMore() throws Exception {
    var scene = Scene.open(service);
    var link = path(scene.personal(1));
    var address = path(scene.desk()) + "/ikrar/" + sign(link) + "/perbaiki";
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      open(organizer, address, "Ir. Fredy");
      assertThat(visitor.get(link).body()).contains("sekali lagi");
      assertThat(organizer.form(address + "/batal").statusCode()).isEqualTo(303);
    }
    assertThat(visitor.get(link).body()).contains("Ikrar diterima");
  }

  @Test
  void withoutNameOrReasonNothingIsAskedFor() throws Exception {
    var scene = Scene.open(service);
    var link = path(scene.personal(1));
    var address = path(scene.desk()) + "/ikrar/" + sign(link) + "/perbaiki";
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      assertThat(open(organizer, address, " ").statusCode()).isEqualTo(422);
      assertThat(open(organizer, address, "x".repeat(121)).statusCode()).isEqualTo(422);
      var silent = organizer.form(address, "nama", "Ir. Fredy", "alasan", " ");
      assertThat(silent.statusCode()).isEqualTo(422);
      assertThat(silent.body()).contains("value=\"Ir. Fredy\"", "paling banyak 500 huruf");
    }
    assertThat(visitor.get(link).body()).contains("Ikrar diterima");
  }

  @Test
  void anotherOrganisationsDeskCorrectsNothing() throws Exception {
    var scene = Scene.open(service);
    var link = path(scene.personal(1));
    var shortId = sign(link);
    var stranger = Scene.open(service);
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", stranger.email(), "sandi", Scene.PASSWORD);
      for (var desk : new String[] {path(scene.desk()), path(stranger.desk())}) {
        var address = desk + "/ikrar/" + shortId + "/perbaiki";
        assertThat(organizer.get(address).statusCode()).as(address).isEqualTo(404);
        assertThat(open(organizer, address, "Lain").statusCode()).as(address).isEqualTo(404);
        assertThat(organizer.form(address + "/batal").statusCode()).as(address).isEqualTo(404);
      }
    }
    assertThat(visitor.get(link).body()).contains("Ikrar diterima");
  }

  private static java.net.http.HttpResponse<String> open(
      Visitor organizer, String address, String name) throws IOException, InterruptedException {
    return organizer.form(
        address, "nama", name, "jabatan", "Inspektur", "instansi", "Inspektorat", "alasan", REASON);
  }

  private static String location(java.net.http.HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse(answer.body());
  }

  /** Signs behind a personal link. */
  private String sign(String link) {
    var desk = service.bean(SigningDesk.class);
    var token = link.substring("/t/".length());
    var phone = new TestPhone();
    var now = Instant.now();
    if (desk.look(token, now) instanceof Doorway.Ready ready
        && desk.prepare(token, phone.consent(ready.pledge().digest()), now)
            instanceof Outcome.Preparing.Prepared(var preparation, _)
        && desk.accept(token, preparation.id(), phone.sign(preparation.attributes()), now)
            instanceof Outcome.Accepting.Accepted(var receipt)) {
      return receipt.shortId().printed();
    }
    throw new AssertionError("not signed: " + desk.look(token, now));
  }

  /** The file, as soon as the rounds of the service have sealed it. */
  private byte[] sealed(String link) throws IOException, InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var answer = visitor.bytes(link + "/ikrar.pdf");
      if (answer.statusCode() == 200) {
        return answer.body();
      }
    }
    throw new AssertionError("waiting: " + service.bean(Seals.class).waiting());
  }

  private static String path(String address) {
    return URI.create(address).getRawPath();
  }
}
