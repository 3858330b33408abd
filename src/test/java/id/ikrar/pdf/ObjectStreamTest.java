package id.ikrar.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"disable", "generate"})
  void linearizedFileIsOneRevisionWithTheSameContent(String streams)
      throws IOException, InterruptedException {
    var plain = PdfFile.parse(RealSheetTest.SIGNED, Limits.STANDARD).orThrow();
    var pdf = qpdf("--linearize", "--object-streams=" + streams);
    var file = PdfFile.parse(pdf, Limits.STANDARD).orThrow();

    assertThat(file.revisions()).hasSize(1);
    assertThat(file.stray()).isEmpty();
    assertThat(file.last().span()).isEqualTo(new Span(file.last().span().from(), pdf.size()));
    assertThat(Attachments.of(file)).isEqualTo(Attachments.of(plain));
    assertThat(SignatureField.all(file.last()).orThrow()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "generate"})
  void linearizedFileThatDoesNotSaySoIsRefused(String streams)
      throws IOException, InterruptedException {
    var pdf = HandMade.latin(qpdf("--linearize", "--object-streams=" + streams));
    for (var forged :
        List.of(
            pdf.replaceFirst("/Linearized", "/Linearixed"),
            pdf.replaceFirst("/L (\\d)", "/L 9$1").replaceFirst("(/L \\d+ ) ", "$1"),
            pdf.replaceFirst("/Linearized 1", "/Linearized 1/L 1"))) {
      assertThat(forged).isNotEqualTo(pdf);
      assertThat(PdfFile.parse(HandMade.bytes(forged), Limits.STANDARD).optional()).isEmpty();
    }
  }

  @Test
  void updateOfALinearizedFileIsItsSecondRevision() throws IOException, InterruptedException {
    var pdf = qpdf("--linearize", "--object-streams=disable");
    int table = PdfFile.parse(pdf, Limits.STANDARD).orThrow().last().startxref();
    var updated =
        HandMade.latin(HandMade.update(pdf, Map.of(900, "(lain)")))
            .replaceFirst("/Prev 0>>", "/Prev " + table + ">>");
    var file = PdfFile.parse(HandMade.bytes(updated), Limits.STANDARD);

    assertThat(PdfFileTest.reason(file)).isIn("well-formed");
    assertThat(file.orThrow().revisions()).hasSize(2);
    assertThat(file.orThrow().first().span().to()).isEqualTo(pdf.size());
  }

  @Test
  void ourUpdatesAreNotWrittenToThem() throws IOException, InterruptedException {
    var pdf = qpdf("--object-streams=generate");

    assertThat(
            PdfFileTest.reason(
                SealRevision.prepare(pdf, RealSheetTest.APPEARANCE, SealRevisionTest.FACTS)))
        .isEqualTo("the file has cross-reference streams");
  }

  private Bytes qpdf(String... options) throws IOException, InterruptedException {
    var in = Files.write(folder.resolve("in.pdf"), RealSheetTest.SIGNED.toArray());
    var out = folder.resolve("out.pdf");
    var command = new ArrayList<String>(List.of("qpdf"));
    command.addAll(List.of(options));
    command.addAll(List.of(in.toString(), out.toString()));
    var qpdf = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(qpdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(qpdf.waitFor()).as(said).isIn(0, 3);
    return Bytes.owning(Files.readAllBytes(out));
  }
}
