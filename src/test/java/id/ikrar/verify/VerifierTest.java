package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private static final Issuer ISSUER = new Issuer();
  private static final Bytes SEALED = ISSUER.sealed();

  static Verdict verify(Bytes pdf) {
    return Verifier.verify(pdf, Issuer.TRUST, Issuer.LATER);
  }

  static List<Rule> faults(Verdict verdict) {
    return verdict.findings().stream()
        .filter(Finding::fault)
        .map(Finding::rule)
        .distinct()
        .toList();
  }

  @Test
  void issuedFileIsIntact() {
    var verdict = verify(SEALED);

    assertThat(verdict.findings())
        .extracting(finding -> finding.sentence(Locale.ENGLISH))
        .containsExactly(
            "Withdrawals after 2024-09-20T03:05:10Z were not asked for: the state is as of then.");
    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(verdict.exact().kind()).isEqualTo(Kind.EXACT);
    assertThat(verdict.file()).isEqualTo(Digest.of(SEALED));
  }

  @Test
  void verdictShowsWhoPledgedWhatAndWhere() {
    var verdict = verify(SEALED);

    assertThat(verdict.evidence())
        .isInstanceOfSatisfying(
            Evidence.Pledge.class,
            pledge -> {
              assertThat(pledge.record().name()).isEqualTo(ISSUER.record.name());
              assertThat(pledge.record().jabatan()).isEqualTo(ISSUER.record.jabatan());
              assertThat(pledge.record().shortId()).isEqualTo(ISSUER.record.shortId());
              assertThat(pledge.record().eventName()).isEqualTo(ISSUER.record.eventName());
              assertThat(pledge.record().pledge()).isEqualTo(ISSUER.sheet.pledge().digest());
              assertThat(pledge.logged())
                  .isEqualTo(new Evidence.Proven(Issuer.ORIGIN, 0, 2, Issuer.NOW.plusSeconds(1)));
            });
    assertThat(verdict.signatures())
        .extracting(
            SignatureReport::field,
            SignatureReport::name,
            SignatureReport::intact,
            SignatureReport::trusted)
        .containsExactly(
            tuple("Signer", ISSUER.record.name(), true, true),
            tuple("Seal", ISSUER.record.organizerName(), true, true));
  }

  @Test
  void recordWithAPasskeyThatHoldsIsIntactAndShowsIt() {
    var verdict = verify(new Issuer(PasskeyForgeries::confirmed).sealed());

    assertThat(faults(verdict)).isEmpty();
    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(verdict.evidence())
        .isInstanceOfSatisfying(
            Evidence.Pledge.class,
            pledge ->
                assertThat(pledge.record().passkey().orElseThrow().site())
                    .isEqualTo(PasskeyForgeries.SITE));
    assertThat(
            VerdictJson.of(
                    List.of(new VerdictJson.Judged("x", verdict)),
                    List.of(),
                    Locale.ENGLISH,
                    Issuer.NOW)
                .toString())
        .contains("passkey={")
        .contains("valid=true");
  }

  @Test
  void archivedFileIsIntact() {
    var once = Issuer.archive(SEALED, Issuer.RING, Issuer.NOW.plusSeconds(60));
    var twice = Issuer.archive(once, Issuer.RING, Issuer.NOW.plusSeconds(3600));

    for (var pdf : List.of(once, twice)) {
      assertThat(faults(verify(pdf))).isEmpty();
      assertThat(verify(pdf).kind()).isEqualTo(Kind.INTACT_ARCHIVED);
    }
  }

  @Test
  void signatureWithoutTimestampIsIntactAndSaid() {
    var signed = ISSUER.signed(ISSUER.sheet, Issuer.RING, ISSUER.subject(), false);
    var verdict = verify(ISSUER.seal(signed));

    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(verdict.findings())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(Rule.TIMESTAMP_MISSING, Rule.TIME_COVERED, Rule.WITHDRAWAL);
    assertThat(verdict.signatures().getFirst().time())
        .isEqualTo(
            new SignatureReport.Covered(
                Issuer.NOW.plusSeconds(1),
                Issuer.RING.timestamps().certificate().name().orElseThrow()));
  }

  @Test
  void fileWithoutItsSealIsNotGreenButItsSignatureIsGenuine() {
    var verdict = verify(ISSUER.signed());

    assertThat(verdict.kind()).isEqualTo(Kind.BROKEN);
    assertThat(faults(verdict)).containsExactly(Rule.SEAL_PRESENT);
    assertThat(verdict.signatures().getFirst())
        .matches(SignatureReport::intact)
        .matches(SignatureReport::trusted);
  }

  @Test
  void trustIsReadBackFromItsText() {
    assertThat(Trust.parse(Issuer.TRUST.encode()).orThrow()).isEqualTo(Issuer.TRUST);
    assertThat(Trust.parse("").optional()).isEmpty();
    assertThat(Trust.parse("-----BEGIN CERTIFICATE-----\n").optional()).isEmpty();
    assertThat(Trust.parse(Issuer.TRUST.encode() + "nonsense\n").optional()).isEmpty();
  }

  @Test
  void everySentenceHasItsArguments() {
    for (var rule : Rule.values()) {
      var finding = new Finding(rule, List.of("SATU", "DUA", "TIGA", "EMPAT"), "");
      for (var locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
        assertThat(finding.sentence(locale)).endsWith(".").doesNotContain("%");
      }
      long indonesian = rule.sentence(Locale.of("id")).split("%s", -1).length;
      assertThat(rule.sentence(Locale.ENGLISH).split("%s", -1)).hasSize((int) indonesian);
    }
  }
}
