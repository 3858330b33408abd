package id.ikrar.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.pledge.Wording;
import id.ikrar.signing.Ink;
import id.ikrar.signing.TestPhone;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A filled template against the file that OpenPDF writes for the same sheet, byte for byte. */
class TemplateTest {
  private final PledgePage page = new PledgePage();

  @Test
  void aFilledTemplateIsTheFileThatOpenPdfWrites() {
    for (var paper : Paper.values()) {
      for (int commitments : new int[] {1, 5, 20}) {
        var event = Sheets.usual().on(paper).with(Sheets.wording(commitments));
        for (var sheet : signers(event)) {
          assertDrawnAsAWhole(sheet);
        }
      }
    }
  }

  @Test
  void soItIsForNamesOfEveryLength() {
    for (int length = 1; length <= Person.MAX_NAME; length += 7) {
      for (var name : List.of("W".repeat(length), "i".repeat(length))) {
        assertDrawnAsAWhole(Sheets.usual().named(name, "Kepala Desa", "Desa " + name));
      }
    }
  }

  @Test
  void soItIsForRandomSigners() {
    long seed = 20241127;
    var random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      var event = Sheets.usual().with(Sheets.wording(1 + random.nextInt(8)));
      var sheet =
          event
              .named(words(random, 1, 4), words(random, 0, 9), words(random, 0, 20))
              .with(random.nextBoolean() ? Ink.NONE : strokes(random))
              .at(Sheets.CONSENTED.plusSeconds(random.nextInt(1_000_000)));
      assertThat(pdf(sheet)).as("seed " + seed + ", " + i).isEqualTo(whole(sheet));
    }
  }

  @Test
  void soItIsForSheetsThatTheNationalServiceSigns() {
    var others = Sheets.usual().named("Ny. Siti Aminah", "Lurah", "");
    for (var sheet : List.of(Sheets.usual(), others, Sheets.usual())) {
      assertThat(page.renderUnsigned(sheet.certified()))
          .isEqualTo(WholeSheet.pdf(sheet.certified()));
      assertDrawnAsAWhole(sheet.with(Ink.NONE));
    }
  }

  @Test
  void aLetterThatNobodyElseHasIsInTheFontsOfItsFileAlone() {
    var usual = Sheets.usual();
    var foreign = usual.named("Éva Ćurić", "Ketua Ñ", "Kelurahan “Ž”");
    for (var sheet : List.of(usual, foreign, usual, foreign)) {
      assertDrawnAsAWhole(sheet);
    }
    assertThat(Judges.text(pdf(foreign))).contains("Éva Ćurić", "Ketua Ñ", "“Ž”");
    assertThat(pdf(usual).size()).isLessThan(pdf(foreign).size());
  }

  @Test
  void anotherEventHasItsOwnWords() {
    var first = Sheets.usual();
    var title = first.wording().title().replace("2024", "2029");
    var second = first.with(titled(title));
    for (var sheet : List.of(first, second, first, second)) {
      assertDrawnAsAWhole(sheet);
    }
    assertThat(Judges.text(pdf(second))).contains("SERENTAK TAHUN 2029");
    assertThat(Judges.text(pdf(first))).doesNotContain("2029");
  }

  @Test
  void manyThreadsFillTheSameTemplates() throws Exception {
    var work = new ArrayList<Callable<Bytes>>();
    var expected = new ArrayList<Bytes>();
    for (int i = 0; i < 48; i++) {
      var event = i % 2 == 0 ? Sheets.usual() : Sheets.usual().with(Sheets.wording(3));
      var sheet = event.named("Penanda Tangan " + i, i % 3 == 0 ? "" : "Lurah", "Kelurahan " + i);
      expected.add(whole(sheet));
      work.add(() -> pdf(sheet));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      var drawn = threads.invokeAll(work);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(drawn.get(i).get()).isEqualTo(expected.get(i));
      }
    }
  }

  @Test
  void theSignersOfAnEventShareItsTemplates() {
    var templates = new Templates();
    for (var name : List.of("Drs. H. Ahmad Sobari, M.M.", "Siti", "Novita Rizal", "Wahyu")) {
      take(templates, Sheets.usual().named(name, "Lurah 1/II", "Kelurahan " + name));
    }
    assertThat(templates.size()).isEqualTo(1);
    take(templates, Sheets.usual().with(Ink.NONE));
    assertThat(templates.size()).isEqualTo(2);
  }

  @Test
  void onlyTheTemplatesUsedLastAreKept() {
    var templates = new Templates();
    var kept = take(templates, Sheets.usual());
    for (int i = 0; i < Templates.MOST + 3; i++) {
      take(templates, Sheets.usual().with(titled("Ikrar " + i)));
      assertThat(take(templates, Sheets.usual())).isSameAs(kept);
      assertThat(templates.size()).isLessThanOrEqualTo(Templates.MOST);
    }
    assertThat(templates.size()).isEqualTo(Templates.MOST);
  }

  @Test
  void blanksOfAnotherShapeAreRefused() {
    var drawn = Sheets.usual().sheet();
    var template = take(new Templates(), Sheets.usual());
    var undrawn = blanks(Sheets.usual().with(Ink.NONE).sheet());
    assertThat(undrawn.shape()).isNotEqualTo(blanks(drawn).shape());
    assertThatThrownBy(() -> template.filled(undrawn.filled()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blanks");
  }

  private static List<Sheets> signers(Sheets event) {
    var usual = event.with(TestPhone.drawing());
    return List.of(
        usual,
        event,
        usual.with(Ink.NONE),
        usual.named("N", "Lurah", ""),
        usual.named("O'Brien & Ma’ruf", "", "Dinas ".repeat(33)),
        usual.with(List.of(new Person("Saksi, S.H.", "Ketua Panwaslu"))),
        usual.at("ikrar.lain.example.go.id"),
        usual.at(Sheets.CONSENTED.plusSeconds(86_400)),
        usual);
  }

  private static Wording titled(String title) {
    var usual = Sheets.wording(5);
    return new Wording(
        title, "", usual.preamble(), usual.commitments(), usual.closing(), List.of(), 5);
  }

  private static String words(Random random, int least, int most) {
    var words = new StringBuilder();
    int count = least + random.nextInt(most - least + 1);
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ");
      random.ints(1 + random.nextInt(9), 'a', 'z' + 1).forEach(words::appendCodePoint);
    }
    return words.toString();
  }

  private static Ink strokes(Random random) {
    var points = new ArrayList<Ink.Point>();
    for (int i = 0; i < 30; i++) {
      points.add(new Ink.Point(random.nextDouble(), random.nextDouble() * 0.4));
    }
    return new Ink(0.4, List.of(new Ink.Stroke(points)));
  }

  private static Template take(Templates templates, Sheets sheet) {
    return templates.of(sheet.sheet(), blanks(sheet.sheet()));
  }

  private static Blanks blanks(PledgeSheet sheet) {
    return SheetDrawing.of(sheet, new SignatureGap(1), OutputStream.nullOutputStream()).blanks();
  }

  private void assertDrawnAsAWhole(Sheets sheet) {
    assertThat(pdf(sheet)).as(sheet.name()).isEqualTo(whole(sheet));
  }

  private Bytes pdf(Sheets sheet) {
    return page.render(sheet.sheet()).pdf();
  }

  private static Bytes whole(Sheets sheet) {
    return WholeSheet.pdf(sheet.sheet());
  }
}
