package id.ikrar;

import static id.ikrar.TestHall.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.bsre.FakeNation;
import id.ikrar.bsre.StandIn;
import id.ikrar.bsre.TestNation;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.ops.TrustFile;
import id.ikrar.page.PledgePage;
import id.ikrar.pdf.HandMade;
import id.ikrar.seal.CertifiedPaper;
import id.ikrar.signing.CertifiedDesk;
import id.ikrar.signing.Certifying;
import id.ikrar.signing.NationalSigner;
import id.ikrar.signing.NationalSigner.Answer;
import id.ikrar.signing.NationalSigner.Proof;
import id.ikrar.signing.NationalSigner.Reason;
import id.ikrar.signing.Nik;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.Secret;
import id.ikrar.verify.Finding;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Rule;
import id.ikrar.verify.SignatureKind;
import id.ikrar.verify.SignatureReport;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceremony of an official whose certificate signs in place of the phone's key. */
class CertifiedCeremonyTest {
  private static final TestNation NATION = new TestNation(START);
  private static final String NAME = "CONTOH 1";

  @TempDir Path folder;
  private TestHall hall;
  private Event event;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    event = hall.open(2);
    hall.ports.certifiedEvents().turn(event.id(), true);
  }

  @Test
  void certifiedPledgeIsLoggedSealedAndSaidToBeCertified() {
    var receipt = accepted(sign(new FakeNation(NATION, NAME, START), StandIn.GOOD));
    hall.finish();
    var pdf = hall.ports.seals().pdf(receipt.receipt().shortId()).orElseThrow();
    var verdict = verify(pdf, true);

    assertThat(verdict.kind()).as(verdict.findings().toString()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(verdict.signatureKind()).isEqualTo(SignatureKind.CERTIFIED);
    assertThat(verdict.signatures().getFirst().name()).isEqualTo(NAME);
    assertThat(verdict.signatures()).filteredOn(SignatureReport::certified).hasSize(1);
    assertThat(rules(verdict)).containsExactly(Rule.WITHDRAWAL);
  }

  @Test
  void withoutNationalRootsTheKindIsNotProvenAndSaidPlainly() {
    var receipt = accepted(sign(new FakeNation(NATION, NAME, START), StandIn.GOOD)).receipt();
    hall.finish();
    var verdict = verify(hall.ports.seals().pdf(receipt.shortId()).orElseThrow(), false);

    assertThat(verdict.kind()).isEqualTo(Kind.NOT_OURS);
    assertThat(verdict.signatureKind()).isEqualTo(SignatureKind.NOT_PROVEN);
    assertThat(rules(verdict)).contains(Rule.NATIONAL_ROOTS, Rule.CHAIN);
    assertThat(verdict.signatures()).noneMatch(SignatureReport::certified);
  }

  @Test
  void pledgeOfAPhoneStaysUncertified() {
    var receipt = hall.sign(event, 1);
    hall.finish();
    var verdict = verify(hall.ports.seals().pdf(receipt.shortId()).orElseThrow(), true);

    assertThat(verdict.kind()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(verdict.signatureKind()).isEqualTo(SignatureKind.UNCERTIFIED);
  }

  @Test
  void clockOfTheServiceThatIsMinutesOffIsShownAndDoesNotRefuse() {
    for (int minutes : new int[] {-6, 6}) {
      hall = new TestHall(folder.resolve("" + minutes));
      event = hall.open(2);
      hall.ports.certifiedEvents().turn(event.id(), true);
      var off = new FakeNation(NATION, NAME, START.plus(Duration.ofMinutes(minutes)));
      var receipt = accepted(sign(off, StandIn.GOOD)).receipt();
      hall.finish();
      var verdict = verify(hall.ports.seals().pdf(receipt.shortId()).orElseThrow(), true);

      assertThat(verdict.kind()).as(verdict.findings().toString()).isEqualTo(Kind.INTACT_ARCHIVED);
      assertThat(rules(verdict)).contains(Rule.CERTIFIED_CLOCK);
      assertThat(receipt.acceptedAt()).isEqualTo(START);
    }
  }

  @Test
  void whatTheServiceRefusesLeavesNoTrace() {
    for (var reason : Reason.values()) {
      var answer = sign(always(new Answer.Refused(reason)), StandIn.GOOD);
      assertThat(answer).isEqualTo(new Certifying.NotSigned(reason));
    }
    assertThat(hall.ports.acceptances().count(event.id())).isZero();
    assertThat(accepted(sign(new FakeNation(NATION, NAME, START), StandIn.GOOD))).isNotNull();
  }

  @Test
  void afterAnUnknownOutcomeThePersonMayTryAgainAndOneSignatureCounts() {
    assertThat(sign(new FakeNation(NATION, NAME, START), StandIn.SLOW))
        .isEqualTo(new Certifying.NotSigned(Reason.UNKNOWN));
    var first = accepted(sign(new FakeNation(NATION, NAME, START), StandIn.GOOD));
    assertThat(accepted(sign(always(null), StandIn.GOOD))).isEqualTo(first);
    assertThat(hall.ports.acceptances().count(event.id())).isEqualTo(1);
  }

  @Test
  void personWhoSignedByPhoneIsNotSentToTheService() {
    var receipt = hall.sign(event, 1);
    assertThat(accepted(sign(always(null), StandIn.GOOD)).receipt()).isEqualTo(receipt);
  }

  @Test
  void certificateOfAnotherPersonIsNotTaken() {
    assertThat(sign(new FakeNation(NATION, "ORANG LAIN", START), StandIn.GOOD))
        .isEqualTo(new Certifying.AnotherPerson("ORANG LAIN"));
    assertThat(hall.ports.acceptances().count(event.id())).isZero();
  }

  @Test
  void certificateOfNoNationalRootIsNotTaken() {
    var stranger = new TestNation(START);
    assertThat(sign(new FakeNation(stranger, NAME, START), StandIn.GOOD))
        .isInstanceOf(Certifying.AnswerUnusable.class);
  }

  @Test
  void alteredAnswerIsNotTaken() {
    assertUnusable(pdf -> pdf.slice(0, pdf.size() - 1));
    assertUnusable(pdf -> Bytes.hex("25").concat(pdf));
    assertUnusable(pdf ->
        HandMade.bytes(
            HandMade.latin(pdf).replace("Reason", "Reasom").replace("%PDF-1.7", "%PDF-1.6")));
    assertUnusable(pdf -> HandMade.update(pdf, java.util.Map.of(900, "(lain)")));
    assertUnusable(pdf -> {
      var text = HandMade.latin(pdf);
      int at = text.lastIndexOf("/M(D:2026");
      return HandMade.bytes(text.substring(0, at) + "/M(D:2025" + text.substring(at + 9));
    });
    assertUnusable(pdf -> Bytes.EMPTY);
  }

  private void assertUnusable(UnaryOperator<Bytes> change) {
    var good = new FakeNation(NATION, NAME, START);
    var bad =
        new NationalSigner() {
          @Override
          public boolean available() {
            return true;
          }

          @Override
          public Answer sign(Nik nik, Proof proof, Secret secret, Bytes pdf) {
            var signed = (Answer.Signed) good.sign(nik, proof, secret, pdf);
            return new Answer.Signed(change.apply(signed.pdf()));
          }

          @Override
          public Answer sendCode(Nik nik) {
            return new Answer.CodeSent();
          }
        };
    assertThat(sign(bad, StandIn.GOOD)).isInstanceOf(Certifying.AnswerUnusable.class);
    assertThat(hall.ports.acceptances().count(event.id())).isZero();
  }

  @Test
  void nothingIsAskedWhereTheOrganiserHasNotTurnedItOn() {
    hall.ports.certifiedEvents().turn(event.id(), false);
    assertThat(sign(always(null), StandIn.GOOD)).isEqualTo(new Certifying.NotOffered());
    hall.ports.certifiedEvents().turn(event.id(), true);
    assertThat(sign(NationalSigner.none(), StandIn.GOOD)).isEqualTo(new Certifying.NotOffered());
  }

  @Test
  void nothingIsAskedWithoutConsentOrAboutOtherWords() {
    var words = hall.ports.pledges().current(event.id()).orElseThrow().digest();
    var half = new CertifiedDesk.Assent(words, true, false);
    var other = new CertifiedDesk.Assent(Digest.of(Bytes.EMPTY), true, true);
    assertThat(sign(always(null), half, StandIn.PASSPHRASE, StandIn.GOOD))
        .isEqualTo(new Certifying.Refused(new Refusal.ConsentMissing()));
    assertThat(sign(always(null), other, StandIn.PASSPHRASE, StandIn.GOOD))
        .isEqualTo(new Certifying.Refused(new Refusal.TextChanged()));
  }

  @Test
  void secretIsClearedWhateverHappens() {
    var words = hall.ports.pledges().current(event.id()).orElseThrow().digest();
    for (var read : new boolean[] {true, false}) {
      var characters = StandIn.PASSPHRASE.toCharArray();
      var credentials =
          new CertifiedDesk.Credentials(
              new Nik(StandIn.GOOD), Proof.PASSPHRASE, new Secret(characters));
      desk(new FakeNation(NATION, NAME, START))
          .sign(
              hall.token(event, 1),
              new CertifiedDesk.Assent(words, read, true),
              credentials,
              () -> START);
      assertThat(characters).containsOnly('\0');
      assertThat(credentials.toString()).doesNotContain(StandIn.GOOD, "Rahasia");
    }
  }

  private Certifying.Accepted accepted(Certifying answer) {
    assertThat(answer).isInstanceOf(Certifying.Accepted.class);
    return (Certifying.Accepted) answer;
  }

  private Certifying sign(NationalSigner signer, String nik) {
    var words = hall.ports.pledges().current(event.id()).orElseThrow().digest();
    var assent = new CertifiedDesk.Assent(words, true, true);
    return sign(signer, assent, StandIn.PASSPHRASE, nik);
  }

  private Certifying sign(
      NationalSigner signer, CertifiedDesk.Assent assent, String secret, String nik) {
    var credentials =
        new CertifiedDesk.Credentials(
            new Nik(nik), Proof.PASSPHRASE, new Secret(secret.toCharArray()));
    return desk(signer).sign(hall.token(event, 1), assent, credentials, () -> START);
  }

  private CertifiedDesk desk(NationalSigner signer) {
    var ports = hall.ports;
    return new CertifiedDesk(
        ports.links(),
        ports.events(),
        ports.pledges(),
        ports.roster(),
        ports.preparations(),
        ports.acceptances(),
        ports.corrections(),
        ports.hallRules(),
        ports.certifiedEvents(),
        new CertifiedPaper(new PledgePage(), Set.of(NATION.root()), TestHall.HOST),
        signer,
        new SecureRandom());
  }

  /** Answers so; without an answer it must not be asked at all. */
  private static NationalSigner always(@org.jspecify.annotations.Nullable Answer answer) {
    return new NationalSigner() {
      @Override
      public boolean available() {
        return true;
      }

      @Override
      public Answer sign(Nik nik, Proof proof, Secret secret, Bytes pdf) {
        return asked();
      }

      @Override
      public Answer sendCode(Nik nik) {
        return asked();
      }

      private Answer asked() {
        if (answer == null) {
          throw new AssertionError("the service was asked");
        }
        return answer;
      }
    };
  }

  private Verdict verify(Bytes pdf, boolean national) {
    var ours = TrustFile.of(hall.keys, hall.logKey);
    var trust = national ? ours.withNational(Set.of(NATION.root())) : ours;
    return Verifier.verify(pdf, trust, START.plus(Duration.ofHours(1)));
  }

  private static java.util.List<Rule> rules(Verdict verdict) {
    return verdict.findings().stream().map(Finding::rule).toList();
  }
}
