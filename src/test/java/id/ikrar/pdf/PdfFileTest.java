package id.ikrar.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfFileTest {
  static Parsed<PdfFile> parse(Bytes pdf) {
    return PdfFile.parse(pdf, Limits.STANDARD);
  }

  static Parsed<PdfFile> parse(String pdf) {
    return parse(HandMade.bytes(pdf));
  }

  static String reason(Parsed<?> parsed) {
    return parsed instanceof Parsed.Malformed<?>(var reason) ? reason : "well-formed";
  }

  static PdfObject value(String written) {
    var pdf = HandMade.page().with(4, written).bytes();
    return parse(pdf).orThrow().last().find(4).orElseThrow().value();
  }

  @Test
  void objectsAreFoundInTheRevisionThatSeesThem() {
    var pdf = HandMade.update(HandMade.page().with(4, "(old)").bytes(), Map.of(4, "(new)"));
    var file = parse(pdf).orThrow();

    assertThat(file.first().find(4).orElseThrow().value()).isEqualTo(value("(old)"));
    assertThat(file.last().find(4).orElseThrow().value()).isEqualTo(value("(new)"));
    assertThat(file.last().find(3)).isEqualTo(file.first().find(3));
    assertThat(file.last().find(99)).isEmpty();
    assertThat(file.last().find(new Ref(4, 1))).isEmpty();
  }

  @Test
  void revisionsTouchWithoutAGap() {
    var file = parse(ArchiveRevisionsTest.archived()).orThrow();
    int at = file.first().span().to();
    for (var revision : file.revisions().subList(1, 6)) {
      assertThat(revision.span().from()).isEqualTo(at);
      at = revision.span().to();
    }
    assertThat(at).isEqualTo(file.bytes().size());
  }

  @Test
  void valuesAreReadAsWritten() {
    assertThat(value("<</A#42 [1 -2 +3 .5 4. 1 0 R true false null]>>"))
        .hasToString(
            "Dict[entries={AB=Array[items=[Int[value=1], Int[value=-2], Int[value=3], Real[text=.5],"
                + " Real[text=4.], 1 0 R, Bool[value=true], Bool[value=false], Null[]]]}]");
    assertThat(value("(a\\(b\\)(c)\\101\\\nd\r\ne)"))
        .isEqualTo(new PdfObject.Text(HandMade.bytes("a(b)(c)Ad\ne")));
    assertThat(value("<48 616>")).isEqualTo(new PdfObject.Text(HandMade.bytes("Ha`")));
    assertThat(value("[1 2 3 R4]".replace("R4", "4")))
        .hasToString("Array[items=[Int[value=1], Int[value=2], Int[value=3], Int[value=4]]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<</A 1/A 2>>|a key stands twice",
        "<</A 1/#41 2>>|a key stands twice",
        "% comment\\n1|no value",
        "1.2.3|no value",
        "--1|no value",
        "1234567890123456789|no value",
        "(open|the bytes end at",
        "[1 2|no value",
        "<4g>|no hexadecimal digit",
        "/A#00|a zero in a name",
        "/A#4|no hexadecimal digit",
        "<</Length 3>>stream\\nabcd\\nendstream|no endstream",
        "<</Length 99999>>stream\\nabcd\\nendstream|a stream of 99999 bytes",
        "<</Length -1>>stream\\nabcd\\nendstream|a stream of -1 bytes",
        "<<>>stream\\nabcd\\nendstream|a stream without /Length",
        "<</Length 4>>stream\\rabcd\\nendstream|no end of line after stream",
        "<</Length 9 0 R>>stream\\nabcd\\nendstream|a stream of -1 bytes",
        "1 2|no endobj",
        "99999999999 0 R|a reference to object 99999999999",
      })
  void brokenValueIsRefused(String written, String reason) {
    var pdf = HandMade.page().with(4, written.replace("\\n", "\n").replace("\\r", "\r")).bytes();

    assertThat(reason(parse(pdf))).startsWith(reason);
  }

  @Test
  void brokenFrameIsRefused() {
    var good = HandMade.latin(HandMade.page().bytes());
    int startxref = good.indexOf("xref\n");

    assertThat(reason(parse(good))).isEqualTo("well-formed");
    assertThat(reason(parse(""))).startsWith("the file does not begin with");
    assertThat(reason(parse(" " + good))).startsWith("the file does not begin with");
    assertThat(reason(parse(good.replace("%PDF-1.7", "%PDF-1.x")))).startsWith("no version");
    assertThat(reason(parse(good + "x"))).startsWith("no %%EOF before byte");
    assertThat(reason(parse(good + "\n"))).startsWith("no %%EOF before byte");
    assertThat(reason(parse(good.replace("%%EOF", "%EOF")))).startsWith("no %%EOF before byte");
    assertThat(reason(parse(good.replace("startxref\n", "startxref\n1"))))
        .startsWith("startxref 1");
    assertThat(reason(parse(good.replace("0000000000 65535 f", "0000000000 65535 n"))))
        .isEqualTo("object 0 is not free");
    assertThat(reason(parse(good.replace("3 1\n", "1 1\n"))))
        .isEqualTo("object 1 stands twice in one table");
    assertThat(reason(parse(good.replace("/Size 4", "/Size 3"))))
        .isEqualTo("object 3 in a table for 3");
    assertThat(reason(parse(good.replace("/Size 4", "/Size 4/Encrypt 3 0 R"))))
        .isEqualTo("the file is encrypted");
    assertThat(reason(parse(good.replace("/Size 4", "/Size 4/XRefStm 15"))))
        .startsWith("a table and a cross-reference stream");
    assertThat(reason(parse(good.replace("/Size 4", "/Size 4/Prev " + startxref))))
        .startsWith("/Prev Int[value=" + startxref);
    assertThat(reason(parse(good.replace("/Size 4", "/Size 4/Prev 20"))))
        .startsWith("no number at byte 20");
    assertThat(reason(parse(good.replace("/Catalog", "/Katalog"))))
        .isEqualTo("the root of revision 1 is no catalog");
    assertThat(reason(parse(good.replace("3 0 obj", "4 0 obj"))))
        .startsWith("the table has object 3 0");
  }

  @Test
  void tableLinesHaveTwentyBytes() {
    var good = HandMade.latin(HandMade.page().bytes());
    for (var ending : new String[] {"f\n", "f  \n", "f\n\n", "f x\n"}) {
      assertThat(reason(parse(good.replace("f \n", ending)))).startsWith("no entry of a table");
    }
    assertThat(reason(parse(good.replace("f \n", "f\r\n")))).isEqualTo("well-formed");
  }

  @Test
  void entryThatPointsOutOfItsRevisionIsRefused() {
    var update = HandMade.latin(HandMade.update(HandMade.page().bytes(), Map.of(4, "(new)")));
    int entry = update.lastIndexOf("4 1\n") + 4;
    var moved = update.substring(0, entry) + "0000000015" + update.substring(entry + 10);

    assertThat(reason(parse(moved))).startsWith("object 4 at byte 15, its revision has room from");
  }

  @Test
  void bytesOfNoObjectAreListed() {
    var pdf = HandMade.latin(HandMade.page().bytes());
    int at = pdf.indexOf("xref\n");
    var comment = "% hello\n";
    var stray = pdf.substring(0, at) + comment + pdf.substring(at);
    var moved = stray.replace("startxref\n" + at, "startxref\n" + (at + comment.length()));

    assertThat(parse(moved).orThrow().stray())
        .containsExactly(new Span(at, at + comment.length() - 1));
    assertThat(parse(pdf).orThrow().stray()).isEmpty();
  }

  @Test
  void everyTruncationIsRefusedOrAnEarlierRevision() {
    var pdf = ArchiveRevisionsTest.archived();
    var ends = parse(pdf).orThrow().revisions();
    for (int size = 0; size < pdf.size(); size++) {
      var cut = parse(pdf.slice(0, size));
      int length = size;
      boolean complete =
          ends.stream().anyMatch(end -> end.eof() == length || end.span().to() == length);
      assertThat(cut.optional().isPresent()).as("first %d bytes", size).isEqualTo(complete);
    }
  }

  @Test
  void catalogIsTheOneOfItsRevision() {
    var pdf =
        HandMade.update(
            HandMade.page().bytes(), Map.of(1, "<</Type/Catalog/Pages 2 0 R/Lang(id)>>"));
    var file = parse(pdf).orThrow();

    assertThat(((Dict) file.first().catalog().value()).has("Lang")).isFalse();
    assertThat(((Dict) file.last().catalog().value()).has("Lang")).isTrue();
  }
}
