package id.ikrar.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.ValidationRevision.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may follow the seal. */
class ArchiveRevisionsTest {
  private static final Evidence FIRST =
      new Evidence(
          List.of(Bytes.hex("3001aa"), Bytes.hex("3001ab")),
          List.of(Bytes.hex("3001ac")),
          List.of());
  private static final Evidence SECOND =
      new Evidence(List.of(Bytes.hex("3001ba")), List.of(), List.of(Bytes.hex("3001bb")));

  /** Sealed, archived, and archived again. */
  static Bytes archived() {
    return archive(archive(SealRevisionTest.sealed(), FIRST), SECOND);
  }

  private static Bytes archive(Bytes pdf, Evidence evidence) {
    var validated = ValidationRevision.add(pdf, evidence).orThrow();
    return TimestampRevision.prepare(validated, 80).orThrow().fill(Bytes.hex("3001cc"));
  }

  @Test
  void everyUpdateIsRecognised() {
    var file = PdfFile.parse(archived(), Limits.STANDARD).orThrow();

    assertThat(file.revisions().subList(1, 6))
        .extracting(
            revision -> KnownUpdate.read(file, revision).orThrow().getClass().getSimpleName())
        .containsExactly("Seal", "Validation", "Timestamp", "Validation", "Timestamp");
    assertThat(KnownUpdate.read(file, file.revisions().get(2)).orThrow())
        .isEqualTo(new KnownUpdate.Validation(FIRST));
    assertThat(KnownUpdate.read(file, file.revisions().get(4)).orThrow())
        .isEqualTo(new KnownUpdate.Validation(SECOND));
  }

  @Test
  void everyRevisionAloneIsACompleteFile() {
    var file = PdfFile.parse(archived(), Limits.STANDARD).orThrow();

    for (var revision : file.revisions()) {
      var prefix = file.bytes().slice(0, revision.span().to());
      var alone = PdfFile.parse(prefix, Limits.STANDARD).orThrow();
      var cut = file.upTo(revision);
      assertThat(alone.revisions()).hasSize(revision.number());
      assertThat(cut.bytes()).isEqualTo(prefix);
      assertThat(cut.last().visible()).isEqualTo(alone.last().visible());
    }
  }

  @Test
  void timestampFieldsAreNumbered() {
    var file = PdfFile.parse(archived(), Limits.STANDARD).orThrow();

    assertThat(SignatureField.all(file.last()).orThrow())
        .extracting(SignatureField::name)
        .containsExactly("Signer", "Seal", "DocTS1", "DocTS2");
  }

  @Test
  void formInsideTheCatalogGainsTheFieldToo() {
    var direct =
        HandMade.revision1()
            .with(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields 4 0 R>>>>")
            .with(4, "[7 0 R 6 0 R]")
            .with(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots 10 0 R>>")
            .with(10, "[7 0 R 6 0 R]")
            .bytes();
    var stamped = TimestampRevision.prepare(direct, 80).orThrow().pdf();
    var file = PdfFile.parse(stamped, Limits.STANDARD).orThrow();

    assertThat(file.last().written())
        .extracting(IndirectObject::number)
        .containsExactly(4, 10, 11, 12);
    assertThat(SignatureField.all(file.last()).orThrow()).hasSize(3);
  }

  @Test
  void everyFlippedByteOfAnUpdateIsNoticed() {
    var archived = archived();
    var file = PdfFile.parse(archived, Limits.STANDARD).orThrow();
    for (int at = file.first().span().to(); at < archived.size(); at++) {
      var flipped = archived.toArray();
      flipped[at] ^= 0x20;
      if (!insideAGap(file, at)) {
        int place = at;
        assertThat(
                PdfFile.parse(Bytes.owning(flipped), Limits.STANDARD)
                    .then(changed -> {
                      for (var revision :
                          changed.revisions().subList(1, changed.revisions().size())) {
                        if (KnownUpdate.read(changed, revision).optional().isEmpty()) {
                          return id.ikrar.kernel.Parsed.malformed("changed");
                        }
                      }
                      return id.ikrar.kernel.Parsed.ok(changed.revisions().size());
                    })
                    .optional())
            .as("byte %d", place)
            .isNotEqualTo(java.util.Optional.of(file.revisions().size()));
      }
    }
  }

  // The flip of an item of evidence changes what the evidence says: another check's task.
  private static boolean insideAGap(PdfFile file, int at) {
    for (var object : file.last().visible()) {
      var hole =
          switch (object.value()) {
            case PdfObject.Stream(var _, var raw) -> raw;
            case PdfObject.Dict dict when dict.has("ByteRange") ->
                Signature.read(file, object).orThrow().range().gap();
            default -> new Span(0, 0);
          };
      if (at >= hole.from() && at < hole.to()) {
        return true;
      }
    }
    return false;
  }
}
