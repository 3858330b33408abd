package id.ikrar;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.ops.TrustFile;
import id.ikrar.seal.Archivist;
import id.ikrar.seal.Renewal;
import id.ikrar.verify.Finding;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Rule;
import id.ikrar.verify.SignatureReport;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pledge whose archive was renewed once and again, before independent judges and our own. */
class RenewedPledgeTest {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration MONTH = Duration.ofDays(30);

  @TempDir static Path folder;
  private static TestHall hall;
  private static Bytes pdf;
  private static Instant now;
  private static Instant until;
  private static int rings;

  @BeforeAll
  static void sign() {
    hall = TestHall.now(folder);
    var event = hall.open(1);
    var receipt = hall.sign(event, 1);
    hall.finish();
    pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    now = Instant.now();
    until = Renewal.until(pdf).orThrow();
  }

  @Test
  void judgesPassThreeRenewals() {
    var archivist = new Archivist(hall.keys, hall.keys.timestamps());
    var renewed = pdf;
    for (int i = 0; i < 3; i++) {
      renewed = archivist.renew(renewed, now.minusSeconds(3 - i)).orElseThrow();
    }
    assertThat(verify(renewed, trust(), Instant.now()).kind()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(Judges.pdfA3a(renewed)).isEmpty();
    assertThat(Judges.pdfUa1(renewed)).isEmpty();
    assertThat(Judges.qpdf(renewed)).isEmpty();
    for (var verdicts :
        List.of(
            Judges.dss(renewed, hall.keys.root().pem()),
            Judges.dssStrict(renewed, hall.keys.root().pem()))) {
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
  void eachRenewalCarriesTheFileOverTheEndOfTheTimestampBeforeIt() {
    var trust = trust();
    var renewed = pdf;
    for (int i = 1; i <= 3; i++) {
      var end = Renewal.until(renewed).orThrow();
      var moment = end.minus(MONTH);
      var ring = ring(moment);
      trust = trust.and(new Trust(Set.of(ring.root()), List.of(), List.of()));
      var later = renewed(renewal(ring).renew(renewed, end.plusSeconds(1), moment));
      assertThat(verify(renewed, trust, end.plus(YEAR)).kind()).isEqualTo(Kind.BROKEN);
      renewed = later.pdf();
      assertThat(later.until()).isAfter(end.plus(YEAR));
      for (var at : List.of(moment, end.plus(YEAR), later.until())) {
        var verdict = verify(renewed, trust, at);
        assertThat(verdict.kind())
            .as(i + " at " + at + faults(verdict))
            .isEqualTo(Kind.INTACT_ARCHIVED);
        assertThat(verdict.signatures()).hasSize(3 + i);
      }
      assertThat(verify(renewed, trust, later.until().plusSeconds(1)).kind())
          .isEqualTo(Kind.BROKEN);
    }
  }

  @Test
  void aRenewalAfterTheEndComesTooLate() {
    var end = until.plus(MONTH);
    var ring = ring(end);
    var renewed = new Archivist(ring, ring.timestamps()).renew(pdf, end).orElseThrow();
    var trust = trust().and(new Trust(Set.of(ring.root()), List.of(), List.of()));
    var verdict = verify(renewed, trust, end.plusSeconds(1));
    assertThat(verdict.kind()).isEqualTo(Kind.BROKEN);
    // By the time of the renewal the seal's own certificate had ended, and nothing proves it elder.
    assertThat(faults(verdict)).containsOnly(Rule.SEAL_TIMESTAMP);
  }

  @Test
  void aRenewalByAnAuthorityThatNobodyTrustsKeepsNothingAlive() {
    var moment = until.minus(MONTH);
    var ring = ring(moment);
    var renewed = new Archivist(ring, ring.timestamps()).renew(pdf, moment).orElseThrow();
    var verdict = verify(renewed, trust(), until.plus(MONTH));
    assertThat(verdict.kind()).isEqualTo(Kind.BROKEN);
    assertThat(verdict.signatures().getLast().trusted()).isFalse();
    // Not only the stranger's timestamp: what it covers has to stand alone, and has ended.
    assertThat(verdict.signatures().get(2).time()).isInstanceOf(SignatureReport.Claimed.class);
    assertThat(faults(verdict)).containsOnly(Rule.TIMESTAMP, Rule.SEAL_TIMESTAMP);
  }

  @Test
  void timestampThatHoldsLongEnoughIsLeftAlone() {
    assertThat(renewal(hall.keys).renew(pdf, until, now))
        .isEqualTo(new Renewal.Outcome.Fresh(until));
  }

  @Test
  void timestampOfTheSameCertificateGainsNothing() {
    assertThat(renewal(hall.keys).renew(pdf, until.plusSeconds(1), now))
        .isEqualTo(new Renewal.Outcome.NoGain(until));
  }

  @Test
  void withoutAnAuthorityTheFileWaits() {
    var renewal = new Renewal(new Archivist(hall.keys, (_, _) -> java.util.Optional.empty()));
    assertThat(renewal.renew(pdf, until.plusSeconds(1), now))
        .isEqualTo(new Renewal.Outcome.NoTimestamp());
  }

  @Test
  void fileWithBytesAfterItsTimestampIsNotRenewed() {
    var longer = Bytes.of(java.util.Arrays.copyOf(pdf.toArray(), pdf.size() + 1));
    assertThat(renewal(hall.keys).renew(longer, until.plusSeconds(1), now))
        .isInstanceOf(Renewal.Outcome.NotArchived.class);
  }

  private static Renewal renewal(Keyring keys) {
    return new Renewal(new Archivist(keys, keys.timestamps()));
  }

  private static Renewal.Outcome.Renewed renewed(Renewal.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Renewal.Outcome.Renewed.class);
    return (Renewal.Outcome.Renewed) outcome;
  }

  private static Keyring ring(Instant made) {
    return Keyring.create(
        folder.resolve("keys-" + rings++),
        Passphrase.of("contoh"),
        TestHall.URL,
        made,
        new SecureRandom());
  }

  private static Trust trust() {
    return TrustFile.of(hall.keys, hall.logKey);
  }

  private static Verdict verify(Bytes file, Trust trust, Instant at) {
    return Verifier.verify(file, trust, at);
  }

  private static List<Rule> faults(Verdict verdict) {
    return new ArrayList<>(
        verdict.findings().stream().filter(Finding::fault).map(Finding::rule).toList());
  }
}
