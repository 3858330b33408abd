package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
