package id.ikrar;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.ops.TrustFile;
import id.ikrar.store.World;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pledge exactly as the service makes it, before independent judges and our own. */
class ArchivedPledgeTest {
  @TempDir static Path folder;
  private static TestHall hall;
  private static Bytes pdf;

  @BeforeAll
  static void sign() {
    // Judges go by their own clock.
    hall = TestHall.now(folder);
    var event = hall.open(World.programme(LocalDate.of(2024, 9, 10)), 1);
    var receipt = hall.sign(event, 1);
    hall.finish();
    pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
  }

  @Test
  void dssPassesBothSignaturesAtTheArchivalLevelWithoutAWarning() {
    for (var verdicts :
        List.of(
            Judges.dss(pdf, hall.keys.root().pem()),
            Judges.dssStrict(pdf, hall.keys.root().pem()))) {
      assertThat(verdicts).hasSize(2);
      for (var verdict : verdicts) {
        assertThat(verdict.indication()).as(verdict.toString()).isEqualTo("TOTAL_PASSED");
        assertThat(verdict.level()).isEqualTo("PAdES-BASELINE-LTA");
        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.warnings()).isEmpty();
        assertThat(verdict.unchanged()).isTrue();
      }
    }
  }

  @Test
  void theFileIsPdfA3aAndPdfUa1AndClean() {
    assertThat(Judges.pdfA3a(pdf)).isEmpty();
    assertThat(Judges.pdfUa1(pdf)).isEmpty();
    assertThat(Judges.qpdf(pdf)).isEmpty();
    assertThat(Judges.pdfsig(pdf).split("Signature is Valid", -1)).hasSize(3);
    assertThat(pdf.size()).isLessThan(100 * 1024);
  }

  @Test
  void ourVerifierFindsItArchivedAndInTheLog() {
    var verdict = verify(pdf, TrustFile.of(hall.keys, hall.logKey));
    assertThat(verdict.kind()).as(verdict.findings().toString()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(verdict.evidence())
        .isInstanceOfSatisfying(
            Evidence.Pledge.class,
            evidence -> {
              assertThat(evidence.record().name()).isEqualTo("Contoh 1");
              assertThat(evidence.logged()).isInstanceOf(Evidence.Proven.class);
            });
  }

  @Test
  void withoutTheLogKeyNothingIsGreen() {
    var trust = TrustFile.of(hall.keys, hall.logKey);
    var blind = new Trust(trust.roots(), List.of(), List.of());
    assertThat(verify(pdf, blind).kind().green()).isFalse();
  }

  private static Verdict verify(Bytes file, Trust trust) {
    return Verifier.verify(file, trust, Instant.now());
  }
}
