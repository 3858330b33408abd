package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.page.Pictures;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterheadPagesTest {
  @Test
  void aLetterheadWithItsLogoStandsOnTheNextSheetAndAnSvgIsRefused(@TempDir Path folder)
      throws Exception {
    try (var service = new TestService(folder);
        var organizer = new Visitor(service.address());
        var stranger = new Visitor(service.address())) {
      var scene = Scene.open(service);
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      var page = "/meja/kepala-surat";
      organizer.form(
          page,
          "pemerintah",
          "BADAN CONTOH",
          "kantor",
          "KANTOR CONTOH",
          "alamat",
          "Jalan Satu\nTelp 1");
      assertThat(organizer.get(page).body())
          .contains("BADAN CONTOH", "KANTOR CONTOH")
          .doesNotContain("/logo/");

      var svg = "<svg/>".getBytes(StandardCharsets.UTF_8);
      assertThat(organizer.upload(page + "/logo", "image/svg+xml", svg).body())
          .contains("SVG tidak diterima");
      var png = Pictures.png(Pictures.emblem(500, 500)).toArray();
      assertThat(organizer.upload(page + "/logo", "image/png", png).statusCode()).isEqualTo(303);
      var shown = organizer.get(page).body();
      var address = shown.replaceFirst("(?s).*(/meja/kepala-surat/logo/[0-9a-f]{64}).*", "$1");
      var picture = ImageIO.read(new ByteArrayInputStream(organizer.bytes(address).body()));
      assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isGreaterThan(150);
      assertThat(stranger.bytes(address).statusCode()).isEqualTo(303);

      var naskah = URI.create(scene.desk()).getRawPath() + "/naskah";
      organizer.form(naskah, "judul", "Pakta", "komitmen", "Menolak politik uang.");
      var pdf = Bytes.owning(organizer.bytes(naskah + "/contoh.pdf").body());
      assertThat(Judges.text(pdf)).contains("BADAN CONTOH", "KANTOR CONTOH");
      assertThat(new String(pdf.toArray(), StandardCharsets.ISO_8859_1)).contains("/Image");

      organizer.form(page + "/hapus-logo", "organisasi", "");
      assertThat(organizer.get(page).body()).doesNotContain("/logo/");
      assertThat(organizer.form(page, "kantor", "").body()).contains("nama kantor perlu diisi");
    }
  }

  @Test
  void aNumberIsProposedPreviewedAndGivenAtPublication(@TempDir Path folder) throws Exception {
    try (var service = new TestService(folder);
        var organizer = new Visitor(service.address())) {
      var scene = Scene.open(service);
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      var page = "/meja/penomoran";
      assertThat(organizer.form(page, "pola", "{nomor}/x", "kode", "", "berikutnya", "1").body())
          .contains("{nomor} tidak dikenal");
      organizer.form(page, "pola", "{urut:3}/{kode}/{tahun}", "kode", "K.LA", "berikutnya", "41");
      assertThat(organizer.get(page).body()).contains("041/K.LA/");

      var naskah = URI.create(scene.desk()).getRawPath() + "/naskah";
      var words = new String[] {"judul", "Pakta", "komitmen", "Menolak.", "aksi", "nomor"};
      assertThat(organizer.form(naskah, words).body()).contains("value=\"{urut:3}/K.LA/{tahun}\"");
      organizer.form(
          naskah, "judul", "Pakta", "komitmen", "Menolak.", "nomor", "{urut:3}/K.LA/{tahun}");
      assertThat(organizer.get(naskah + "?ubah=ya").body()).contains("nomornya 041/K.LA/");
      organizer.form(URI.create(scene.desk()).getRawPath() + "/terbitkan");
      assertThat(organizer.get(naskah).body()).contains("041/K.LA/", "versi 2 sudah terbit");
      assertThat(organizer.get(page).body()).contains("042/K.LA/");

      // A later version keeps the number; one typed by hand is taken as it is.
      organizer.form(
          naskah, "judul", "Pakta baru", "komitmen", "Menolak.", "nomor", "{urut:3}/K.LA/{tahun}");
      organizer.form(URI.create(scene.desk()).getRawPath() + "/terbitkan");
      assertThat(organizer.get(naskah).body()).contains("041/K.LA/", "versi 3 sudah terbit");
      organizer.form(naskah, "judul", "Pakta baru", "komitmen", "Menolak.", "nomor", "800/7-X");
      organizer.form(URI.create(scene.desk()).getRawPath() + "/terbitkan");
      assertThat(organizer.get(naskah).body()).contains("800/7-X", "versi 4 sudah terbit");
      assertThat(organizer.get(page).body()).contains("042/K.LA/");
      assertThat(organizer.form(naskah, "judul", "P", "komitmen", "M", "nomor", "{x}").body())
          .contains("{x} tidak dikenal");
    }
  }
}
