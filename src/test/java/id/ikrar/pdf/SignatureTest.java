package id.ikrar.pdf;

import static id.ikrar.pdf.PdfFileTest.parse;
import static id.ikrar.pdf.PdfFileTest.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static String read(String pdf) {
    var file = parse(pdf).orThrow();
    return reason(Signature.read(file, file.last().find(5).orElseThrow()));
  }

  private static String range(String range) {
    var pdf = HandMade.latin(HandMade.signed());
    int from = pdf.indexOf("/ByteRange ") + "/ByteRange ".length();
    int to = pdf.indexOf('/', from);
    return pdf.substring(0, from)
        + (range + " ".repeat(to - from)).substring(0, to - from)
        + pdf.substring(to);
  }

  @Test
  void rangeCoversAllButTheGap() {
    var pdf = HandMade.signed();
    var file = parse(pdf).orThrow();
    var signature = Signature.read(file, file.last().find(5).orElseThrow()).orThrow();
    var gap = signature.range().gap();

    assertThat(signature.range().end()).isEqualTo(pdf.size());
    assertThat(signature.range().digest(pdf))
        .isEqualTo(Digest.of(pdf.slice(0, gap.from()).concat(pdf.slice(gap.to(), pdf.size()))));
    assertThat(signature.contents().startsWith(Bytes.hex("30820005aabbcc"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1 10 20 30]",
        "[0 10 20]",
        "[0 10 20 30 40]",
        "[0 -10 20 30]",
        "[0 20 10 30]",
        "[0 10 11 30]",
        "[0 10 20 -1]",
        "[0 10 20 9223372036854775]",
        "[0. 10 20 30]",
        "null"
      })
  void rangeOfAnotherFormIsRefused(String range) {
    assertThat(read(range(range))).startsWith("/ByteRange");
  }

  @Test
  void gapOtherThanTheContentsIsRefused() {
    var pdf = HandMade.signed();
    var file = parse(pdf).orThrow();
    var gap = Signature.read(file, file.last().find(5).orElseThrow()).orThrow().range().gap();
    for (int[] by : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {0, 40}, {-12, 0}}) {
      int from = gap.from() + by[0];
      int to = gap.to() + by[1];
      assertThat(read(range("[0 %d %d %d]".formatted(from, to, pdf.size() - to))))
          .startsWith("the gap of object 5");
    }
    assertThat(read(range("[0 %d %d %d]".formatted(gap.from(), gap.to(), pdf.size()))))
        .startsWith("the range of object 5 ends at");
  }

  @Test
  void contentsOfOtherThanDigitsAreRefused() {
    var pdf = HandMade.latin(HandMade.signed());

    assertThat(read(pdf.replace("<30820005", "<308200 5"))).endsWith("digits alone");
  }

  @Test
  void signatureDictionariesAreFoundWhereverTheyHide() {
    var hidden =
        HandMade.update(
            HandMade.signed(),
            Map.of(
                10, "<</A[<</ByteRange[0 1 2 3]>>]>>",
                11, "<</Type/DocTimeStamp>>",
                12, "<</Type/Other>>"));
    var file = parse(hidden).orThrow();

    assertThat(SignatureField.dictionaries(file.first()))
        .extracting(IndirectObject::number)
        .isEqualTo(List.of(5));
    assertThat(SignatureField.dictionaries(file.last()))
        .extracting(IndirectObject::number)
        .isEqualTo(List.of(5, 10, 11));
  }

  @Test
  void fieldsInheritTheirTypeAndName() {
    var pdf =
        HandMade.page()
            .with(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R 6 0 R]>>>>")
            .with(4, "<</FT/Sig/T(a)/Kids[5 0 R]>>")
            .with(5, "<</T(b)/V 7 0 R>>")
            .with(6, "<</FT/Tx/T(c)>>")
            .bytes();

    assertThat(SignatureField.all(parse(pdf).orThrow().last()).orThrow())
        .extracting(SignatureField::name)
        .containsExactly("a", "a.b");
  }
}
