package id.ikrar;

import static id.ikrar.TestHall.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.event.Programme;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import id.ikrar.signing.Consent;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import id.ikrar.store.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceremony, and every way in which it can be broken. */
class CeremonyTest {
  @TempDir Path folder;
  private TestHall hall;
  private Event event;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    event = hall.open(leaderless(), 3);
  }

  @Test
  void aSignedPledgeIsLoggedAndSealed() {
    var receipt = hall.sign(event, 1);
    hall.finish();
    var pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    var accepted = hall.ports.acceptances().with(receipt.shortId()).orElseThrow();
    var preparation = hall.ports.preparations().find(accepted.preparation()).orElseThrow();
    assertThat(pdf.slice(0, preparation.gapFrom()))
        .isEqualTo(preparation.pdf().slice(0, preparation.gapFrom()));
    assertThat(pdf.size()).isLessThan(100 * 1024);
    assertThat(hall.ports.log().state().orElseThrow().size()).isEqualTo(2);
  }

  @Test
  void aRepeatGetsTheSameReceipt() {
    var phone = new TestPhone();
    var token = hall.token(event, 1);
    var preparation = hall.prepare(token, phone, event);
    var signature = phone.sign(preparation.attributes());
    var first = hall.desk.accept(token, preparation.id(), signature, START);
    var again = hall.desk.accept(token, preparation.id(), signature, START.plusSeconds(60));
    assertThat(first).isInstanceOf(Outcome.Accepting.Accepted.class);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void aRepeatGetsItsReceiptThoughTheEventHasClosedAndTheWordsHaveChanged() {
    var phone = new TestPhone();
    var token = hall.token(event, 1);
    var preparation = hall.prepare(token, phone, event);
    var signature = phone.sign(preparation.attributes());
    var first = hall.desk.accept(token, preparation.id(), signature, START);
    hall.organizer.write(hall.organization.id(), event.id(), TestHall.words("Lain"));
    hall.organizer.publish(hall.organization.id(), event.id(), START);
    hall.organizer.close(hall.organization.id(), event.id(), START);
    assertThat(hall.desk.accept(token, preparation.id(), signature, START)).isEqualTo(first);
  }

  @Test
  void aSecondSignatureOfTheSamePersonIsRefusedAndTheFirstStands() {
    var token = hall.token(event, 1);
    var one = new TestPhone();
    var other = new TestPhone();
    var first = hall.prepare(token, one, event);
    var second = hall.prepare(token, other, event);
    var receipt =
        ((Outcome.Accepting.Accepted)
                hall.desk.accept(token, first.id(), one.sign(first.attributes()), START))
            .receipt();
    assertThat(hall.desk.accept(token, second.id(), other.sign(second.attributes()), START))
        .isEqualTo(new Outcome.Accepting.Refused(new Refusal.SignedBefore(receipt)));
    assertThat(hall.desk.prepare(token, other.consent(second.pledge()), START))
        .isEqualTo(new Outcome.Preparing.Refused(new Refusal.SignedBefore(receipt)));
  }

  @Test
  void ofManyPhonesOfOnePersonAtOnceOneIsAccepted() throws Exception {
    var token = hall.token(event, 1);
    var attempts =
        IntStream.range(0, 8)
            .<Callable<Outcome.Accepting>>mapToObj(_ -> {
              var phone = new TestPhone();
              var preparation = hall.prepare(token, phone, event);
              var signature = phone.sign(preparation.attributes());
              return () -> hall.desk.accept(token, preparation.id(), signature, START);
            })
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.invokeAll(attempts).stream().map(CeremonyTest::get).toList();
      var receipts =
          answers.stream()
              .filter(Outcome.Accepting.Accepted.class::isInstance)
              .map(answer -> ((Outcome.Accepting.Accepted) answer).receipt())
              .toList();
      assertThat(receipts).hasSize(1);
      var refused = new Outcome.Accepting.Refused(new Refusal.SignedBefore(receipts.getFirst()));
      assertThat(answers).filteredOn(refused::equals).hasSize(7);
    }
  }

  @Test
  void aClosedEventTakesNoSignature() {
    var phone = new TestPhone();
    var token = hall.token(event, 1);
    var preparation = hall.prepare(token, phone, event);
    var closed = TestHall.done(hall.organizer.close(hall.organization.id(), event.id(), START));
    var refused = new Refusal.EventClosed(closed);
    assertThat(accept(token, phone, preparation)).isEqualTo(refused);
    assertThat(prepare(token, phone.consent(preparation.pledge()))).isEqualTo(refused);
    assertThat(hall.desk.look(token, START)).isEqualTo(new Doorway.Shut(refused));
  }

  @Test
  void anEventThatIsNotOpenYetTakesNoSignature() {
    var published = hall.published(leaderless(), 1);
    assertThat(hall.desk.look(hall.token(published, 1), START))
        .isEqualTo(new Doorway.Shut(new Refusal.EventNotOpen(published)));
  }

  @Test
  void anExpiredLinkOpensNothing() {
    var late = START.plus(Duration.ofDays(31));
    var look = hall.desk.look(hall.token(event, 1), late);
    assertThat(look).isInstanceOf(Doorway.Shut.class);
    assertThat(((Doorway.Shut) look).refusal()).isInstanceOf(Refusal.LinkExpired.class);
  }

  @Test
  void anUnknownLinkOpensNothing() {
    assertThat(hall.desk.look("AAAAAAAAAAAAAAAAAAAAAA", START))
        .isEqualTo(new Doorway.Shut(new Refusal.LinkUnknown()));
  }

  @Test
  void thePreparationOfAnotherPersonIsForeign() {
    var phone = new TestPhone();
    var preparation = hall.prepare(hall.token(event, 1), phone, event);
    var foreign = hall.token(event, 2);
    assertThat(accept(foreign, phone, preparation)).isEqualTo(new Refusal.PreparationExpired());
    assertThat(hall.desk.prepared(foreign, preparation.id(), START)).isEmpty();
    assertThat(hall.desk.prepared(hall.token(event, 1), preparation.id(), START)).isPresent();
  }

  @Test
  void aHallLinkSignsForNobody() {
    var phone = new TestPhone();
    var preparation = hall.prepare(hall.token(event, 1), phone, event);
    var wall = hall.organizer.hallToken(event.id());
    assertThat(accept(wall, phone, preparation)).isEqualTo(new Refusal.LinkForeign());
    assertThat(prepare(wall, phone.consent(preparation.pledge())))
        .isEqualTo(new Refusal.LinkForeign());
  }

  @Test
  void wordsOtherThanTheCurrentOnesAreNotSigned() {
    var phone = new TestPhone();
    var token = hall.token(event, 1);
    var other = Digest.of(Bytes.of(new byte[] {1}));
    assertThat(prepare(token, phone.consent(other))).isEqualTo(new Refusal.TextChanged());

    var preparation = hall.prepare(token, phone, event);
    hall.organizer.write(hall.organization.id(), event.id(), TestHall.words("Diperbaiki"));
    hall.organizer.publish(hall.organization.id(), event.id(), START);
    assertThat(accept(token, phone, preparation)).isEqualTo(new Refusal.TextChanged());
  }

  @Test
  void signaturesBeforeACorrectionKeepTheirWords() {
    var receipt = hall.sign(event, 1);
    var before = hall.ports.pledges().current(event.id()).orElseThrow();
    hall.organizer.write(hall.organization.id(), event.id(), TestHall.words("Diperbaiki"));
    hall.organizer.publish(hall.organization.id(), event.id(), START);
    assertThat(hall.ports.pledges().current(event.id()).orElseThrow().version()).isEqualTo(2);
    var accepted = hall.ports.acceptances().with(receipt.shortId()).orElseThrow();
    assertThat(hall.ports.pledges().find(accepted.pledge())).contains(before);
  }

  @Test
  void untickedConsentIsNoConsent() {
    var phone = new TestPhone();
    var pledge = hall.ports.pledges().current(event.id()).orElseThrow().digest();
    for (var ticks : new boolean[][] {{false, true}, {true, false}, {false, false}}) {
      var consent = new Consent(pledge, ticks[0], ticks[1], TestPhone.drawing(), phone.publicKey());
      assertThat(prepare(hall.token(event, 1), consent)).isEqualTo(new Refusal.ConsentMissing());
    }
  }

  @Test
  void aKeyThatIsNoP256KeyIsRefused() {
    var pledge = hall.ports.pledges().current(event.id()).orElseThrow().digest();
    var key = new TestPhone().publicKey().toArray();
    key[key.length - 1] ^= 1;
    var consent = new Consent(pledge, true, true, TestPhone.drawing(), Bytes.of(key));
    assertThat(prepare(hall.token(event, 1), consent)).isInstanceOf(Refusal.KeyUnusable.class);
  }

  @Test
  void aSignatureByAnotherKeyOrOverOtherBytesIsWrong() {
    var phone = new TestPhone();
    var token = hall.token(event, 1);
    var preparation = hall.prepare(token, phone, event);
    var foreign = new TestPhone().sign(preparation.attributes());
    var other = phone.sign(preparation.pdf());
    for (var wrong : new Bytes[] {foreign, other, Bytes.EMPTY, Bytes.of(new byte[64])}) {
      assertThat(hall.desk.accept(token, preparation.id(), wrong, START))
          .isEqualTo(new Outcome.Accepting.Refused(new Refusal.SignatureWrong()));
    }
    assertThat(hall.ports.acceptances().count(event.id())).isZero();
    assertThat(accept(token, phone, preparation)).isNull();
  }

  @Test
  void aPreparationDoesNotLastForEver() {
    var phone = new TestPhone();
    var token = hall.token(event, 1);
    var preparation = hall.prepare(token, phone, event);
    var late = START.plus(SigningDesk.PREPARED);
    assertThat(
            hall.desk.accept(token, preparation.id(), phone.sign(preparation.attributes()), late))
        .isEqualTo(new Outcome.Accepting.Refused(new Refusal.PreparationExpired()));
  }

  @Test
  void nothingIsAcceptedWhileTheClockIsBackAndAllIsAcceptedOnceItIsRight() {
    var phone = new TestPhone();
    var token = hall.token(event, 1);
    var preparation = hall.prepare(token, phone, event);
    var signature = phone.sign(preparation.attributes());
    var back = START.minusSeconds(3600);
    assertThat(hall.desk.accept(token, preparation.id(), signature, back))
        .isEqualTo(new Outcome.Accepting.Refused(new Refusal.ClockBack(START, back)));
    assertThat(hall.ports.acceptances().count(event.id())).isZero();
    var little = START.minus(SigningDesk.CLOCK);
    assertThat(hall.desk.accept(token, preparation.id(), signature, little))
        .isInstanceOf(Outcome.Accepting.Accepted.class);
  }

  @Test
  void anUnknownPreparationIsToldAsExpired() {
    var id = new Preparation.Id(Key.next(START, new Random(1)));
    assertThat(hall.desk.accept(hall.token(event, 1), id, Bytes.of(new byte[64]), START))
        .isEqualTo(new Outcome.Accepting.Refused(new Refusal.PreparationExpired()));
  }

  @Test
  void nobodySignsBeforeTheLeader() {
    var led = hall.open(World.programme(LocalDate.of(2024, 9, 10)), 2);
    var refused = new Refusal.LeaderFirst("Contoh 1");
    var phone = new TestPhone();
    var pledge = hall.ports.pledges().current(led.id()).orElseThrow().digest();
    assertThat(prepare(hall.token(led, 2), phone.consent(pledge))).isEqualTo(refused);
    hall.sign(led, 1);
    assertThat(hall.sign(led, 2)).isNotNull();
  }

  @Test
  void thePersonInTheHallIsRecognisedByTheLastFourDigits() {
    var wall = hall.organizer.hallToken(event.id());
    var found = hall.desk.search(wall, "contoh 2", START);
    assertThat(found).containsExactly(hall.person(event, 2));
    assertThat(SigningDesk.question(found.getFirst())).isEqualTo(Identification.HALL_IDENTIFIER);
    assertThat(hall.desk.recognise(wall, found.getFirst().id(), "1001", START))
        .isEqualTo(new Outcome.Recognition.Refused(new Refusal.AnswerWrong()));
    var ticket =
        ((Outcome.Recognition.Recognised)
                hall.desk.recognise(wall, found.getFirst().id(), " 1002 ", START))
            .ticket();
    assertThat(hall.desk.look(ticket, START))
        .isInstanceOfSatisfying(
            Doorway.Ready.class,
            ready -> {
              assertThat(ready.participant().number()).isEqualTo(2);
              assertThat(ready.how()).isEqualTo(Identification.HALL_IDENTIFIER);
            });
  }

  private @Nullable Refusal accept(String token, TestPhone phone, Preparation preparation) {
    return hall.desk.accept(token, preparation.id(), phone.sign(preparation.attributes()), START)
            instanceof Outcome.Accepting.Refused(var refusal)
        ? refusal
        : null;
  }

  private @Nullable Refusal prepare(String token, Consent consent) {
    return hall.desk.prepare(token, consent, START) instanceof Outcome.Preparing.Refused(var why)
        ? why
        : null;
  }

  private static Programme leaderless() {
    var led = World.programme(LocalDate.of(2024, 9, 10));
    return new Programme(
        led.kind(),
        led.name(),
        led.from(),
        led.to(),
        led.venue(),
        led.place(),
        led.region(),
        led.zone(),
        led.election(),
        led.speakers(),
        led.leader(),
        false,
        led.groups(),
        led.witnesses(),
        led.expected(),
        led.paper(),
        led.printIdentifier());
  }

  private static Outcome.Accepting get(java.util.concurrent.Future<Outcome.Accepting> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
