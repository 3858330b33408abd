package id.ikrar.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as other makers write them: objects packed in streams, a stream in place of the table. */
class ObjectStreamTest {
  @TempDir Path folder;

  @Test
  void packedObjectsAreTheSameObjects() throws IOException, InterruptedException {
    var plain = PdfFile.parse(RealSheetTest.SIGNED, Limits.STANDARD).orThrow();
    var packed = PdfFile.parse(qpdf("--object-streams=generate"), Limits.STANDARD).orThrow();

    assertThat(packed.first().table()).isFalse();
    assertThat(packed.stray()).isEmpty();
    assertThat(packed.last().visible().stream().filter(IndirectObject::packed)).isNotEmpty();
    assertThat(SignatureField.all(packed.last()).orThrow())
        .extracting(SignatureField::name)
        .isEqualTo(
            SignatureField.all(plain.last()).orThrow().stream().map(SignatureField::name).toList());
    assertThat(Attachments.of(packed)).isEqualTo(Attachments.of(plain));
  }

  @Test
  void everyFlippedByteOfAStreamOfTablesIsReadOrRefused() throws IOException, InterruptedException {
    var pdf = qpdf("--object-streams=generate");
    int from = PdfFile.parse(pdf, Limits.STANDARD).orThrow().last().startxref();
    for (int at = from; at < pdf.size(); at++) {
      var flipped = pdf.toArray();
      flipped[at] ^= 0x11;
      assertThat(PdfFile.parse(Bytes.owning(flipped), Limits.STANDARD)).isNotNull();
    }
  }

  @Test
  void linearizedFileIsRefused() throws IOException, InterruptedException {
    assertThat(PdfFileTest.reason(PdfFile.parse(qpdf("--linearize"), Limits.STANDARD)))
        .startsWith("startxref 0, the table before it stands at byte");
  }

  @Test
  void ourUpdatesAreNotWrittenToThem() throws IOException, InterruptedException {
    var pdf = qpdf("--object-streams=generate");

    assertThat(
            PdfFileTest.reason(
                SealRevision.prepare(pdf, RealSheetTest.APPEARANCE, SealRevisionTest.FACTS)))
        .isEqualTo("the file has cross-reference streams");
  }

  private Bytes qpdf(String option) throws IOException, InterruptedException {
    var in = Files.write(folder.resolve("in.pdf"), RealSheetTest.SIGNED.toArray());
    var out = folder.resolve("out.pdf");
    var command = Arrays.asList("qpdf", option, in.toString(), out.toString());
    var qpdf = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(qpdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(qpdf.waitFor()).as(said).isIn(0, 3);
    return Bytes.owning(Files.readAllBytes(out));
  }
}
