package id.ikrar.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Dict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealRevisionTest {
  static final SealRevision.Facts FACTS =
      new SealRevision.Facts(
          "Bawaslu Provinsi Lampung", "Segel", Instant.parse("2024-09-10T03:00:01Z"), 100);
  static final Bytes APPEARANCE = HandMade.bytes("1 g 0 26 127.56 127.56 re f\n");
  static final Bytes CMS = Bytes.hex("30820005ddeeff");

  static Bytes sealed() {
    return SealRevision.prepare(HandMade.signed(), APPEARANCE, FACTS).orThrow().fill(CMS);
  }

  @Test
  void sealedFileBeginsWithTheSignedOne() {
    assertThat(sealed().startsWith(HandMade.signed())).isTrue();
  }

  @Test
  void sameInputMakesTheSameBytes() {
    assertThat(sealed()).isEqualTo(sealed());
  }

  @Test
  void sealWritesTheFieldAndTwoNewObjects() {
    var file = PdfFile.parse(sealed(), Limits.STANDARD).orThrow();

    assertThat(file.last().written()).extracting(IndirectObject::number).containsExactly(6, 10, 11);
    assertThat(file.last().freed()).isEmpty();
    assertThat(file.stray()).isEmpty();
  }

  @Test
  void fieldKeepsEveryEntryButValueAndAppearance() {
    var file = PdfFile.parse(sealed(), Limits.STANDARD).orThrow();
    var before = (Dict) file.first().find(6).orElseThrow().value();
    var after = (Dict) file.last().find(6).orElseThrow().value();

    assertThat(after.entries().keySet()).hasSize(before.entries().size() + 1).contains("V");
    before
        .entries()
        .forEach((key, value) -> {
          if (!key.equals("AP")) {
            assertThat(after.get(key)).contains(value);
          }
        });
  }

  @Test
  void appearanceKeepsTheDictionaryPrepared() {
    var file = PdfFile.parse(sealed(), Limits.STANDARD).orThrow();
    var before = ((PdfObject.Stream) file.last().find(9).orElseThrow().value()).dict();
    var stream = (PdfObject.Stream) file.last().find(10).orElseThrow().value();

    for (var key : List.of("Type", "Subtype", "BBox", "Matrix", "FormType")) {
      assertThat(stream.dict().get(key)).isEqualTo(before.get(key)).isPresent();
    }
    assertThat(Flate.decode(file, stream)).isEqualTo(Parsed.ok(APPEARANCE));
  }

  @Test
  void sealCoversTheWholeFileButItsOwnGap() {
    var unsigned = SealRevision.prepare(HandMade.signed(), APPEARANCE, FACTS).orThrow();
    var file = PdfFile.parse(unsigned.fill(CMS), Limits.STANDARD).orThrow();
    var signature = Signature.read(file, file.last().find(11).orElseThrow()).orThrow();

    assertThat(signature.range().end()).isEqualTo(file.bytes().size());
    assertThat(signature.range().digest(file.bytes())).isEqualTo(unsigned.digest());
    assertThat(signature.contents().startsWith(CMS)).isTrue();
    assertThat(Gap.holds(file.bytes(), signature.range().gap(), CMS)).isTrue();
  }

  @Test
  void nameOutsideOfAsciiIsReadBack() {
    var facts = new SealRevision.Facts("Bawaslu (Nias) – Élok", "Segel", FACTS.at(), 100);
    var sealed = SealRevision.prepare(HandMade.signed(), APPEARANCE, facts).orThrow().fill(CMS);
    var file = PdfFile.parse(sealed, Limits.STANDARD).orThrow();

    assertThat(KnownUpdate.read(file, file.last()).orThrow())
        .isInstanceOfSatisfying(
            KnownUpdate.Seal.class, seal -> assertThat(seal.facts()).isEqualTo(facts));
  }

  @Test
  void fileIsNotSealedTwice() {
    assertThat(SealRevision.prepare(sealed(), APPEARANCE, FACTS))
        .isEqualTo(Parsed.malformed("not exactly one empty field Seal"));
  }

  @Test
  void fileWithoutThePreparedFieldIsNotSealed() {
    assertThat(SealRevision.prepare(HandMade.page().bytes(), APPEARANCE, FACTS))
        .isEqualTo(Parsed.malformed("not exactly one empty field Seal"));
  }
}
