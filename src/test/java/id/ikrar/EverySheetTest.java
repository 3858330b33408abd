package id.ikrar;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.crypto.KeyPlace;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.SoftToken;
import id.ikrar.crypto.Token;
import id.ikrar.event.Language;
import id.ikrar.event.Paper;
import id.ikrar.event.Programme;
import id.ikrar.judge.Judges;
import id.ikrar.judge.Photo;
import id.ikrar.kernel.Bytes;
import id.ikrar.ops.TrustFile;
import id.ikrar.page.Sheets;
import id.ikrar.signing.Ink;
import id.ikrar.signing.Receipt;
import id.ikrar.signing.TestPhone;
import id.ikrar.store.MemoryPorts;
import id.ikrar.store.World;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finished files on every paper, in both languages, with one and with many commitments, drawn and
 * undrawn, with keys in files and in a token, before independent judges and our own.
 */
class EverySheetTest {
  private static final int MAX_BYTES = 100 * 1024;

  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir static Path folder;
  private static List<Made> all;

  /** One finished file. */
  private record Made(String what, TestHall hall, Language language, int commitments, Bytes pdf) {}

  @BeforeAll
  static void sign() {
    // Judges go by their own clock.
    var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10);
    all = new ArrayList<>();
    for (var token : List.of(Optional.<Token>empty(), Optional.of(SoftToken.open()))) {
      var hall = hall(token, start);
      for (var paper : Paper.values()) {
        for (var language : Language.values()) {
          for (int commitments : new int[] {1, 20}) {
            var kind = token.isPresent() ? "token" : "files";
            sign(hall, kind + ", " + paper, paper, language, commitments);
          }
        }
      }
    }
  }

  private static TestHall hall(Optional<Token> token, Instant start) {
    var kind = token.isPresent() ? "token" : "files";
    var place = new KeyPlace(folder.resolve(kind), Passphrase.of("contoh"), token);
    var keys = Keyring.create(place, TestHall.URL, start, RANDOM);
    return new TestHall(folder.resolve("log of " + kind), MemoryPorts.empty(), start, keys);
  }

  private static void sign(
      TestHall hall, String where, Paper paper, Language language, int commitments) {
    var words = Sheets.wording(commitments).in(language);
    var event = hall.open(on(paper), words, 2);
    var drawn = hall.sign(event, 1, TestPhone.drawing());
    var undrawn = hall.sign(event, 2, Ink.NONE);
    hall.finish();
    var what = where + ", " + language + ", " + commitments;
    all.add(new Made(what + ", drawn", hall, language, commitments, pdf(hall, drawn)));
    all.add(new Made(what + ", undrawn", hall, language, commitments, pdf(hall, undrawn)));
  }

  @Test
  void dssPassesBothSignaturesAtTheArchivalLevelWithoutAWarning() {
    for (var made : all) {
      for (var verdicts :
          List.of(
              Judges.dss(made.pdf, made.hall.keys.root().pem()),
              Judges.dssStrict(made.pdf, made.hall.keys.root().pem()))) {
        assertThat(verdicts).as(made.what).hasSize(2);
        for (var verdict : verdicts) {
          assertThat(verdict.indication()).as(made.what).isEqualTo("TOTAL_PASSED");
          assertThat(verdict.level()).as(made.what).isEqualTo("PAdES-BASELINE-LTA");
          assertThat(verdict.errors()).as(made.what).isEmpty();
          assertThat(verdict.warnings()).as(made.what).isEmpty();
          assertThat(verdict.unchanged()).as(made.what).isTrue();
        }
      }
    }
  }

  @Test
  void everyFileIsPdfA3aAndPdfUa1AndClean() {
    for (var made : all) {
      assertThat(Judges.pdfA3a(made.pdf)).as(made.what).isEmpty();
      assertThat(Judges.pdfUa1(made.pdf)).as(made.what).isEmpty();
      assertThat(Judges.qpdf(made.pdf)).as(made.what).isEmpty();
      assertThat(Judges.pdfsig(made.pdf).split("Signature is Valid", -1)).as(made.what).hasSize(3);
      assertThat(made.pdf.size()).as(made.what).isLessThan(MAX_BYTES);
    }
  }

  @Test
  void ourVerifierFindsEveryFileArchivedAndItsQrIsRead() {
    for (var made : all) {
      var trust = TrustFile.of(made.hall.keys, made.hall.logKey);
      var verdict = Verifier.verify(made.pdf, trust, Instant.now());
      assertThat(verdict.kind()).as(made.what + verdict.findings()).isEqualTo(Kind.INTACT_ARCHIVED);
      int pages = Judges.pages(made.pdf);
      assertThat(pages).as(made.what).isEqualTo(made.commitments == 1 ? 1 : 2);
      assertThat(Judges.qr(Judges.png(made.pdf, pages, 150)))
          .as(made.what)
          .startsWith("http://localhost:8080/v#");
    }
  }

  @Test
  void theQrIsReadFromPrintsThatAreBlurredOrAskew() {
    var made = all.getLast();
    for (int dpi : new int[] {150, 300}) {
      var sharp = Judges.png(made.pdf, Judges.pages(made.pdf), dpi);
      var expected = Judges.qr(sharp);
      assertThat(expected).startsWith("http://localhost:8080/v#");
      // 36 mm hold up to 53 modules: 4 pixels each at 150 dpi, of which a blur mixes 3.
      int blur = 1;
      assertThat(Judges.qr(Photo.blurred(sharp, blur)))
          .as("blurred, %d dpi", dpi)
          .isEqualTo(expected);
      for (int degrees : dpi == 150 ? List.of(-12, 45, 180) : List.of(3, 90)) {
        assertThat(Judges.qr(Photo.turned(sharp, degrees)))
            .as("%d degrees, %d dpi", degrees, dpi)
            .isEqualTo(expected);
      }
      assertThat(Judges.qr(Photo.turned(Photo.blurred(sharp, blur), 7)))
          .as("blurred and turned, %d dpi", dpi)
          .isEqualTo(expected);
    }
  }

  @Test
  void theSheetSpeaksTheLanguageOfItsWords() {
    for (var made : all) {
      var text = Judges.text(made.pdf);
      switch (made.language) {
        case ID ->
            assertThat(text)
                .as(made.what)
                .contains("Disetujui secara elektronik", "bandingkan dengan halaman ini")
                .doesNotContain("electronic");
        case EN ->
            assertThat(text)
                .as(made.what)
                .contains("Consented electronically at", "compare with this page")
                .doesNotContain("elektronik", "Halaman");
      }
    }
  }

  private static Programme on(Paper paper) {
    var it = World.programme(LocalDate.of(2024, 9, 10));
    return new Programme(
        it.kind(),
        it.name(),
        it.from(),
        it.to(),
        it.venue(),
        it.place(),
        it.region(),
        it.zone(),
        it.election(),
        it.speakers(),
        it.leader(),
        it.leaderFirst(),
        it.groups(),
        it.witnesses(),
        it.expected(),
        paper,
        it.printIdentifier());
  }

  private static Bytes pdf(TestHall hall, Receipt receipt) {
    return hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
  }
}
