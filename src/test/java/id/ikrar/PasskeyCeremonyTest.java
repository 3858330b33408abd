package id.ikrar;

import static id.ikrar.TestHall.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import id.ikrar.ops.TrustFile;
import id.ikrar.passkey.Site;
import id.ikrar.passkey.TestAuthenticator;
import id.ikrar.signing.Ink;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import id.ikrar.store.World;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Kind;
import id.ikrar.verify.PledgeRecord;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceremony of an event that offers a passkey as extra evidence. */
class PasskeyCeremonyTest {
  private static final Site SITE = Site.at(TestHall.URL).orElseThrow();

  private final TestAuthenticator authenticator = new TestAuthenticator();
  private final TestPhone phone = new TestPhone();

  @TempDir Path folder;
  private TestHall hall;
  private Event event;
  private String token;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    event = hall.open(World.programme(LocalDate.of(2024, 9, 10)).offering(true), 2);
    token = hall.token(event, 1);
  }

  @Test
  void aSignedPledgeHoldsThePasskeyAndTheCheckFindsItGenuine() {
    var first = hall.prepare(token, phone, event);
    var second = prepared(confirm(first, TestPhone.drawing(), digest(first)));
    var record = record(accept(second));

    assertThat(record.passkey().orElseThrow().site()).isEqualTo(SITE);
    assertThat(record.bare()).isEqualTo(digest(first));
    assertThat(record.shortId()).isEqualTo(first.shortId());
    assertThat(record.consentedAt()).isEqualTo(first.preparedAt());
  }

  @Test
  void whoeverDeclinesSignsTheFirstSheet() {
    assertThat(record(accept(hall.prepare(token, phone, event))).passkey()).isEmpty();
  }

  @Test
  void whoeverConfirmedMayStillSignTheFirstSheet() {
    var first = hall.prepare(token, phone, event);
    prepared(confirm(first, TestPhone.drawing(), digest(first)));

    assertThat(record(accept(first)).passkey()).isEmpty();
  }

  @Test
  void aPasskeyForAnotherRecordIsRefused() {
    var first = hall.prepare(token, phone, event);
    var other = hall.prepare(token, phone, event);

    assertThat(refusal(confirm(first, TestPhone.drawing(), digest(other))))
        .isInstanceOf(Refusal.PasskeyWrong.class);
  }

  @Test
  void aPasskeyOfAnotherSiteIsRefused() {
    var first = hall.prepare(token, phone, event);
    var elsewhere = new Site("https://lain.example");
    var answer = authenticator.answer(digest(first), elsewhere);

    assertThat(
            refusal(hall.desk.confirm(token, first.id(), TestPhone.drawing(), answer, SITE, START)))
        .isInstanceOf(Refusal.PasskeyWrong.class);
  }

  @Test
  void aPasskeyForAnotherDrawingIsRefused() {
    var first = hall.prepare(token, phone, event);

    assertThat(refusal(confirm(first, Ink.NONE, digest(first))))
        .isEqualTo(new Refusal.PreparationExpired());
  }

  @Test
  void aPasskeyForTheSheetOfAnotherPersonIsRefused() {
    var first = hall.prepare(token, phone, event);
    accept(first);
    var answer = authenticator.answer(digest(first), SITE);
    var drawing = TestPhone.drawing();

    assertThat(
            refusal(
                hall.desk.confirm(hall.token(event, 2), first.id(), drawing, answer, SITE, START)))
        .isEqualTo(new Refusal.PreparationExpired());
  }

  @Test
  void aPasskeyComesTooLateWhenTheWordsHaveChangedOrTimeHasRunOut() {
    var first = hall.prepare(token, phone, event);
    var late = START.plus(SigningDesk.PREPARED);
    assertThat(refusal(confirm(first, digest(first), late)))
        .isEqualTo(new Refusal.PreparationExpired());
    hall.organizer.write(hall.organization.id(), event.id(), TestHall.words("Lain"));
    hall.organizer.publish(hall.organization.id(), event.id(), START);

    assertThat(refusal(confirm(first, digest(first), START)))
        .isEqualTo(new Refusal.PreparationExpired());
  }

  @Test
  void anEventThatOffersNoneTakesNone() {
    event = hall.open(1);
    token = hall.token(event, 1);
    var first = hall.prepare(token, phone, event);

    assertThat(refusal(confirm(first, TestPhone.drawing(), digest(first))))
        .isInstanceOf(Refusal.PasskeyWrong.class);
  }

  private Outcome.Preparing confirm(Preparation first, Digest record, Instant now) {
    var answer = authenticator.answer(record, SITE);
    return hall.desk.confirm(token, first.id(), TestPhone.drawing(), answer, SITE, now);
  }

  private Outcome.Preparing confirm(Preparation first, Ink ink, Digest record) {
    var answer = authenticator.answer(record, SITE);
    return hall.desk.confirm(token, first.id(), ink, answer, SITE, START);
  }

  private Preparation accept(Preparation preparation) {
    var signature = phone.sign(preparation.attributes());
    assertThat(hall.desk.accept(token, preparation.id(), signature, START))
        .isInstanceOf(Outcome.Accepting.Accepted.class);
    return preparation;
  }

  /** The record in the sealed file, which must be genuine. */
  private PledgeRecord record(Preparation accepted) {
    hall.finish();
    var pdf = hall.ports.seals().pdf(accepted.shortId()).orElseThrow();
    var trust = TrustFile.of(hall.keys, hall.logKey);
    var verdict = Verifier.verify(pdf, trust, START.plusSeconds(60));
    assertThat(verdict.kind()).as("%s", verdict.findings()).isEqualTo(Kind.INTACT_ARCHIVED);
    return ((Evidence.Pledge) verdict.evidence()).record();
  }

  private static Digest digest(Preparation preparation) {
    return Digest.of(preparation.record());
  }

  private static Preparation prepared(Outcome.Preparing outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Preparing.Prepared.class);
    return ((Outcome.Preparing.Prepared) outcome).preparation();
  }

  private static Refusal refusal(Outcome.Preparing outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Preparing.Refused.class);
    return ((Outcome.Preparing.Refused) outcome).refusal();
  }
}
