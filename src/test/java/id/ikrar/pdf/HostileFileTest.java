package id.ikrar.pdf;

import static id.ikrar.pdf.PdfFileTest.parse;
import static id.ikrar.pdf.PdfFileTest.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to cost much are answered at once. */
@Timeout(2)
class HostileFileTest {
  private static String tableOf(String entries) {
    var pdf = HandMade.latin(HandMade.page().bytes());
    return pdf.replace("0 1\n", entries + "\n0 1\n");
  }

  @Test
  void fileAboveTheLimitIsNotRead() {
    var limits = new Limits(100, 10, 10, 10, 10, 10, 10);

    assertThat(reason(PdfFile.parse(HandMade.page().bytes(), limits)))
        .endsWith("at most 100 are read");
  }

  @Test
  void hugeNumbersAreRefused() {
    assertThat(reason(parse(tableOf("0 4294967295")))).isEqualTo("more than 100000 objects");
    assertThat(reason(parse(tableOf("0 99999999999"))))
        .startsWith("a number of more than 10 digits");
    assertThat(reason(parse(tableOf("4294967295 0")))).startsWith("object numbers up to");
  }

  @Test
  void deepNestingIsRefused() {
    for (var open : new String[] {"[", "<</A"}) {
      var pdf = HandMade.page().with(4, open.repeat(1_000_000)).bytes();
      assertThat(reason(parse(pdf))).startsWith("nested deeper than 48");
    }
  }

  @Test
  void manyTokensAreRefused() {
    var pdf = HandMade.page().with(4, "[" + "0 ".repeat(2_000_000) + "]").bytes();

    assertThat(reason(parse(pdf))).startsWith("more than 1000000 tokens");
  }

  @Test
  void whiteSpaceBetweenNumbersCostsNothing() {
    var pdf = HandMade.page().with(4, "[" + ("0" + " ".repeat(1_000_000)).repeat(15) + "]").bytes();

    assertThat(reason(parse(pdf))).isEqualTo("well-formed");
  }

  @Test
  void loopOfTablesIsRefused() {
    var pdf = HandMade.update(HandMade.page().bytes(), Map.of(4, "1"));
    var text = HandMade.latin(pdf);
    int prev = text.lastIndexOf("/Prev ") + 6;
    var own = text.substring(text.lastIndexOf("startxref\n") + 10, text.lastIndexOf("\n%%EOF"));
    var looped = text.substring(0, prev) + own + text.substring(text.indexOf("/Size", prev));

    assertThat(reason(parse(looped))).startsWith("/Prev Int[value=" + own);
  }

  @Test
  void moreRevisionsThanTheLimitAreRefused() {
    var pdf = HandMade.page().bytes();
    for (int i = 0; i < 64; i++) {
      pdf = HandMade.update(pdf, Map.of(4, "1"));
    }
    assertThat(reason(parse(pdf))).isEqualTo("more than 64 revisions");
  }

  @Test
  void oneLengthForManyStreamsIsReadInATrice() {
    var objects = new HashMap<Integer, String>();
    objects.put(4, "(" + "x".repeat(10_000_000) + ")");
    for (int number = 5; number < 5_000; number++) {
      objects.put(number, "<</Length 4 0 R>>stream\nendstream");
    }
    var pdf = HandMade.update(HandMade.page().bytes(), objects);

    assertThat(reason(parse(pdf))).startsWith("the bytes end at");
  }

  @Test
  void lengthThatRefersToItselfIsRefused() {
    var pdf = HandMade.page().with(4, "<</Length 4 0 R>>stream\n\nendstream").bytes();

    assertThat(reason(parse(pdf))).startsWith("a stream of -1 bytes");
  }

  @Test
  void streamBombIsRefused() {
    var bomb = Flate.encode(Bytes.owning(new byte[30_000_000]));
    var pdf =
        HandMade.page()
            .with(
                4,
                "<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
                    .formatted(bomb.size(), HandMade.latin(bomb)))
            .bytes();
    var file = parse(pdf).orThrow();
    var stream = (PdfObject.Stream) file.last().find(4).orElseThrow().value();

    assertThat(reason(Flate.decode(file, stream))).contains("inflates to more than");
  }

  @Test
  void bytesAfterCompressedDataAreRefused() {
    var data = Flate.encode(HandMade.bytes("abc")).concat(HandMade.bytes("x"));
    var pdf =
        HandMade.page()
            .with(
                4,
                "<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
                    .formatted(data.size(), HandMade.latin(data)))
            .bytes();
    var file = parse(pdf).orThrow();
    var stream = (PdfObject.Stream) file.last().find(4).orElseThrow().value();

    assertThat(reason(Flate.decode(file, stream)))
        .isEqualTo("1 bytes after the compressed data of a stream");
  }

  @Test
  void fieldsInACircleAreRefused() {
    var pdf =
        HandMade.page()
            .with(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>")
            .with(4, "<</FT/Sig/T(a)/Kids[4 0 R]>>")
            .bytes();

    assertThat(reason(SignatureField.all(parse(pdf).orThrow().last())))
        .startsWith("a field of the form is no dictionary, or stands there twice");
  }

  @Test
  void pagesInACircleAreRefused() {
    var pdf =
        HandMade.revision1()
            .with(2, "<</Type/Pages/Kids[2 0 R]>>")
            .with(3, "<</Type/Pages/Kids[2 0 R]>>")
            .bytes();

    assertThat(reason(TimestampRevision.prepare(pdf, 100))).isEqualTo("no first page");
  }
}
