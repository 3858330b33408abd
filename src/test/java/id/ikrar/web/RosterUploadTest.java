package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.signer.TestWorkbook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class RosterUploadTest {
  private TestService service;
  private Visitor organizer;
  private String upload;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    service = new TestService(folder);
    organizer = new Visitor(service.address());
    var scene = Scene.open(service);
    organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
    upload = scene.desk() + "/peserta/berkas";
  }

  @AfterAll
  void stop() {
    organizer.close();
    service.close();
  }

  @Test
  void aWorkbookUnderAnyNameIsReadSheetBySheet() throws Exception {
    var workbook =
        new TestWorkbook()
            .sheet(
                "Natar",
                List.of(
                    List.of("DAFTAR PESERTA"),
                    List.of("Nama", "NIP"),
                    List.of("Contoh Lembar", 198609262015051001L)))
            .sheet("Rekap", List.of(List.of("Jumlah", 1)))
            .bytes();
    var page = organizer.upload(upload, "text/csv", workbook.toArray()).body();
    assertThat(page)
        .contains("Contoh Lembar", "Natar 3", "ditambahkan, perlu perhatian")
        .contains("Lembar “Natar”, baris 3, kolom NIP: Tiga angka terakhir hilang")
        .contains("Lembar “Rekap”: tidak ada kolom “Nama”");
  }

  @Test
  void aBrokenWorkbookIsRefusedAndNothingIsAdded() throws Exception {
    var page = organizer.upload(upload, "text/csv", new byte[] {0x50, 0x4b, 3, 4});
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("tidak ada yang ditambahkan", "tidak terbaca sebagai buku kerja");
  }
}
