package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NaskahPagesTest {
  @Test
  void aDraftIsShownAsPaperBeforeItIsPublished(@TempDir Path folder) throws Exception {
    try (var service = new TestService(folder);
        var organizer = new Visitor(service.address());
        var stranger = new Visitor(service.address())) {
      var scene = Scene.open(service);
      var naskah = URI.create(scene.desk()).getRawPath() + "/naskah";
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      organizer.form(naskah, "judul", "Pakta Contoh", "komitmen", "Menolak politik uang.");

      var tab = organizer.get(naskah + "?ubah=ya").body();
      assertThat(tab).contains("akan memuat 1 halaman", naskah + "/contoh/1.png");
      var pdf = organizer.bytes(naskah + "/contoh.pdf");
      assertThat(Judges.text(Bytes.owning(pdf.body())))
          .contains("PAKTA CONTOH", "CONTOH – DRAF", "Contoh Satu");
      assertThat(organizer.bytes(naskah + "/contoh/1.png").body()).startsWith(0x89, 'P', 'N', 'G');
      assertThat(organizer.bytes(naskah + "/contoh/2.png").statusCode()).isEqualTo(404);
      assertThat(stranger.bytes(naskah + "/contoh.pdf").statusCode()).isEqualTo(303);
    }
  }
}
