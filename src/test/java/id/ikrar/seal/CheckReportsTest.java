package id.ikrar.seal;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.event.Language;
import id.ikrar.event.Zone;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Parsed;
import id.ikrar.page.CheckReport;
import id.ikrar.page.CheckReport.Line;
import id.ikrar.page.CheckReport.Section;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Finding;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Rule;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckReportsTest {
  private static final CheckReport REPORT =
      new CheckReport(
          Language.ID,
          TestHall.HOST,
          Instant.parse("2026-11-21T12:00:00Z"),
          Zone.WIB,
          "Laporan pemeriksaan ikrar",
          "Ikrar ini ditandatangani oleh Ir Fredy pada Selasa, 10 September 2024.",
          List.of("Laporan ini bukan ikrar.", "Nama dalam aksara lain: \u0c85\u0c86"),
          List.of(
              new Section(
                  "Berkas yang diperiksa",
                  List.of(
                      new Line("Nama berkas", "ikrar.pdf"),
                      new Line("SHA-256", "0123456789abcdef".repeat(4)))),
              new Section("Diperiksa", Collections.nCopies(60, new Line("Tanda tangan", "utuh"))),
              new Section("Tidak diperiksa", List.of(new Line("", "Kertas di tangan.")))));

  private final Instant now = Instant.now().minusSeconds(10);
  private TestHall hall;
  private CheckReports reports;

  @BeforeEach
  void open(@TempDir Path folder) {
    hall = TestHall.now(folder);
    reports = new CheckReports(hall.keys, hall.keys.timestamps(), TestHall.HOST);
  }

  @Test
  void aTicketLeadsBackToItsReportForAnHour() {
    var ticket = reports.ticket(REPORT, now);
    assertThat(reports.redeem(ticket, now)).isEqualTo(Parsed.ok(REPORT));
    var late = now.plus(CheckReports.TICKET_LIFE);
    assertThat(reports.redeem(ticket, late)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void aTicketThatWasChangedOrMadeElsewhereIsRefused() {
    var ticket = reports.ticket(REPORT, now);
    for (int i = 0; i < ticket.length() - 1; i++) {
      var other = ticket.charAt(i) == 'A' ? 'B' : 'A';
      var changed = ticket.substring(0, i) + other + ticket.substring(i + 1);
      assertThat(reports.redeem(changed, now))
          .as("character %d", i)
          .isNotEqualTo(Parsed.ok(REPORT));
      assertThat(reports.redeem(changed, now)).isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(reports.redeem("", now)).isInstanceOf(Parsed.Malformed.class);
    assertThat(reports.redeem("*", now)).isInstanceOf(Parsed.Malformed.class);
    assertThat(reports.redeem("A".repeat(CheckReports.MAX_TICKET + 1), now))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void theReportIsSealedAndKeepsAndSaysWhatItIs() throws IOException {
    var pdf = reports.seal(REPORT, now).orElseThrow();
    assertThat(Judges.text(pdf))
        .contains("Laporan pemeriksaan ikrar", "Laporan ini bukan ikrar.", "Halaman 2 dari 2");
    assertThat(Judges.pdfsig(pdf)).contains("Layanan Ikrar " + TestHall.HOST, "Signature is Valid");
    assertThat(Judges.pdfA3a(pdf)).isEmpty();
    assertThat(Judges.pdfUa1(pdf)).isEmpty();
    Files.createDirectories(Path.of("target/pictures"));
    for (int page = 1; page <= 2; page++) {
      var file = Path.of("target/pictures/report-" + page + ".png");
      Files.write(file, Judges.png(pdf, page, 70).toArray());
    }
  }

  @Test
  void theReportIsNoPledge() {
    var pdf = reports.seal(REPORT, now).orElseThrow();
    var trust = new Trust(Set.of(hall.keys.root()), List.of(), List.of());
    var verdict = Verifier.verify(pdf, trust, now.plus(Duration.ofMinutes(1)));
    assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(Kind.NOT_OURS);
    assertThat(verdict.ownReport()).isTrue();
    assertThat(verdict.sentence(Locale.of("id"))).startsWith("LAPORAN PEMERIKSAAN.");
    assertThat(verdict.findings())
        .filteredOn(Finding::fault)
        .extracting(Finding::rule)
        .containsExactly(Rule.CHECK_REPORT);
    assertThat(verdict.evidence()).isEqualTo(new Evidence.None());
    assertThat(verdict.signatures())
        .hasSize(2)
        .allMatch(signature -> signature.intact() && signature.trusted());
  }

  @Test
  void theReportOfAnotherServiceIsOfAStranger() {
    var pdf = reports.seal(REPORT, now).orElseThrow();
    var trust = new Trust(Set.of(), List.of(), List.of());
    var verdict = Verifier.verify(pdf, trust, now.plus(Duration.ofMinutes(1)));
    assertThat(verdict.kind()).isEqualTo(Kind.NOT_OURS);
    assertThat(verdict.ownReport()).isFalse();
    assertThat(verdict.sentence(Locale.ENGLISH)).startsWith("NOT ISSUED HERE.");
  }

  @Test
  void theReportIsArchivedAsPledgesAre() {
    var today =
        new CheckReport(
            REPORT.language(),
            REPORT.host(),
            now,
            REPORT.zone(),
            REPORT.title(),
            REPORT.sentence(),
            REPORT.notes(),
            REPORT.sections());
    var pdf = reports.seal(today, now).orElseThrow();
    for (var verdict : Judges.dss(pdf, hall.keys.root().pem())) {
      assertThat(verdict.level()).isEqualTo("PAdES-BASELINE-LTA");
      assertThat(verdict.indication()).as(verdict.toString()).isEqualTo("TOTAL_PASSED");
    }
  }
}
