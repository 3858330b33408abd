package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Cms;
import id.ikrar.crypto.LaxAuthority;
import id.ikrar.crypto.SealKey;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.SealRevision;
import id.ikrar.pdf.TimestampRevision;
import id.ikrar.pdf.ValidationRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a file's times and its certificates' fates make of it. */
class TimesTest {
  private static final Instant NOW = Issuer.NOW;
  private static final Instant SEALING = NOW.plusSeconds(1);
  private static final Instant ARCHIVING = NOW.plusSeconds(60);
  private static final Duration YEAR = Duration.ofDays(365);

  private final Issuer issuer = new Issuer();
  private final LaxAuthority lax = new LaxAuthority(NOW.minus(YEAR));
  private final Trust trust = trust(Issuer.TRUST);
  private final SealKey seal =
      Issuer.RING.seal(issuer.record.organizer().value(), issuer.record.organizerName(), NOW);

  @Test
  void timestampOfTheSignerByAStrangerIsIgnoredAndTheSealsTimeStandsIn() {
    var stranger = new LaxAuthority(NOW).timestamps(NOW.minus(YEAR), NOW.plus(YEAR));
    var verdict = verify(sealed(signed(stranger), seal, own(SEALING)), Issuer.LATER);

    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(rules(verdict)).contains(Rule.TIMESTAMP_AUTHORITY, Rule.TIME_COVERED);
    assertThat(verdict.signatures().getFirst().time())
        .isInstanceOfSatisfying(
            SignatureReport.Covered.class, time -> assertThat(time.at()).isEqualTo(SEALING));
  }

  @Test
  void timestampOfTheSignerByAnAuthorityThatExpiredIsIgnoredAndSaid() {
    var expired = lax.timestamps(NOW.minus(YEAR), NOW.plusMillis(500));
    var verdict = verify(sealed(signed(expired), seal, own(SEALING)), Issuer.LATER);

    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(sentence(verdict, Rule.TIMESTAMP_EXPIRED))
        .contains("ignored since its authority's certificate is out of date");
  }

  @Test
  void timestampMadeWithACertificateForSomethingElseIsIgnoredAndSaid() {
    var signed = issuer.stamped(signature -> lax.misused(signature, NOW));
    var verdict = verify(sealed(signed, seal, own(SEALING)), Issuer.LATER);

    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(sentence(verdict, Rule.TIMESTAMP_PURPOSE)).contains("not one for timestamps");
  }

  @Test
  void timestampOfAnAuthorityThatWasRevokedIsIgnoredAndSaid() {
    var authority = lax.timestamps(NOW.minus(YEAR), NOW.plus(YEAR));
    var list = lax.revoking(authority.certificate(), NOW.minusSeconds(9));
    var file = sealed(signed(authority), seal, own(SEALING));

    assertThat(verify(file, Issuer.LATER).findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.WITHDRAWAL);
    var verdict = Verifier.verify(file, and(list), Issuer.LATER);
    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(rules(verdict)).contains(Rule.TIMESTAMP_REVOKED, Rule.TIME_COVERED);
  }

  @Test
  void sealWhoseTimestampIsIgnoredIsNotGreenUntilTheArchiveProvesItsTime() {
    var expired = lax.timestamps(NOW.minus(YEAR), SEALING.plusMillis(500));
    var sealed = sealed(issuer.signed(), seal, signature -> stamp(expired, signature, SEALING));
    var archived = Issuer.archive(sealed, Issuer.RING, ARCHIVING);

    assertThat(VerifierTest.faults(verify(sealed, Issuer.LATER)))
        .containsExactly(Rule.SEAL_TIMESTAMP);
    var verdict = verify(archived, Issuer.LATER);
    assertThat(verdict.kind()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(rules(verdict)).contains(Rule.TIMESTAMP_EXPIRED, Rule.TIME_COVERED);
  }

  @Test
  void timestampsOfExpiredAuthoritiesHoldWhereANewerOneCoversThem() {
    var old = lax.timestamps(NOW.minus(YEAR), ARCHIVING.plusSeconds(9));
    var sealed = sealed(signed(old), seal, signature -> stamp(old, signature, SEALING));
    var first = archived(sealed, old, ARCHIVING);
    var renewed = archived(first, own(), ARCHIVING.plusSeconds(5));

    assertThat(rules(verify(renewed, Issuer.LATER))).containsExactly(Rule.WITHDRAWAL);
    var late = verify(first, Issuer.LATER);
    assertThat(rules(late)).contains(Rule.TIMESTAMP_EXPIRED);
    assertThat(VerifierTest.faults(late)).containsExactly(Rule.SEAL_TIMESTAMP);
  }

  @Test
  void archiveUnderATimestampOfAnotherPurposeIsNotGreen() {
    var validated = validated(issuer.sealed(), List.of(), List.of());
    var open = TimestampRevision.prepare(validated, 6000).orThrow();
    var verdict = verify(open.fill(lax.misused(open.covered(), ARCHIVING).der()), Issuer.LATER);

    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.TIMESTAMP);
  }

