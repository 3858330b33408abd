package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Programme;
import id.ikrar.region.RegionCode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovementPagesTest {
  private TestService service;
  private Visitor organizer;
  private Visitor stranger;
  private String desk;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    service = new TestService(folder);
    organizer = new Visitor(service.address());
    stranger = new Visitor(service.address());
    var scene = Scene.open(service, MovementPagesTest::inTheCity);
    desk = URI.create(scene.desk()).getRawPath();
    organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
    var other = Scene.open(service);
    stranger.form("/meja/masuk", "email", other.email(), "sandi", Scene.PASSWORD);
  }

  @AfterEach
  void stop() {
    organizer.close();
    stranger.close();
    service.close();
  }

  private static Programme inTheCity(Programme it) {
    return new Programme(
        it.kind(),
        it.name(),
        it.from(),
        it.to(),
        it.venue(),
        "Bandar Lampung",
        new RegionCode("18.71"),
        it.zone(),
        it.election(),
        it.speakers(),
        it.leader(),
        it.leaderFirst(),
        it.groups(),
        it.witnesses(),
        it.expected(),
        it.paper(),
        it.printIdentifier());
  }

  @Test
  void anEventIsPreviewedCascadedOnceAndSharesItsWords() throws Exception {
    var form =
        new String[] {"per", "KECAMATAN", "mulai", "2024-09-12", "selesai", "", "tambah", "ya"};
    var preview = organizer.form(desk + "/turunan/pratinjau", form).body();
    assertThat(preview)
        .contains("20 acara akan dibuat", "Panwaslu Kecamatan Kedaton", "akan dibuat");
    assertThat(organizer.get(desk + "/gerakan").body()).doesNotContain("Panwaslu");

    assertThat(organizer.form(desk + "/turunan", form).body())
        .as("nothing is ticked")
        .contains("Centang paling sedikit satu");
    for (int i = 0; i < 2; i++) {
      var made =
          organizer.form(
              desk + "/turunan",
              "per",
              "KECAMATAN",
              "mulai",
              "2024-09-12",
              "tambah",
              "ya",
              "unit",
              "18.71.01",
              "unit",
              "18.71.02");
      assertThat(location(made)).isEqualTo(desk + "/gerakan?kabar=turunan");
    }
    var tab = organizer.get(desk + "/gerakan").body();
    assertThat(tab).contains("Panwaslu Kecamatan Kedaton", "Panwaslu Kecamatan Sukarame");
    assertThat(occurrences(tab, "· Panwaslu Kecamatan Kedaton<")).isEqualTo(1);
    assertThat(organizer.form(desk + "/turunan/pratinjau", form).body())
        .contains("18 acara akan dibuat", "sudah diturunkan");

    var invited = organizer.form(desk + "/turunan/undang", "undang", "ya").body();
    assertThat(occurrences(invited, "/undangan/")).as("a link for each").isEqualTo(2);
    assertThat(organizer.form(desk + "/turunan/undang", "undang", "ya").body())
        .as("no second link")
        .contains("sudah diundang")
        .doesNotContain("/undangan/");
    var link = find(invited, "(/undangan/[\\w-]+)");
    assertThat(stranger.get(link).body()).contains("Panwaslu Kecamatan Kedaton");

    var child = find(tab, "href=\"(/meja/acara/[^\"]+)\">Kecamatan Kedaton");
    var own = organizer.form(child + "/gerakan/tambahan", "tambahan", "Mengawasi bersama warga.");
    assertThat(location(own)).endsWith("kabar=tambahan");
    assertThat(organizer.get(child + "/naskah").body())
        .contains("Menolak politik uang", "Mengawasi bersama warga.");
    assertThat(
            organizer
                .form(
                    child + "/naskah",
                    "judul",
                    "LAIN",
                    "komitmen",
                    "Lain.",
                    "jumlah",
                    "",
                    "bahasa",
                    "ID")
                .body())
        .contains("memakai naskah bersama");
    assertThat(stranger.get(child + "/gerakan").statusCode()).isEqualTo(404);
    assertThat(stranger.get(desk + "/turunan").statusCode()).isEqualTo(404);
  }

  @Test
  void aMovementHoldsEventsShowsTheirCoverageAndIsTakenAway() throws Exception {
    var created = organizer.form("/meja/gerakan", "nama", "Gerakan Netralitas");
    var campaign = location(created).replaceFirst("\\?.*", "");
    assertThat(organizer.get("/meja/gerakan").body()).contains("Gerakan Netralitas", "0 acara");
    var id = desk.substring(desk.lastIndexOf('/') + 1);
    assertThat(organizer.form(campaign + "/acara", "pilihan", "ya").body())
        .contains("Belum ada acara yang dipilih");
    assertThat(location(organizer.form(campaign + "/acara", "acara", id)))
        .endsWith("kabar=gerakan-masuk");

    var page = organizer.get(campaign).body();
    assertThat(page)
        .contains("0 dari 2 menandatangani (0%)", "Lampung Selatan", "0 dari 260", "href=\"" + desk)
        .contains("Tanpa wilayah atau di luar wilayah ini")
        .contains("0 dari 2.651 desa/kelurahan");
    var city = organizer.get(campaign + "?wilayah=18.71").body();
    assertThat(city).contains("Kedaton", "0 dari 126", "20 dari 20 kecamatan");
    assertThat(organizer.get(campaign + "?wilayah=18.71.01").body()).contains("Kelurahan Kedaton");
    assertThat(organizer.get(campaign + "?wilayah=x").body()).contains("Lampung Selatan");

    assertThat(organizer.bytes(campaign + "/cakupan.xlsx").body()).startsWith('P', 'K');
    var csv = new String(organizer.bytes(campaign + "/cakupan.csv").body(), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(1 + 1 + 15 + 229 + 2651);
    assertThat(csv).contains("\"18.71\";\"Kabupaten/kota\";\"Kota Bandar Lampung\";\"0\"");

    assertThat(location(organizer.form(campaign + "/nama", "nama", "Nama Baru")))
        .endsWith("kabar=gerakan-nama");
    assertThat(organizer.get(campaign).body()).contains("<h1>Nama Baru</h1>");
    assertThat(location(organizer.form(campaign + "/acara/" + id + "/keluar")))
        .endsWith("kabar=gerakan-keluar");
    assertThat(organizer.get(campaign).body()).contains("Belum ada acara di dalam gerakan ini");

    assertThat(stranger.get(campaign).statusCode()).isEqualTo(404);
    assertThat(stranger.form(campaign + "/nama", "nama", "x").statusCode()).isEqualTo(404);
    assertThat(stranger.bytes(campaign + "/cakupan.csv").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/meja/gerakan").body()).doesNotContain("Nama Baru");
    assertThat(organizer.form("/meja/gerakan", "nama", " ").body())
        .contains("Nama gerakan diperlukan");
  }

  static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("location").orElse("");
  }

  static String find(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
