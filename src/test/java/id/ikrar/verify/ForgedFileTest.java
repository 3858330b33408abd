package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.verify.IssuedForgeries.Forgery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must never look genuine, each file named after its flaw. */
class ForgedFileTest {
  private static final Bytes SEALED = new Issuer().sealed();

  static Stream<Arguments> appended() {
    return AppendedForgeries.of(SEALED).entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  static Stream<Arguments> issued() {
    return IssuedForgeries.all().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("appended")
  void appendedForgeryIsSeen(String name, Bytes pdf) {
    var verdict = VerifierTest.verify(pdf);

    assertThat(verdict.kind()).as("%s: %s", name, verdict.findings()).isEqualTo(Kind.CHANGED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("issued")
  void issuedForgeryIsSeen(String name, Forgery forgery) {
    var verdict = VerifierTest.verify(forgery.pdf());

    assertThat(verdict.kind().green()).as("%s: %s", name, verdict.findings()).isFalse();
    if (forgery.broken() != Rule.FILE_READABLE) {
      assertThat(VerifierTest.faults(verdict)).as(name).contains(forgery.broken());
    }
  }

  static Stream<Arguments> foreign() {
    return ForeignForgeries.all().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("foreign")
  void forgeryOfAnotherMakersFileIsNamed(String name, ForeignForgeries.Forgery forgery) {
    var verdict = OtherMakersTest.verify(forgery.pdf());

    assertThat(verdict.findings())
        .as(name)
        .filteredOn(finding -> finding.rule() == forgery.broken())
        .anyMatch(finding -> finding.arguments().contains(forgery.part().toString()));
    assertThat(verdict.kind())
        .as("%s: %s", name, verdict.findings())
        .isEqualTo(forgery.broken() == Rule.UPDATE_BETWEEN ? Kind.NOT_OURS : Kind.CHANGED);
  }

  @Test
  void everyRuleHasItsForgery() {
    var broken =
        Stream.concat(
                AppendedForgeries.of(SEALED).values().stream(),
                Stream.concat(
                    IssuedForgeries.all().values().stream().map(Forgery::pdf),
                    ForeignForgeries.all().values().stream().map(ForeignForgeries.Forgery::pdf)))
            .flatMap(pdf -> VerifierTest.verify(pdf).findings().stream())
            .map(Finding::rule)
            .distinct()
            .toList();

    assertThat(List.of(Rule.values()))
        .filteredOn(rule -> !broken.contains(rule))
        .as(
            "the rest is in ForeignFileTest, CertifiedFileTest, TimesTest, StatusListsTest,"
                + " CheckReportsTest, ClosingDocumentTest")
        .containsExactlyInAnyOrder(
            Rule.FILE_READABLE,
            Rule.SIGNATURE_PRESENT,
            Rule.LOG_KEY,
            Rule.SIGNATURE_COUNT,
            Rule.NATIONAL_ROOTS,
            Rule.TIMESTAMP_PURPOSE,
            Rule.TIMESTAMP_EXPIRED,
            Rule.TIMESTAMP_REVOKED,
            Rule.VALIDITY,
            Rule.PURPOSE,
            Rule.REVOKED,
            Rule.REVOKED_LATER,
            Rule.OCSP_UNKNOWN,
            Rule.OCSP_IGNORED,
            Rule.STATUS_LIST,
            Rule.STATUS_KEY,
            Rule.STATUS_LOG,
            Rule.STATUS_RANGE,
            Rule.STATUS_SHORT,
            Rule.STATUS_OLD,
            Rule.UPDATE_COUNT,
            Rule.CHECK_REPORT,
            Rule.CLOSING_DOCUMENT);
  }
}
