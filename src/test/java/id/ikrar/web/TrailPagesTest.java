package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Account;
import id.ikrar.account.Accounts;
import id.ikrar.account.Deed;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import id.ikrar.account.Trail;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class TrailPagesTest {
  private static final Pattern OLDER = Pattern.compile("/meja/jejak\\?[^\"]*sebelum=\\d+(?=\")");

  private TestService service;
  private Scene scene;
  private Visitor owner;
  private Account siti;

  @BeforeAll
  void start(@TempDir Path folder) {
    service = new TestService(folder);
  }

  @BeforeEach
  void open() throws Exception {
    scene = Scene.open(service);
    owner = new Visitor(service.address());
    owner.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
    siti = service.bean(Accounts.class).withEmail(scene.email()).orElseThrow();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private void note(Deed.Kind kind, String subject) {
    service.bean(Trail.class).note(siti, kind, scene.event(), subject, Instant.now());
  }

  @Test
  void trailTellsWhoDidWhatAndCanBeNarrowed() throws Exception {
    note(Deed.Kind.DOWNLOADED, "berkas-contoh.xlsx");
    service
        .bean(Trail.class)
        .note(siti, Deed.Kind.ROLE_CHANGED, "VIEWER " + siti.id().value(), Instant.now());
    var all = owner.get("/meja/jejak").body();
    assertThat(all).contains("Mengunduh berkas", "berkas-contoh.xlsx", "Siti", "Pemantau Siti");
    assertThat(all).doesNotContain("VIEWER " + siti.id().value());
    var ofEvent = owner.get("/meja/jejak?acara=" + scene.event().id().value()).body();
    assertThat(ofEvent).contains("berkas-contoh.xlsx").doesNotContain("Pemantau Siti");
    var ofNobody = owner.get("/meja/jejak?orang=" + scene.event().id().value()).body();
    assertThat(ofNobody).contains("Belum ada jejak");
    assertThat(owner.get("/meja/jejak?acara=zzz").statusCode()).isEqualTo(404);
  }

  @Test
  void fiftyLinesStandOnAPageAndTheRestIsOlder() throws Exception {
    for (int i = 0; i < 60; i++) {
      note(Deed.Kind.DOWNLOADED, "berkas-%02d.pdf".formatted(i));
    }
    var first = owner.get("/meja/jejak").body();
    assertThat(first).contains("berkas-59.pdf", "berkas-10.pdf").doesNotContain("berkas-09.pdf");
    var older = OLDER.matcher(first);
    assertThat(older.find()).isTrue();
    var second = owner.get(older.group().replace("&amp;", "&")).body();
    assertThat(second).contains("berkas-09.pdf", "berkas-00.pdf").doesNotContain("berkas-10.pdf");
    assertThat(OLDER.matcher(second).find()).isFalse();
  }

  @Test
  void tablesMaskNumbersOfPeopleAndRunNoFormula() throws Exception {
    note(Deed.Kind.REMOVED, "197204101998031009");
    note(Deed.Kind.DOWNLOADED, "=1+1");
    var csv =
        new String(owner.bytes("/meja/jejak.csv").body(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv).contains("•••009").doesNotContain("197204101998031009").contains("\"'=1+1\"");
    var xlsx = owner.bytes("/meja/jejak.xlsx").body();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("Waktu");
      assertThat(rows.stream().map(row -> row.getCellText(4))).contains("•••009", "=1+1");
    }
  }

  @Test
  void strangersAndThoseWhoOnlyLookDoNotReadIt() throws Exception {
    note(Deed.Kind.DOWNLOADED, "rahasia.pdf");
    var other = Scene.open(service);
    try (var stranger = new Visitor(service.address());
        var viewer = new Visitor(service.address())) {
      stranger.form("/meja/masuk", "email", other.email(), "sandi", Scene.PASSWORD);
      var page = "/meja/jejak?acara=" + scene.event().id().value();
      assertThat(stranger.get(page).body()).doesNotContain("rahasia.pdf");
      var email = "pemantau" + System.nanoTime() + "@example.org";
      service
          .bean(Doorkeeper.class)
          .enrol(
              scene.event().organizer(),
              "Contoh",
              email,
              Scene.PASSWORD,
              Role.VIEWER,
              Instant.now());
      viewer.form("/meja/masuk", "email", email, "sandi", Scene.PASSWORD);
      for (var address : new String[] {"/meja/jejak", "/meja/jejak.csv", "/meja/jejak.xlsx"}) {
        assertThat(viewer.status(address)).as(address).isEqualTo(403);
      }
    }
  }
}
