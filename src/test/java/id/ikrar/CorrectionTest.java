package id.ikrar;

import static id.ikrar.TestHall.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.desk.Correcting;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import id.ikrar.ops.TrustFile;
import id.ikrar.signer.Particulars;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Receipt;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.TestPhone;
import id.ikrar.signing.Withdrawing;
import id.ikrar.store.World;
import id.ikrar.tlog.Entry;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Status;
import id.ikrar.verify.StatusLists;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correcting a pledge, from the organiser's desk by the person's signature to the public log. */
class CorrectionTest {
  private static final Particulars RIGHT =
      new Particulars("Contoh Satu, S.Sos.", "Lurah", "", "Kelurahan Contoh");

  @TempDir Path folder;
  private TestHall hall;
  private Event event;
  private Receipt earlier;

  @BeforeEach
  void sign() {
    hall = new TestHall(folder);
    event = hall.open(2);
    earlier = hall.sign(event, 1);
    hall.finish();
  }

  @Test
  void whatIsSignedAnewStandsInPlaceOfTheEarlierAndTheLogSaysSo() {
    open("  Nama  salah ketik ");
    var newer = hall.sign(event, 1);
    var corrected = hall.corrections.of(acceptance(earlier).id()).orElseThrow();
    assertThat(corrected.newer().shortId()).isEqualTo(newer.shortId());
    assertThat(corrected.correction().reason().text()).isEqualTo("Nama salah ketik");
    assertThat(hall.ports.log().state().orElseThrow().size()).isEqualTo(2);
    hall.finish();
    var log = hall.ports.log();
    assertThat(log.entries(3, 1))
        .containsExactly(
            new Entry(
                    Entry.Type.CORRECTED,
                    earlier.record(),
                    corrected.correction().canonical().digest())
                .encode());
    assertThat(Entry.parse(log.entries(2, 1).getFirst()).orThrow().record())
        .isEqualTo(newer.record());
  }

  @Test
  void bothFilesSayWhatTheyAreAndTheListWhichOfThemStands() {
    var before = pdf(earlier);
    open("Nama salah ketik");
    var newer = hall.sign(event, 1);
    hall.finish();
    hall.statusPublisher.run(START.plusSeconds(60));
    assertThat(pdf(earlier)).as("nothing is changed in it").isEqualTo(before);
    var old = verify(before);
    assertThat(old.kind().green()).isTrue();
    assertThat(old.green()).isFalse();
    assertThat(old.status()).isInstanceOf(Status.Corrected.class);
    assertThat(name(old)).isEqualTo("Contoh 1");
    var now = verify(pdf(newer));
    assertThat(now.green()).isTrue();
    assertThat(now.status()).isInstanceOf(Status.Stands.class);
    assertThat(name(now)).isEqualTo(RIGHT.name());
  }

  @Test
  void untilThePersonSignsAnewTheEarlierOneStands() {
    open("Nama salah ketik");
    assertThat(acceptance(earlier)).isEqualTo(hall.ports.acceptances().of(person()).orElseThrow());
    assertThat(hall.corrections.of(acceptance(earlier).id())).isEmpty();
    assertThat(hall.person(event, 1).name()).isEqualTo("Contoh 1");
    assertThat(hall.organizer.progress(event).signed()).isEqualTo(1);
    if (!(hall.desk.look(hall.token(event, 1), START) instanceof Doorway.Ready ready)) {
      throw new AssertionError("the door is shut");
    }
    assertThat(ready.participant().particulars()).isEqualTo(RIGHT);
    hall.finish();
    assertThat(hall.ports.log().state().orElseThrow().size()).isEqualTo(2);
  }

  @Test
  void aPersonCountsOnce() {
    hall.sign(event, 2);
    open("Nama salah ketik");
    hall.sign(event, 1);
    var progress = hall.organizer.progress(event);
    assertThat(progress.signed()).isEqualTo(2);
    assertThat(progress.lines()).hasSize(2);
    assertThat(progress.lines().getFirst().participant().name()).isEqualTo(RIGHT.name());
    assertThat(hall.organizer.tally(event.id()).signed()).isEqualTo(2);
  }

  @Test
  void aRepeatGetsTheSameReceiptBeforeAndAfter() {
    var first = acceptance(earlier).preparation();
    open("Nama salah ketik");
    var signature = Bytes.owning(new byte[64]);
    assertThat(hall.desk.accept(hall.token(event, 1), first, signature, START))
        .as("what was sent before it was to be corrected")
        .isEqualTo(new Outcome.Accepting.Accepted(earlier));
    var newer = hall.sign(event, 1);
    var second = acceptance(newer).preparation();
    assertThat(hall.desk.accept(hall.token(event, 1), second, signature, START))
        .isEqualTo(new Outcome.Accepting.Accepted(newer));
    assertThat(hall.desk.accept(hall.token(event, 1), first, signature, START))
        .isEqualTo(new Outcome.Accepting.Refused(new Refusal.SignedBefore(newer)));
  }

  @Test
  void aSheetWithTheWrongNameIsNotSignedAnew() {
    open("Nama salah");
    var phone = new TestPhone();
    var wrong = hall.prepare(hall.token(event, 1), phone, event);
    open("Jabatan salah juga", new Particulars("Contoh Satu", "Camat", "", "Desa Contoh"));
    assertThat(
            hall.desk.accept(
                hall.token(event, 1), wrong.id(), phone.sign(wrong.attributes()), START))
        .isEqualTo(new Outcome.Accepting.Refused(new Refusal.TextChanged()));
  }

