package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatePagesTest {
  private static final String[] WORDS = {
    "nama",
    "Pola kami",
    "judul",
    "Ikrar pada {NAMA_PEMILIHAN}",
    "komitmen",
    "Satu butir.",
    "komitmen",
    "Dua butir.",
    "penutup",
    "Demikian."
  };

  @Test
  void aTemplateIsCopiedChangedComparedAndTaken(@TempDir Path folder) throws Exception {
    try (var service = new TestService(folder);
        var organizer = new Visitor(service.address());
        var stranger = new Visitor(service.address())) {
      var scene = Scene.open(service);
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      assertThat(organizer.get("/meja/pola").body()).contains("Bawaan Ikrar", "/meja/pola/asn");

      var editor = to(organizer.form("/meja/pola/asn/salin"));
      assertThat(organizer.get(editor).body()).contains("(salinan)", "Salinan pola “");
      var base = editor.replaceFirst("/ubah.*", "");
      organizer.form(base + "/ubah", with("dasarVersi", "1", "aksi", "simpan"));
      assertThat(organizer.get(base).body()).contains("Diubah dari pola “Ikrar netralitas");
      assertThat(organizer.get(base + "/beda?dari=1&ke=2").body())
          .contains("<del>", "<ins>")
          .contains("Dua butir.");

      var naskah = URI.create(scene.desk()).getRawPath() + "/naskah";
      var id = base.substring(base.lastIndexOf('/') + 1);
      assertThat(organizer.get(naskah + "?ubah=ya&pola=" + id).body())
          .contains("isi.NAMA_PEMILIHAN");
      organizer.form(naskah + "/pola", "pola", id, "isi.NAMA_PEMILIHAN", "Pilkada Contoh");
      assertThat(organizer.get(naskah + "?ubah=ya").body())
          .contains("diambil dari pola “Pola kami” versi 2", "Ikrar pada Pilkada Contoh");

      assertThat(stranger.get("/meja/pola").statusCode()).isEqualTo(303);
      assertThat(organizer.get("/meja/pola/tidak-ada").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void commitmentsAreMovedAddedAndRemovedWithoutAScript(@TempDir Path folder) throws Exception {
    try (var service = new TestService(folder);
        var organizer = new Visitor(service.address())) {
      var scene = Scene.open(service);
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      for (var page :
          new String[] {URI.create(scene.desk()).getRawPath() + "/naskah", "/meja/pola/baru"}) {
        var moved = organizer.form(page, with("aksi", "naik-2")).body();
        assertThat(moved.indexOf("Dua butir."))
            .isPositive()
            .isLessThan(moved.indexOf("Satu butir."));
        assertThat(organizer.form(page, with("aksi", "turun-1")).body().indexOf("Dua butir."))
            .isEqualTo(moved.indexOf("Dua butir."));
        assertThat(organizer.form(page, with("aksi", "hapus-1")).body())
            .contains(">Dua butir.</textarea>")
            .doesNotContain(">Satu butir.</textarea>");
        var added = organizer.form(page, with("aksi", "tambah")).body();
        assertThat(added.split("name=\"komitmen\"", -1)).hasSize(4);
        assertThat(organizer.form(page, with("aksi", "hapus-99")).statusCode()).isEqualTo(200);
      }
      assertThat(organizer.get("/meja/pola").body()).doesNotContain("Pola kami");
    }
  }

  @Test
  void anUnknownVariableIsNamedAndNothingIsLost(@TempDir Path folder) throws Exception {
    try (var service = new TestService(folder);
        var organizer = new Visitor(service.address())) {
      var scene = Scene.open(service);
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      var refused =
          organizer.form(
              "/meja/pola/baru", "nama", "Pola", "judul", "Ikrar {DESA}", "komitmen", "Satu.");
      assertThat(refused.body())
          .contains("Variabel {DESA} tidak dikenal", "arti.DESA", "Ikrar {DESA}");
      var saved =
          organizer.form(
              "/meja/pola/baru",
              "nama",
              "Pola",
              "judul",
              "Ikrar {DESA}",
              "komitmen",
              "Satu.",
              "arti.DESA",
              "Nama desa");
      assertThat(organizer.get(to(saved)).body()).contains("Nama desa", "versi 1");
    }
  }

  private static String[] with(String... more) {
    var all = java.util.Arrays.copyOf(WORDS, WORDS.length + more.length);
    System.arraycopy(more, 0, all, WORDS.length, more.length);
    return all;
  }

  private static String to(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
