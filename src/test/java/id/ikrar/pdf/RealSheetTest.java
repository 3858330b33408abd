package id.ikrar.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.page.PledgePage;
import id.ikrar.page.SealAppearance;
import id.ikrar.page.Sheets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets that people sign, as OpenPDF writes them. */
class RealSheetTest {
  static final Bytes SIGNED = signed();
  static final Bytes APPEARANCE =
      SealAppearance.draw(
          new SealAppearance.Modules() {
            @Override
            public int size() {
              return 21;
            }

            @Override
            public boolean dark(int column, int row) {
              return (column * row) % 3 == 1;
            }
          },
          List.of("ikrar.example", "7K3M9-QXD2F"));

  private static Bytes signed() {
    var revision = new PledgePage().render(Sheets.usual().sheet());
    var gap = new Span(revision.gapFrom(), revision.gapTo());
    return Gap.fill(revision.pdf(), gap, Bytes.hex("30820005aabbcc"));
  }

  static Bytes sealed() {
    return SealRevision.prepare(SIGNED, APPEARANCE, SealRevisionTest.FACTS)
        .orThrow()
        .fill(SealRevisionTest.CMS);
  }

  @Test
  void everyByteOfASheetIsAccountedFor() {
    var file = PdfFile.parse(SIGNED, Limits.STANDARD).orThrow();

    assertThat(file.revisions()).hasSize(1);
    assertThat(file.stray()).isEmpty();
    assertThat(file.last().freed()).isEmpty();
    assertThat(SignatureField.all(file.last()).orThrow())
        .extracting(SignatureField::name)
        .containsExactlyInAnyOrder("Signer", "Seal");
    assertThat(SignatureField.dictionaries(file.last())).hasSize(1);
  }

  @Test
  void sealIsRecognisedWithItsAppearance() {
    var file = PdfFile.parse(sealed(), Limits.STANDARD).orThrow();

    assertThat(KnownUpdate.read(file, file.last()).orThrow())
        .isInstanceOfSatisfying(
            KnownUpdate.Seal.class, seal -> assertThat(seal.appearance()).isEqualTo(APPEARANCE));
  }

  @Test
  void qpdfFindsNothingToSay(@TempDir Path folder) throws IOException, InterruptedException {
    var evidence =
        new ValidationRevision.Evidence(List.of(Bytes.hex("3001aa")), List.of(), List.of());
    var validated = ValidationRevision.add(sealed(), evidence).orThrow();
    var stamped = TimestampRevision.prepare(validated, 100).orThrow().fill(Bytes.hex("3001cc"));
    var file = folder.resolve("sheet.pdf");
    Files.write(file, stamped.toArray());
    var qpdf =
        new ProcessBuilder("qpdf", "--check", file.toString()).redirectErrorStream(true).start();
    var said = new String(qpdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(qpdf.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain("WARNING").contains("No syntax or stream encoding errors");
  }

  @Test
  void attachmentsAreReadBack() {
    var sheet = Sheets.usual().sheet();
    var file = PdfFile.parse(SIGNED, Limits.STANDARD).orThrow();

    assertThat(Attachments.of(file).orThrow())
        .containsEntry(PledgePage.RECORD_FILE, sheet.record().canonical().bytes())
        .containsEntry(PledgePage.PLEDGE_FILE, sheet.pledge().canonical())
        .hasSize(2);
  }
}