  @Test
  void aSheetThatWasPreparedBeforeIsNotSignedAnew() {
    open("Nama salah");
    var phone = new TestPhone();
    var before = hall.prepare(hall.token(event, 1), phone, event);
    var later = START.plusSeconds(1);
    hall.corrections.open(hall.organization.id(), earlier.shortId(), RIGHT, "Tanda tangan", later);
    assertThat(
            hall.desk.accept(
                hall.token(event, 1), before.id(), phone.sign(before.attributes()), later))
        .isEqualTo(new Outcome.Accepting.Refused(new Refusal.PreparationExpired()));
  }

  @Test
  void newerWordsAreSignedAnew() {
    TestHall.done(
        hall.organizer.write(hall.organization.id(), event.id(), TestHall.words("Ikrar Baru")));
    TestHall.done(hall.organizer.publish(hall.organization.id(), event.id(), START));
    open("Naskah diperbaiki", hall.person(event, 1).particulars());
    var newer = hall.sign(event, 1);
    assertThat(acceptance(newer).pledge()).isNotEqualTo(acceptance(earlier).pledge());
    assertThat(hall.corrections.of(acceptance(earlier).id())).isPresent();
  }

  @Test
  void theNewerOneIsWithdrawnAndTheEarlierCannotBe() {
    open("Nama salah ketik");
    var newer = hall.sign(event, 1);
    assertThat(byOrganiser(earlier.shortId())).isEqualTo(new Withdrawing.NotSigned());
    assertThat(hall.withdrawals.bySigner(hall.token(event, 1), "Pindah", START))
        .isInstanceOf(Withdrawing.Withdrawn.class);
    assertThat(hall.withdrawals.of(acceptance(newer).id())).isPresent();
    assertThat(hall.organizer.tally(event.id()).signed()).isZero();
    assertThat(correcting(newer.shortId(), RIGHT, "Lagi")).isEqualTo(new Correcting.NotStanding());
  }

  @Test
  void whatIsWithdrawnMeanwhileIsNotSignedAnew() {
    open("Nama salah ketik");
    assertThat(byOrganiser(earlier.shortId())).isInstanceOf(Withdrawing.Withdrawn.class);
    assertThat(hall.desk.look(hall.token(event, 1), START)).isInstanceOf(Doorway.Signed.class);
  }

  @Test
  void whatIsCalledOffIsNotSignedAnew() {
    open("Nama salah ketik");
    var stranger = new World(hall.ports).storedOrganization();
    assertThat(hall.corrections.cancel(stranger.id(), earlier.shortId())).isFalse();
    assertThat(hall.corrections.cancel(hall.organization.id(), earlier.shortId())).isTrue();
    assertThat(hall.desk.look(hall.token(event, 1), START)).isInstanceOf(Doorway.Signed.class);
  }

  @Test
  void atAClosedEventNobodySignsAnew() {
    open("Nama salah ketik");
    TestHall.done(hall.organizer.close(hall.organization.id(), event.id(), START));
    assertThat(hall.desk.look(hall.token(event, 1), START)).isInstanceOf(Doorway.Signed.class);
    assertThat(correcting(earlier.shortId(), RIGHT, "Nama"))
        .isEqualTo(new Correcting.EventNotOpen());
  }

  @Test
  void anotherOrganisationHasNoSay() {
    var stranger = new World(hall.ports).storedOrganization();
    assertThat(hall.corrections.open(stranger.id(), earlier.shortId(), RIGHT, "Nama", START))
        .isEqualTo(new Correcting.NotStanding());
    assertThat(hall.corrections.open(event.id())).isEmpty();
  }

  @Test
  void whatNobodyCanReadOrDrawIsRefused() {
    assertThat(correcting(earlier.shortId(), RIGHT, " \n "))
        .isInstanceOf(Correcting.ReasonUnusable.class);
    var undrawable = new Particulars("Contoh \u0E01", "Lurah", "", "");
    assertThat(correcting(earlier.shortId(), undrawable, "Nama"))
        .isInstanceOf(Correcting.NoGlyph.class);
    assertThat(hall.corrections.open(event.id())).isEmpty();
  }

  private void open(String reason) {
    open(reason, RIGHT);
  }

  private void open(String reason, Particulars right) {
    assertThat(correcting(earlier.shortId(), right, reason)).isInstanceOf(Correcting.Opened.class);
  }

  private Correcting correcting(ShortId shortId, Particulars right, String reason) {
    return hall.corrections.open(hall.organization.id(), shortId, right, reason, START);
  }

  private Withdrawing byOrganiser(ShortId shortId) {
    return hall.withdrawals.byOrganiser(hall.organization.id(), shortId, "Salah orang", START);
  }

  private Acceptance acceptance(Receipt receipt) {
    return hall.ports.acceptances().with(receipt.shortId()).orElseThrow();
  }

  private id.ikrar.signer.Participant.Id person() {
    return hall.person(event, 1).id();
  }

  private Bytes pdf(Receipt receipt) {
    return hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
  }

  private Verdict verify(Bytes pdf) {
    var lists = StatusLists.NONE.and("0", hall.status.list(0).orElseThrow());
    var trust = TrustFile.of(hall.keys, hall.logKey);
    return Verifier.verify(pdf, trust, START.plusSeconds(120), lists);
  }

  private static String name(Verdict verdict) {
    if (verdict.evidence() instanceof Evidence.Pledge(var record, _)) {
      return record.name();
    }
    throw new AssertionError("no pledge: " + verdict.kind());
  }
}
