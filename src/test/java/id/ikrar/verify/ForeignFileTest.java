package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.ikrar.kernel.Bytes;
import id.ikrar.page.PledgePage;
import id.ikrar.pdf.HandMade;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files that are not ours, or that say nothing. */
class ForeignFileTest {
  private static final Issuer ISSUER = new Issuer();

  @Test
  void fileOfAnotherAuthorityIsNotOurs() {
    var trust = new Trust(Set.of(Issuer.ring().root()), Issuer.TRUST.logs(), Issuer.TRUST.qr());
    var verdict = Verifier.verify(ISSUER.sealed(), trust, Issuer.LATER);

    assertThat(VerifierTest.faults(verdict)).contains(Rule.CHAIN);
    assertThat(verdict.signatures()).isNotEmpty().allMatch(SignatureReport::intact);
    assertThat(verdict.signatures()).noneMatch(SignatureReport::trusted);
    assertThat(verdict.kind().green()).isFalse();
  }

  @Test
  void fileIsNotOursWhereNoLogIsTrusted() {
    var trust = new Trust(Issuer.TRUST.roots(), List.of(), List.of());
    var verdict = Verifier.verify(ISSUER.sealed(), trust, Issuer.LATER);

    assertThat(verdict.kind()).isEqualTo(Kind.NOT_OURS);
    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.LOG_KEY);
  }

  @Test
  void signedFileOfAnotherMakerIsNotOursThoughItsSignerIsKnown() {
    var pdf = HandMade.latin(ISSUER.signed());
    assertThat(pdf).contains("(Seal)", "(record.cbor)");
    var renamed =
        HandMade.bytes(pdf.replace("(Seal)", "(Siel)").replace("(record.cbor)", "(retord.cbor)"));
    var verdict = VerifierTest.verify(renamed);

    assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
    assertThat(verdict.evidence()).isEqualTo(new Evidence.None());
    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.DIGEST);
  }

  @Test
  void fileWithoutSignatureHasNone() {
    var page = HandMade.bytes(HandMade.latin(unsigned()).replace("/FT/Sig", "/FT/Tx/"));
    assertThat(VerifierTest.verify(page).kind().green()).isFalse();

    var empty =
        HandMade.bytes(
            HandMade.latin(HandMade.signed())
                .replace("/ByteRange", "/ByteRangf")
                .replace("/Type/Sig/", "/Type/Sxg/")
                .replace("/V 5 0 R", "/W 5 0 R"));
    var verdict = VerifierTest.verify(empty);
    assertThat(verdict.kind()).isEqualTo(Kind.NO_SIGNATURE);
    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.SIGNATURE_PRESENT);
  }

  private static Bytes unsigned() {
    return new PledgePage().render(ISSUER.sheet).pdf();
  }

  @Test
  void textIsUnreadable() {
    for (var text : List.of("", "%PDF-1.7", "hello", "\0".repeat(1000))) {
      var verdict = VerifierTest.verify(HandMade.bytes(text));
      assertThat(verdict.kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.FILE_READABLE);
    }
  }

  @Test
  void unreadableEndDoesNotHideASignedBeginning() {
    var verdict = VerifierTest.verify(ISSUER.sealed().concat(HandMade.bytes("more")));

    assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
    assertThat(verdict.signatures()).hasSize(2).allMatch(SignatureReport::intact);
    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.BYTES_AFTER);
  }

  @Test
  void manySignaturesOfAHugeFileAreCountedNotChecked() {
    var many = new HashMap<Integer, String>();
    var fields = new StringBuilder();
    for (int number = 1000; number < 3000; number++) {
      many.put(number, "<</FT/Sig/T(x%d)/V 5 0 R>>".formatted(number));
      fields.append(number + " 0 R ");
    }
    many.put(4, "<</Fields[" + fields + "]>>");
    many.put(9, "(" + "x".repeat(15_000_000) + ")");
    var pdf = HandMade.latin(HandMade.update(HandMade.signed(), many));
    assertThat(atOnce(HandMade.bytes(pdf))).contains(Rule.SIGNATURE_COUNT);
  }

  @Test
  void manyUpdatesOfALargeFileAreNotEachWorkedThrough() {
    var pdf = HandMade.update(ISSUER.sealed(), Map.of(900, "(" + "x".repeat(3_000_000) + ")"));
    for (int i = 0; i < 50; i++) {
      pdf = HandMade.update(pdf, Map.of(901, "(lain)"));
    }
    assertThat(atOnce(pdf)).contains(Rule.KNOWN_UPDATES);
  }

  private static List<Rule> atOnce(Bytes pdf) {
    return assertTimeout(
        Duration.ofSeconds(2), () -> VerifierTest.faults(VerifierTest.verify(pdf)));
  }

  @Test
  void allFlawsAreSaidTogether() {
    var signed = ISSUER.signed();
    var updated = HandMade.update(signed, Map.of(900, "(lain)"));
    var trust = new Trust(Set.of(Issuer.ring().root()), List.of(), List.of());

    assertThat(Verifier.verify(updated, trust, Issuer.LATER).findings())
        .extracting(Finding::rule)
        .contains(Rule.KNOWN_UPDATES, Rule.SEAL_PRESENT, Rule.CHAIN, Rule.TIMESTAMP_AUTHORITY);
  }
}
