package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.bsre.StandIn;
import id.ikrar.bsre.TestNation;
import id.ikrar.signing.CertifiedEvents;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of an official with a certificate, against a stand-in of the national service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertifiedPagesTest {
  private static final Duration MINUTES_OFF = Duration.ofMinutes(6);

  private StandIn standIn;
  private TestService service;
  private Visitor visitor;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    var nation = new TestNation(Instant.now());
    standIn = new StandIn(nation, "FREDY", MINUTES_OFF);
    var roots = Files.createDirectories(folder.resolve("roots"));
    Files.writeString(roots.resolve("uji.pem"), nation.root().pem());
    set("ikrar.esign.url", standIn.address().toString());
    set("ikrar.esign.user", StandIn.USER);
    set("ikrar.esign.password", StandIn.PASSWORD);
    set("ikrar.esign.roots", roots.toString());
    set("ikrar.esign.patience", "3s");
    service = new TestService(folder.resolve("data"));
    visitor = new Visitor(service.address());
  }

  private static void set(String name, String value) {
    System.setProperty(name, value);
  }

  @AfterAll
  void stop() {
    for (var name : new String[] {"url", "user", "password", "roots", "patience"}) {
      System.clearProperty("ikrar.esign." + name);
    }
    visitor.close();
    service.close();
    standIn.close();
  }

  private Scene scene() {
    var scene = Scene.open(service);
    service.bean(CertifiedEvents.class).turn(scene.event().id(), true);
    return scene;
  }

  @Test
  void officialSignsWithACertificateAndTheCheckSaysSo() throws Exception {
    var link = scene().personal(1);
    assertThat(visitor.get(link).body()).contains("/sertifikat\"");
    var page = visitor.get(link + "/sertifikat").body();
    assertThat(page).contains("Ir Fredy", "Menolak politik uang", "type=\"password\"");

    var done = sign(link, StandIn.GOOD, StandIn.PASSPHRASE);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(sign(link, StandIn.GOOD, StandIn.PASSPHRASE).statusCode()).isEqualTo(303);
    assertThat(standIn.signatures()).isEqualTo(1);
    assertThat(visitor.get(link).body()).contains("Ikrar diterima");

    var pdf = sealed(link);
    var check = visitor.upload("/check", "application/pdf", pdf).body();
    assertThat(check)
        .contains("ASLI", "tersertifikasi, dengan sertifikat elektronik atas nama FREDY")
        .contains("Jam layanan sertifikasi berbeda")
        .doesNotContain("tidak tersertifikasi, dengan kunci");
  }

  @Test
  void eachTroubleHasItsSentenceAndNothingIsAccepted() throws Exception {
    var link = scene().personal(1);
    assertSaid(sign(link, StandIn.NOT_REGISTERED, StandIn.PASSPHRASE), 422, "belum terdaftar");
    assertSaid(sign(link, StandIn.NO_CERTIFICATE, StandIn.PASSPHRASE), 422, "belum memiliki");
    assertSaid(sign(link, StandIn.GOOD, "salah sekali"), 422, "tidak cocok");
    assertSaid(sign(link, StandIn.FAILING, StandIn.PASSPHRASE), 502, "tanpa menyebut sebabnya");
    assertSaid(sign(link, StandIn.SLOW, StandIn.PASSPHRASE), 504, "Tidak diketahui apakah");
    assertSaid(sign(link, "123", StandIn.PASSPHRASE), 422, "16 angka");
    assertSaid(sign(link, StandIn.GOOD, ""), 422, "belum diisi");
    assertThat(visitor.get(link).body()).contains("/sertifikat\"");
  }

  @Test
  void codeIsAskedForAndSigns() throws Exception {
    var link = scene().personal(1);
    var sent = visitor.form(link + "/sertifikat/kode", "nik", StandIn.GOOD);
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).contains("Permintaan kode diterima");
    var page = visitor.get(link + "/sertifikat").body();
    var done =
        visitor.form(
            link + "/sertifikat",
            "naskah",
            digest(page),
            "baca",
            "ya",
            "setuju",
            "ya",
            "nik",
            StandIn.GOOD,
            "cara",
            "totp",
            "rahasia",
            StandIn.CODE);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
  }

  @Test
  void nothingIsOfferedWhereTheOrganiserHasNotTurnedItOn() throws Exception {
    var link = Scene.open(service).personal(1);
    assertThat(visitor.get(link).body()).doesNotContain("/sertifikat");
    assertThat(visitor.get(link + "/sertifikat").statusCode()).isEqualTo(404);
  }

  @Test
  void organiserTurnsItOnAndOffFromThePageOfTheDay() throws Exception {
    var scene = Scene.open(service);
    var link = scene.personal(1);
    try (var organiser = new Visitor(service.address())) {
      organiser.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      var desk = URI.create(scene.desk()).getRawPath();
      var switching = desk + "/sertifikat";
      assertThat(organiser.get(desk + "/pelaksanaan").body())
          .contains("href=\"" + switching + "\"", "Tanda tangan dengan sertifikat elektronik");
      assertThat(organiser.get(switching).body()).contains("name=\"izinkan\"");
      assertThat(organiser.form(switching, "izinkan", "ya").statusCode()).isEqualTo(303);
      assertThat(organiser.get(switching).body()).doesNotContain("name=\"izinkan\"");
      assertThat(visitor.get(link).body()).contains("/sertifikat\"");
      assertThat(organiser.form(switching, "izinkan", "").statusCode()).isEqualTo(303);
      assertThat(visitor.get(link).body()).doesNotContain("/sertifikat\"");
      assertThat(visitor.form(switching, "izinkan", "ya").body()).doesNotContain("izinkan");
      assertThat(visitor.get(link).body()).doesNotContain("/sertifikat\"");
    }
  }

  private void assertSaid(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .contains(words)
        .doesNotContain(StandIn.PASSPHRASE, "Rahasia", "salah sekali", StandIn.FAILING);
  }

  private HttpResponse<String> sign(String link, String nik, String secret) throws Exception {
    var page = visitor.get(link + "/sertifikat").body();
    return visitor.form(
        link + "/sertifikat",
        "naskah",
        digest(page),
        "baca",
        "ya",
        "setuju",
        "ya",
        "nik",
        nik,
        "cara",
        "passphrase",
        "rahasia",
        secret);
  }

  private static String digest(String page) {
    int at = page.indexOf("name=\"naskah\" value=\"");
    return at < 0 ? "0".repeat(64) : page.substring(at + 21, at + 21 + 64);
  }

  private byte[] sealed(String link) throws Exception {
    for (int i = 0; i < 100; i++) {
      var answer = visitor.bytes(link + "/ikrar.pdf");
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    throw new AssertionError("not sealed");
  }
}
