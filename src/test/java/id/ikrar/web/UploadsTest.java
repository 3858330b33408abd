package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.web.Uploads.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UploadsTest {
  @Test
  void anArchiveIsItsPdfsByName() throws IOException {
    var zip = zip(Map.of("a/satu.pdf", 3, "dua.PDF", 4, "baca.txt", 5));
    assertThat(Uploads.expanded(zip))
        .extracting(Upload::name)
        .containsExactlyInAnyOrder("a/satu.pdf", "dua.PDF");
  }

  @Test
  void whatIsNoArchiveIsTakenAsItIs() {
    var file = Upload.of("x.pdf", Bytes.of(new byte[] {1, 2}));
    assertThat(Uploads.expanded(file)).containsExactly(file);
  }

  @Test
  void anArchiveWithoutPdfsOrWithTooManyIsRefusedWhole() throws IOException {
    assertThat(refusal(zip(Map.of("baca.txt", 5)))).contains("0 PDFs");
    var many = new LinkedHashMap<String, Integer>();
    for (int i = 0; i <= Uploads.MAX_PDFS; i++) {
      many.put(i + ".pdf", 1);
    }
    assertThat(refusal(zip(many))).contains("101 PDFs");
    var entries = new LinkedHashMap<String, Integer>();
    for (int i = 0; i <= Uploads.MAX_ENTRIES; i++) {
      entries.put(i + ".txt", 1);
    }
    assertThat(refusal(zip(entries))).contains("1001 entries");
  }

  @Test
  void twoEntriesOfOneNameAreRefused() throws IOException {
    var zip = zip(Map.of("satu.pdf", 3, "dua1.pdf", 3)).bytes().orThrow().toArray();
    var text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
    var same = text.replace("dua1.pdf", "satu.pdf");
    var bytes = Bytes.of(same.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(refusal(Upload.of("x.zip", bytes))).contains("two entries satu.pdf");
  }

  @Test
  void anEntryFarLargerThanItsPackingIsNotUnpacked() throws IOException {
    var zip = zip(Map.of("bom.pdf", 10 * Uploads.MAX_UNQUESTIONED));
    assertThat(zip.bytes().orThrow().size()).isLessThan(20_000);
    assertThat(refusal(zip)).contains("more than");
  }

  @Test
  void aTruncatedArchiveIsOneRefusedFile() throws IOException {
    var zip = zip(Map.of("satu.pdf", 3)).bytes().orThrow();
    for (int size = 4; size < zip.size(); size++) {
      assertThat(Uploads.expanded(Upload.of("x.zip", zip.slice(0, size))))
          .as("cut at %d", size)
          .hasSize(1)
          .first()
          .matches(upload -> upload.bytes() instanceof Parsed.Malformed<Bytes>);
    }
  }

  private static String refusal(Upload upload) {
    var all = Uploads.expanded(upload);
    assertThat(all).hasSize(1);
    return all.getFirst().bytes() instanceof Parsed.Malformed<Bytes>(var reason) ? reason : "";
  }

  private static Upload zip(Map<String, Integer> sizes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : sizes.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(new byte[entry.getValue()]);
        zip.closeEntry();
      }
    }
    return Upload.of("x.zip", Bytes.owning(out.toByteArray()));
  }
}
