package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.desk.Organizer;
import id.ikrar.signing.PresenceCodes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The day of the event, as the desk sees it. */
@TestInstance(Lifecycle.PER_CLASS)
class HallPagesTest {
  private TestService service;

  @BeforeAll
  void start(@TempDir Path folder) {
    service = new TestService(folder);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void anOfficerFindsSomebodyAndNotesWhoIsThere() throws Exception {
    var scene = Scene.open(service);
    try (var officer = officer(scene)) {
      var base = scene.desk();
      var found = officer.get(base + "/kehadiran?cari=FREDY").body();
      var id = between(found, "/kehadiran/", "\"");
      var note = base + "/kehadiran/" + id;
      assertThat(found).contains("belum dicatat");
      assertThat(location(officer.form(note, "keadaan", "PRESENT"))).contains("kabar=hadir");
      assertThat(officer.firstEvent(base + "/langsung"))
          .contains("{\"kind\":\"PRESENT\",\"number\":\"1\"}");
      officer.form(note, "keadaan", "REPRESENTED", "wakil", "Contoh Satu", "jabatan", "Staf");
      assertThat(officer.get(base + "/kehadiran?orang=" + id).body())
          .contains("diwakili", "Contoh Satu, Staf", "hanya orangnya sendiri");
      assertThat(officer.form(note, "keadaan", "REPRESENTED", "wakil", "").body())
          .contains("Belum dicatat");
      assertThat(officer.form(note, "keadaan", "TO_FOLLOW", "sampai", "2020-01-01").body())
          .contains("antara 10 September 2024");
      var nobody = base + "/kehadiran/" + "0".repeat(20);
      assertThat(officer.form(nobody, "keadaan", "ABSENT").statusCode()).isEqualTo(404);
      assertThat(officer.get(base + "/kehadiran?cari=zzz").body()).contains("Tidak ada yang cocok");
    }
  }

  @Test
  void aPhoneInTheHallTypesTheCodeAndIsNotedAsPresent() throws Exception {
    var scene = Scene.open(service);
    try (var officer = officer(scene);
        var phone = new Visitor(service.address())) {
      var saved = officer.form(scene.desk() + "/aturan", "kode", "HALL", "susulan", "");
      assertThat(location(saved)).endsWith("?kabar=aturan");
      var results = phone.get(scene.hall() + "?nama=fredy").body();
      assertThat(results).contains("Kode pada layar ruang acara");
      var id = between(results, "name=\"peserta\" value=\"", "\"");
      var enter = scene.hall() + "/kenali";
      var digits = service.bean(Organizer.class).roster(scene.event().id()).getFirst();
      var four = digits.identifier().value().substring(digits.identifier().value().length() - 4);
      assertThat(phone.form(enter, "peserta", id, "digit", four, "kode", "AAAAAA").body())
          .contains("bukan kode layar");
      var code = code(scene);
      var ticket = location(phone.form(enter, "peserta", id, "digit", four, "kode", code));
      assertThat(phone.get(ticket).body()).contains("Apakah ini Bapak/Ibu?");
      assertThat(officer.get(scene.desk() + "/kehadiran?orang=" + id).body())
          .contains("data-mood=\"done\">hadir");
    }
  }

  @Test
  void aPersonalLinkAsksForTheCodeWhereEverybodyMustBePresent() throws Exception {
    var scene = Scene.open(service);
    try (var officer = officer(scene);
        var phone = new Visitor(service.address())) {
      officer.form(scene.desk() + "/aturan", "kode", "EVERYBODY", "susulan", "");
      var path = java.net.URI.create(scene.personal(2)).getRawPath();
      assertThat(location(phone.get(path))).isEqualTo(path + "/kode");
      assertThat(phone.get(path + "/kode").body()).contains("berganti setiap menit");
      assertThat(phone.form(path + "/kode", "kode", "AAAAAA").body()).contains("bukan kode layar");
      var ticket =
          location(phone.form(path + "/kode", "kode", code(scene).toLowerCase(Locale.ROOT)));
      assertThat(ticket).isNotEqualTo(path);
      assertThat(phone.get(ticket).body()).contains("Apakah ini Bapak/Ibu?");
      for (int i = 0; i < 6; i++) {
        phone.form(path + "/kode", "kode", "AAAAAA");
      }
      assertThat(phone.form(path + "/kode", "kode", code(scene)).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void thoseWhoFollowAreListedWithWhatRemindsThem() throws Exception {
    var scene = Scene.open(service);
    try (var officer = officer(scene)) {
      var today = LocalDate.now(java.time.ZoneOffset.ofHours(7));
      var late = officer.get(scene.desk() + "/susulan").body();
      assertThat(late).contains("2 orang lain", "belum ditetapkan");
      var bad = officer.form(scene.desk() + "/aturan", "kode", "NOBODY", "susulan", "2099-01-01");
      assertThat(bad.body()).contains("Tanggal susulan harus antara");
      officer.form(scene.desk() + "/aturan", "kode", "NOBODY", "susulan", today.plusDays(5) + "");
      officer.form(scene.desk() + "/susulan", "sampai", today.plusDays(3) + "");
      assertThat(officer.get(scene.desk() + "/susulan").body())
          .contains("Ir Fredy", "paling lambat", scene.personal(1))
          .doesNotContain("orang lain", "belum ditetapkan");
    }
  }

  private String code(Scene scene) {
    return service
        .bean(PresenceCodes.class)
        .shown(scene.event().id(), java.time.Instant.now())
        .grouped();
  }

  private Visitor officer(Scene scene) throws IOException, InterruptedException {
    var officer = new Visitor(service.address());
    officer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
    return officer;
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("location").orElse("");
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before);
    assertThat(from).as(before + " in " + text).isNotNegative();
    return text.substring(from + before.length(), text.indexOf(after, from + before.length()));
  }
}
