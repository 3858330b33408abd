package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingPagesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void closingMakesSealedDocumentsAndAReopenedEventReplacesThem(@TempDir Path folder)
      throws Exception {
    try (var service = new TestService(folder);
        var organizer = new Visitor(service.address());
        var stranger = new Visitor(service.address())) {
      var scene = Scene.open(service);
      var desk = URI.create(scene.desk()).getRawPath();
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      assertThat(organizer.get(desk + "/dokumen").body()).doesNotContain("/penutup/");
      assertThat(organizer.bytes(desk + "/rekap.xlsx").body()).startsWith('P', 'K');

      // Nobody has signed: an archive without files, whose length is said all the same.
      var copies = organizer.bytes(desk + "/ikrar.zip");
      assertThat(copies.body()).hasSize(22);
      assertThat(copies.headers().firstValueAsLong("Content-Length")).hasValue(22);
      assertThat(stranger.bytes(desk + "/ikrar.zip").statusCode()).isEqualTo(303);

      organizer.form(desk + "/tutup");
      var address = desk + "/penutup/1/deklarasi.pdf";
      assertThat(await(organizer, desk, address)).doesNotContain("digantikan");
      var pdf = Bytes.owning(organizer.bytes(address).body());
      assertThat(Judges.pdfsig(pdf)).contains("Signature is Valid");
      assertThat(Judges.text(pdf)).contains("Bawaslu Provinsi Lampung");

      organizer.form(desk + "/buka");
      organizer.form(desk + "/tutup");
      assertThat(await(organizer, desk, desk + "/penutup/2/deklarasi.pdf"))
          .contains("Sudah digantikan versi 2.", address);
      assertThat(Bytes.owning(organizer.bytes(address).body())).isEqualTo(pdf);

      var newer = organizer.bytes(desk + "/penutup/2/deklarasi.pdf").body();
      assertThat(stranger.upload("/check", "application/pdf", pdf.toArray()).body())
          .contains("Deklarasi versi 1: disegel oleh Bawaslu Provinsi Lampung")
          .contains("SUDAH DIGANTIKAN versi 2", "bukan ikrar");
      assertThat(stranger.upload("/check", "application/pdf", newer).body())
          .contains("Deklarasi versi 2", "ini versi yang terbaru")
          .doesNotContain("DIGANTIKAN");

      assertThat(stranger.bytes(address).statusCode()).isEqualTo(303);
      assertThat(organizer.bytes(desk + "/penutup/9/deklarasi.pdf").statusCode()).isEqualTo(404);
      assertThat(organizer.bytes(desk + "/penutup/1/lain.pdf").statusCode()).isEqualTo(404);
    }
  }

  /** The tab as soon as the rounds of the service have made the document. */
  private static String await(Visitor organizer, String desk, String address) throws Exception {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var body = organizer.get(desk + "/dokumen").body();
      if (body.contains(address)) {
        return body;
      }
    }
    throw new AssertionError("not made in time");
  }
}
