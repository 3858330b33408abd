package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.pledge.Wording;
import id.ikrar.signing.Ink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PledgePageTest {
  private static final int MAX_BYTES = 70 * 1024;
  private static final PledgePage PAGE = new PledgePage();

  @Test
  void qpdfFindsNothingWrong() {
    for (var sheet : all()) {
      assertThat(Judges.qpdf(pdf(sheet))).isEmpty();
    }
  }

  @Test
  void everySheetIsForTheEar() {
    for (var sheet : all()) {
      assertThat(Judges.pdfUa1(pdf(sheet))).isEmpty();
    }
  }

  @Test
  void nothingButTheMissingSignatureKeepsASheetFromTheArchive() {
    for (var sheet : all()) {
      // ISO 19005-3 6.4.3: what lies in /Contents must be a CMS; here it is still zeros.
      assertThat(Judges.pdfA3a(pdf(sheet))).isNotEmpty().allMatch(f -> f.startsWith("6.4.3-"));
    }
  }

  @Test
  void upToSevenCommitmentsFitOnOnePageOfEitherPaper() {
    for (var paper : Paper.values()) {
      for (int commitments = 1; commitments <= 7; commitments++) {
        var layout = Layout.of(Sheets.usual().on(paper).with(Sheets.wording(commitments)).sheet());
        assertThat(layout.leaves()).as(paper + " with " + commitments).hasSize(1);
      }
    }
  }

  @Test
  void theSignatureIsNeverAloneOnAPage() {
    for (var paper : Paper.values()) {
      for (int commitments = 1; commitments <= Wording.MAX_COMMITMENTS; commitments++) {
        for (int words = 1; words <= 120; words += 7) {
          var layout =
              Layout.of(Sheets.usual().on(paper).with(lengthy(commitments, words)).sheet());
          var last = layout.leaves().getLast();
          assertThat(last.passages()).as(commitments + " x " + words).isNotEmpty();
          assertThat(last.end() - layout.block().height())
              .isGreaterThanOrEqualTo(layout.frame().bottom() - 0.01f);
        }
      }
    }
  }

  @Test
  void noLineIsLostBetweenPages() {
    for (int words = 1; words <= 260; words += 13) {
      var wording = lengthy(Wording.MAX_COMMITMENTS, words);
      var layout = Layout.of(Sheets.usual().with(wording).sheet());
      var seen = new ArrayList<TextLine>();
      layout.leaves().stream()
          .flatMap(leaf -> leaf.passages().stream())
          .forEach(p -> seen.addAll(p.passage().lines().subList(p.from(), p.to())));
      var expected =
          layout.leaves().stream()
              .flatMap(leaf -> leaf.passages().stream())
              .map(Layout.Placed::passage)
              .distinct()
              .flatMap(passage -> passage.lines().stream())
              .toList();
      assertThat(seen).isEqualTo(expected);
      assertThat(seen.stream().filter(line -> line.text().startsWith("kata")).count())
          .isGreaterThanOrEqualTo(Wording.MAX_COMMITMENTS);
    }
  }

  @Test
  void theTextIsReadFromTopToBottom() {
    var text = Judges.text(pdf(Sheets.usual().with(witnesses(3)))).replaceAll("\\s+", " ");
    assertThat(text)
        .containsSubsequence(
            "BADAN PENGAWAS PEMILIHAN UMUM REPUBLIK INDONESIA",
            "BAWASLU KABUPATEN LAMPUNG SELATAN",
            "Jalan Contoh",
            "IKRAR KEPALA DESA PADA PEMILIHAN SERENTAK TAHUN 2024",
            "kami berikrar:",
            "1. " + Sheets.KEPALA_DESA.get(0),
            "2. " + Sheets.KEPALA_DESA.get(1),
            "3. " + Sheets.KEPALA_DESA.get(2),
            "4. " + Sheets.KEPALA_DESA.get(3),
            "5. " + Sheets.KEPALA_DESA.get(4),
            "Demikian ikrar ini",
            "Kalianda, 20 September 2024",
            "Kepala Desa Merak Batin",
            "Drs. H. Ahmad Sobari, M.M.",
            "Penata Tingkat I, III/d",
            "NIP 19680411 199303 1 009",
            "pukul 10.05 WIB",
            "Saksi:",
            "tidak tersertifikasi, Pasal 60 PP 71/2019)",
            "di ikrar.example.go.id/v dengan kode");
    assertThat(text).doesNotContain("BSrE");
  }

  @Test
  void consentWithoutDrawingIsSaidInWords() {
    var words = "Menyetujui tanpa menggambar tanda tangan";
    assertThat(Judges.text(pdf(Sheets.usual().with(Ink.NONE)))).contains(words);
    assertThat(Judges.text(pdf(Sheets.usual()))).doesNotContain(words);
  }

  @Test
  void nothingTouchesTheOuterTenMillimetres() {
    var word = Pattern.compile("xMin=\"(.+?)\" yMin=\"(.+?)\" xMax=\"(.+?)\" yMax=\"(.+?)\"");
    for (var sheet : all()) {
      var boxes = word.matcher(Judges.boxes(pdf(sheet)));
      int words = 0;
      while (boxes.find()) {
        words++;
        assertThat(Double.parseDouble(boxes.group(1))).isGreaterThan(mm(10));
        assertThat(Double.parseDouble(boxes.group(2))).isGreaterThan(mm(10));
        assertThat(Double.parseDouble(boxes.group(3))).isLessThan(mm(sheet.paper().widthMm() - 10));
        assertThat(Double.parseDouble(boxes.group(4)))
            .isLessThan(mm(sheet.paper().heightMm() - 10));
      }
      assertThat(words).isGreaterThan(80);
    }
  }

  @Test
  void aSheetTakesAtMostSeventyKilobytes() {
    for (var sheet : all()) {
      assertThat(pdf(sheet).size()).isLessThan(MAX_BYTES);
    }
  }

  @Test
  void equalSheetsMakeEqualBytesOnAnyThread() throws Exception {
    var expected = pdf(Sheets.usual());
    try (var threads = Executors.newFixedThreadPool(4)) {
      var drawings = threads.invokeAll(Collections.nCopies(24, () -> pdf(Sheets.usual())));
      for (var drawing : drawings) {
        assertThat(drawing.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void theByteRangeLeavesOutTheGapAndNothingElse() {
    var drawn = PAGE.render(Sheets.usual().sheet());
    var text = latin(drawn.pdf());
    assertThat(text)
        .contains(
            "/ByteRange [0 %d %d %d]"
                .formatted(drawn.gapFrom(), drawn.gapTo(), drawn.pdf().size() - drawn.gapTo()));
    assertThat(text.substring(drawn.gapFrom(), drawn.gapTo()))
        .isEqualTo("<" + "0".repeat(2 * PledgePage.CONTENTS_BYTES) + ">");
  }

  @Test
  void recordAndWordsTravelInsideAsTheyAre() {
    var sheet = Sheets.usual().sheet();
    var text = latin(PAGE.render(sheet).pdf());
    assertThat(text)
        .contains(latin(sheet.record().canonical().bytes()), latin(sheet.pledge().canonical()));
  }

  @Test
  void aCharacterWithoutGlyphIsReportedAndRefused() {
    assertThat(PledgePage.uncovered("Ibu 王 dan\nBapak \uD83D\uDE00 王"))
        .containsExactly("王", "\uD83D\uDE00");
    assertThat(PledgePage.uncovered("Ny. Éva Ćurić – “Desa” Ñ")).isEmpty();
    var sheet = Sheets.usual().named("Bapak 王", "Lurah", "Kelurahan").sheet();
    assertThatThrownBy(() -> PAGE.render(sheet))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("王");
  }

  private static List<Sheets> all() {
    var sheets = new ArrayList<Sheets>();
    for (var paper : Paper.values()) {
      for (int commitments : new int[] {1, 5, 20}) {
        var sheet = Sheets.usual().on(paper).with(Sheets.wording(commitments));
        sheets.add(sheet);
        sheets.add(sheet.with(Ink.NONE));
      }
    }
    sheets.add(widest());
    return sheets;
  }

  /** Everything as long as the records allow. */
  private static Sheets widest() {
    var sheet = Sheets.usual();
    return sheet
        .named("W".repeat(Person.MAX_NAME), "Kepala ".repeat(22), "Dinas ".repeat(33))
        .with(witnesses(6))
        .of(
            new Organization(
                sheet.organizer().id(),
                "Pemerintah",
                Organization.Kind.PEMDA,
                sheet.organizer().region(),
                new Letterhead(
                    "PEMERINTAH ".repeat(14),
                    "SEKRETARIAT ".repeat(13),
                    Collections.nCopies(3, "Jalan ".repeat(26)))));
  }

  private static List<Person> witnesses(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Person("Saksi Nomor " + i + ", S.H., M.H.", "Ketua Panwaslu Kecamatan"))
        .toList();
  }

  private static Wording lengthy(int commitments, int words) {
    var usual = Sheets.wording(1);
    return new Wording(
        usual.title(),
        "800/3109-BKD/2023",
        usual.preamble(),
        Collections.nCopies(commitments, "kata " + "panjang ".repeat(words)),
        "",
        List.of(),
        0);
  }

  private static Bytes pdf(Sheets sheet) {
    return PAGE.render(sheet.sheet()).pdf();
  }

  private static String latin(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }
}