  @Test
  void timeLaterThanTheTimeOfWhatCoversItIsIgnored() {
    var ahead = issuer.stamped(signature -> stamp(own(), signature, NOW.plusSeconds(3600)));
    var verdict = verify(sealed(ahead, seal, own(SEALING)), Issuer.LATER);

    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(sentence(verdict, Rule.TIME_ORDER))
        .isEqualTo(
            "The time 2024-09-20T04:05:09Z given by Signer is ignored as impossible: it cannot be"
                + " later than 2024-09-20T03:05:10Z.");
    assertThat(verdict.signatures().getFirst().time()).isInstanceOf(SignatureReport.Covered.class);
  }

  @Test
  void timeAfterTheMomentOfTheCheckIsIgnored() {
    var future = sealed(issuer.signed(), seal, own(NOW.plus(YEAR)));
    var verdict = verify(future, Issuer.LATER);

    assertThat(rules(verdict)).contains(Rule.TIME_ORDER);
    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.SEAL_TIMESTAMP);
  }

  @Test
  void consentAfterTheSignatureIsSaid() {
    var early = issuer.stamped(signature -> stamp(own(), signature, NOW.minusSeconds(360)));
    var verdict = verify(sealed(early, seal, own(SEALING)), Issuer.LATER);

    assertThat(rules(verdict)).contains(Rule.TIME_ORDER);
  }

  @Test
  void claimedTimeIsSaidWhereTheSignersCertificateHadRunOut() {
    var signed = issuer.signed(issuer.sheet, Issuer.RING, issuer.subject(), false);
    var verdict = verify(sealed(signed, seal, own(NOW.plus(Duration.ofDays(2)))), Issuer.LATER);

    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(sentence(verdict, Rule.TIME_CLAIMED)).contains("only what its signer claims");
  }

  @Test
  void sealByACertificateThatHadExpiredIsNotGreen() {
    var key = laxSeal(NOW.minus(YEAR), NOW.minusSeconds(1));
    var verdict = verify(sealed(issuer.signed(), key, own(SEALING)), Issuer.LATER);

    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.VALIDITY);
    assertThat(sentence(verdict, Rule.VALIDITY)).contains("expired at");
  }

  @Test
  void sealByACertificateThatIsNotValidYetIsNotGreen() {
    var key = laxSeal(NOW.plusSeconds(60), NOW.plus(YEAR));
    var verdict = verify(sealed(issuer.signed(), key, own(SEALING)), Issuer.LATER);

    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.VALIDITY);
    assertThat(sentence(verdict, Rule.VALIDITY)).contains("is not valid before");
  }

  @Test
  void sealByACertificateForSomethingElseIsNotGreen() {
    var key =
        lax.codeSigner(
            issuer.record.organizer().value(),
            issuer.record.organizerName(),
            NOW.minus(YEAR),
            NOW.plus(YEAR));
    var verdict = verify(sealed(issuer.signed(), key, own(SEALING)), Issuer.LATER);

    assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.PURPOSE);
  }

  @Test
  void sealRevokedBeforeItsTimeIsNotGreenWhoeverSaysIt() {
    var key = laxSeal(NOW.minus(YEAR), NOW.plus(YEAR));
    var sealed = sealed(issuer.signed(), key, own(SEALING));
    var list = lax.revoking(key.certificate(), NOW.minusSeconds(9));
    var answer = lax.ocspRevoked(key.certificate(), NOW.minusSeconds(9));

    assertThat(verify(sealed, Issuer.LATER).kind()).isEqualTo(Kind.INTACT);
    var outside = Verifier.verify(sealed, and(list), Issuer.LATER);
    var byList = verify(archived(sealed, List.of(list.der()), List.of()), Issuer.LATER);
    var byAnswer = verify(archived(sealed, List.of(), List.of(answer)), Issuer.LATER);
    for (var verdict : List.of(outside, byList, byAnswer)) {
      assertThat(VerifierTest.faults(verdict)).containsExactly(Rule.REVOKED);
      assertThat(sentence(verdict, Rule.REVOKED)).contains("is revoked since 2024-09-20T03:05:00Z");
    }
  }

  @Test
  void sealRevokedAfterItsTimeStandsAndTheRevocationIsSaid() {
    var key = laxSeal(NOW.minus(YEAR), NOW.plus(YEAR));
    var sealed = sealed(issuer.signed(), key, own(SEALING));
    var verdict =
        Verifier.verify(
            sealed, and(lax.revoking(key.certificate(), SEALING.plusSeconds(1))), Issuer.LATER);

    assertThat(verdict.kind()).isEqualTo(Kind.INTACT);
    assertThat(rules(verdict)).containsExactlyInAnyOrder(Rule.REVOKED_LATER, Rule.WITHDRAWAL);
  }

  @Test
  void answersOfStatusServicesAreReadAndThoseOfAnybodyIgnored() {
    var key = laxSeal(NOW.minus(YEAR), NOW.plus(YEAR));
    var sealed = sealed(issuer.signed(), key, own(SEALING));
    Function<Bytes, Verdict> with =
        answer -> verify(archived(sealed, List.of(), List.of(answer)), Issuer.LATER);

    assertThat(rules(with.apply(lax.ocspGood(key.certificate(), NOW))))
        .containsExactly(Rule.WITHDRAWAL);
    assertThat(rules(with.apply(lax.ocspUnknown(key.certificate(), NOW))))
        .containsExactlyInAnyOrder(Rule.OCSP_UNKNOWN, Rule.WITHDRAWAL);
    var anybody = with.apply(lax.ocspByAnybody(key.certificate(), NOW));
    assertThat(anybody.kind()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(rules(anybody)).containsExactlyInAnyOrder(Rule.OCSP_IGNORED, Rule.WITHDRAWAL);
    assertThat(VerifierTest.faults(with.apply(Bytes.hex("30030a0106"))))
        .containsExactly(Rule.ARCHIVE_DATA);
  }

  @Test
  void listsInTheTrustFileAreReadBack() {
    var both = and(lax.revoking(seal.certificate(), NOW));

    assertThat(Trust.parse(both.encode()).orThrow()).isEqualTo(both);
    assertThat(trust.and(both).revocations()).hasSize(1);
  }

  private Verdict verify(Bytes pdf, Instant at) {
    return Verifier.verify(pdf, trust, at);
  }

  private Trust trust(Trust usual) {
    var roots = new LinkedHashSet<Certificate>(usual.roots());
    roots.add(lax.root());
    roots.add(Issuer.RING.issuing());
    return new Trust(roots, usual.logs(), usual.qr());
  }

  private Trust and(id.ikrar.crypto.RevocationList list) {
    return new Trust(trust.roots(), trust.logs(), trust.qr(), List.of(list));
  }

  private SealKey laxSeal(Instant from, Instant until) {
    return lax.seal(issuer.record.organizer().value(), issuer.record.organizerName(), from, until);
  }

  private Bytes signed(TimestampAuthority authority) {
    return issuer.stamped(signature -> stamp(authority, signature, NOW));
  }

  private static TimestampAuthority own() {
    return Issuer.RING.timestamps();
  }

  private static Function<Bytes, TimestampToken> own(Instant at) {
    return signature -> stamp(own(), signature, at);
  }

  private static TimestampToken stamp(TimestampAuthority authority, Bytes bytes, Instant at) {
    return authority.stamp(bytes, at).orElseThrow();
  }

  private Bytes sealed(Bytes signed, SealKey key, Function<Bytes, TimestampToken> stamp) {
    var facts =
        new SealRevision.Facts(
            issuer.record.organizerName(), "Segel penyelenggara", SEALING, 9 * 1024);
    var appearance = issuer.qr(issuer.record.canonical().digest(), Issuer.RING);
    var open = SealRevision.prepare(signed, appearance, facts).orThrow();
    var proof = Issuer.proof(issuer.entry(signed), Issuer.RING).encode();
    var attributes = Cms.attributes(open.digest(), key.certificate(), proof);
    var signature = key.sign(attributes);
    return open.fill(Cms.assemble(attributes, signature, key.chain(), stamp.apply(signature)));
  }

  private static Bytes archived(Bytes sealed, List<Bytes> lists, List<Bytes> answers) {
    return stamped(validated(sealed, lists, answers), own(), ARCHIVING);
  }

  private static Bytes archived(Bytes sealed, TimestampAuthority authority, Instant at) {
    return stamped(validated(sealed, List.of(), List.of()), authority, at);
  }

  private static Bytes validated(Bytes sealed, List<Bytes> lists, List<Bytes> answers) {
    var certificates =
        new ArrayList<>(Issuer.RING.services().stream().map(Certificate::der).toList());
    return ValidationRevision.add(
            sealed, new ValidationRevision.Evidence(certificates, lists, answers))
        .orThrow();
  }

  private static Bytes stamped(Bytes validated, TimestampAuthority authority, Instant at) {
    var open = TimestampRevision.prepare(validated, 6000).orThrow();
    return open.fill(stamp(authority, open.covered(), at).der());
  }

  private static List<Rule> rules(Verdict verdict) {
    return verdict.findings().stream().map(Finding::rule).distinct().toList();
  }

  private static String sentence(Verdict verdict, Rule rule) {
    return verdict.findings().stream()
        .filter(finding -> finding.rule() == rule)
        .map(finding -> finding.sentence(Locale.ENGLISH))
        .findFirst()
        .orElse("");
  }
}
