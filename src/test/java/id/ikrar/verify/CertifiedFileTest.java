package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.page.PledgePage;
import id.ikrar.pdf.ServiceUpdate;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that a certificate of the national service signed; the forged ones are in ForgedFileTest.
 */
class CertifiedFileTest {
  private static final Issuer ISSUER = Issuer.certified();
  private static final Bytes SEALED = ISSUER.seal(CertifiedForgeries.signed(ISSUER));

  @Test
  void sealedFileIsIntactAndCertified() {
    var verdict = VerifierTest.verify(SEALED);
    assertThat(verdict.kind()).as(verdict.findings().toString()).isEqualTo(Kind.INTACT);
    assertThat(verdict.signatureKind()).isEqualTo(SignatureKind.CERTIFIED);
    assertThat(verdict.signatures().getFirst())
        .satisfies(signer -> {
          assertThat(signer.name()).isEqualTo(CertifiedForgeries.NAME);
          assertThat(signer.certified()).isTrue();
        });
  }

  @Test
  void archivedFileIsIntactForYears() {
    var archived = Issuer.archive(SEALED, Issuer.RING, Issuer.NOW.plusSeconds(5));
    var verdict =
        Verifier.verify(archived, Issuer.TRUST, Issuer.NOW.plus(Duration.ofDays(365 * 5)));
    assertThat(verdict.kind()).as(verdict.findings().toString()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(verdict.signatureKind()).isEqualTo(SignatureKind.CERTIFIED);
  }

  @Test
  void fileWithoutTheirTimestampIsCertifiedAndThatIsSaid() {
    var sheet = new PledgePage().renderUnsigned(ISSUER.sheet);
    var signed =
        Issuer.NATION.sign(
            ServiceUpdate.usual(), sheet, CertifiedForgeries.NAME, Issuer.NOW, false);
    var verdict = VerifierTest.verify(ISSUER.seal(signed));
    assertThat(verdict.findings()).extracting(Finding::rule).contains(Rule.TIMESTAMP_MISSING);
    assertThat(verdict.signatureKind()).isEqualTo(SignatureKind.CERTIFIED);
  }

  @Test
  void withoutNationalRootsItIsNotCertifiedAndThatIsSaid() {
    var trust = new Trust(Issuer.TRUST.roots(), Issuer.TRUST.logs(), Issuer.TRUST.qr());
    var verdict = Verifier.verify(SEALED, trust, Issuer.LATER);
    assertThat(verdict.kind()).isEqualTo(Kind.NOT_OURS);
    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.NATIONAL_ROOTS, Rule.CHAIN);
    assertThat(verdict.signatureKind()).isEqualTo(SignatureKind.NOT_PROVEN);
  }

  @Test
  void nationalRootsAreBelievedForNothingElse() {
    var trust =
        new Trust(
            java.util.Set.of(Issuer.NATION.root()),
            Issuer.TRUST.logs(),
            Issuer.TRUST.qr(),
            java.util.List.of(),
            Issuer.TRUST.roots());
    assertThat(VerifierTest.faults(Verifier.verify(SEALED, trust, Issuer.LATER)))
        .contains(Rule.CHAIN, Rule.SEAL_TIMESTAMP);
  }

  @Test
  void trustTellsNationalRootsApartWhenItIsReadAgain() {
    assertThat(Trust.parse(Issuer.TRUST.encode()).orThrow()).isEqualTo(Issuer.TRUST);
    assertThat(Trust.parse(Issuer.TRUST.encode() + Trust.NATIONAL).optional()).isEmpty();
  }

  static Stream<Arguments> appended() {
    return AppendedForgeries.of(SEALED).entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("appended")
  void appendedForgeryIsSeen(String name, Bytes pdf) {
    var verdict = VerifierTest.verify(pdf);
    assertThat(verdict.kind()).as("%s: %s", name, verdict.findings()).isEqualTo(Kind.CHANGED);
  }

  @Test
  void jsonNamesTheKind() {
    var verdict = VerifierTest.verify(SEALED);
    assertThat(VerdictJsonText.of(verdict, Locale.ENGLISH))
        .contains("signatureKind=CERTIFIED", "certified=true");
  }

  private static final class VerdictJsonText {
    static String of(Verdict verdict, Locale language) {
      var judged = java.util.List.of(new VerdictJson.Judged("a.pdf", verdict));
      Map<String, Object> json =
          VerdictJson.of(judged, java.util.List.of(), language, Issuer.LATER);
      return json.toString();
    }
  }
}
