package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.crypto.Certificate;
import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.HandMade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Files that other programs made: {@code chromium.pdf} printed by Chromium 156, the others signed
 * by EU DSS 6.4 from it, with keys that were made for that alone and thrown away.
 */
class OtherMakersTest {
  static final Instant AT = Instant.parse("2026-11-23T00:00:00Z");

  static Bytes file(String name) {
    try (var in = OtherMakersTest.class.getResourceAsStream("/foreign/" + name)) {
      return Bytes.owning(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Verdict verify(Bytes pdf) {
    return Verifier.verify(pdf, new Trust(Set.of(), List.of(), List.of()), AT);
  }

  static Trust root() {
    var pem = new String(file("dss-root.pem").toArray(), StandardCharsets.US_ASCII);
    return new Trust(Set.of(Certificate.parsePem(pem).orThrow()), List.of(), List.of());
  }

  @Test
  void pageOfABrowserHasNoSignature() {
    assertThat(verify(file("chromium.pdf")).kind()).isEqualTo(Kind.NO_SIGNATURE);
  }

  @Test
  void signatureWithSha512AndRsaIsReadAndNotOurs() {
    var verdict = verify(file("dss-b-sha512.pdf"));

    assertThat(verdict.kind()).as("%s", verdict.findings()).isEqualTo(Kind.NOT_OURS);
    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.CHAIN);
    assertThat(verdict.signatures()).hasSize(1).allMatch(SignatureReport::intact);
  }

  @Test
  void signaturesWithDocumentTimestampsAreNotOurs() {
    var verdict = verify(file("dss-b-lta-twice.pdf"));

    assertThat(verdict.kind()).as("%s", verdict.findings()).isEqualTo(Kind.NOT_OURS);
    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.CHAIN);
    assertThat(verdict.signatures())
        .extracting(SignatureReport::name)
        .containsExactly("Sari Lain", "Stempel Lain", "Sari Lain", "Stempel Lain");
    assertThat(verdict.signatures()).allMatch(SignatureReport::intact);
    assertThat(verdict.signatures()).noneMatch(SignatureReport::trusted);
  }

  @Test
  void updatesThatSignaturesBringAreNamed() {
    assertThat(verify(file("dss-b-lta-twice.pdf")).findings())
        .filteredOn(finding -> finding.rule().name().startsWith("UPDATE"))
        .extracting(finding -> finding.rule() + " " + finding.arguments())
        .containsExactly(
            "UPDATE_NAMED [3, validation data]",
            "UPDATE_NAMED [4, a document timestamp]",
            "UPDATE_NAMED [5, a signature]",
            "UPDATE_NAMED [6, validation data]",
            "UPDATE_NAMED [7, a document timestamp]");
  }

  @Test
  void manyUpdatesAreCountedNotEachLookedAt() {
    var pdf = file("dss-b-sha512.pdf");
    for (int i = 0; i <= ForeignUpdates.MAX_UPDATES; i++) {
      pdf = HandMade.update(pdf, Map.of(900, "(lain)"));
    }
    assertThat(VerifierTest.faults(verify(pdf))).contains(Rule.UPDATE_COUNT);
  }

  @Test
  void trustedAuthoritiesProveTheirTimesAndItIsStillNotOurs() {
    var verdict = Verifier.verify(file("dss-b-lta-twice.pdf"), root(), AT);

    assertThat(verdict.kind()).as("%s", verdict.findings()).isEqualTo(Kind.NOT_OURS);
    assertThat(VerifierTest.faults(verdict)).isEmpty();
    assertThat(verdict.signatures())
        .allMatch(SignatureReport::trusted)
        .allMatch(signature -> signature.time() instanceof SignatureReport.Stamped);
  }
}
