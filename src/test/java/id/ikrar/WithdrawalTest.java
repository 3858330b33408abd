package id.ikrar;

import static id.ikrar.TestHall.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.kernel.ShortId;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Reason;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.Withdrawal;
import id.ikrar.signing.Withdrawing;
import id.ikrar.store.World;
import id.ikrar.tlog.Entry;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking a pledge back, from the personal link to the public log. */
class WithdrawalTest {
  private static final Instant LATER = START.plusSeconds(3600);

  @TempDir Path folder;
  private TestHall hall;
  private Event event;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    event = hall.open(2);
  }

  @Test
  void signerTakesThePledgeBackAndTheLogSaysSo() {
    var receipt = hall.sign(event, 1);
    hall.finish();
    var withdrawal = withdrawn(bySigner(" Saya bukan\r\nlagi  kepala desa. "));
    assertThat(withdrawal.by()).isEqualTo(Withdrawal.By.SIGNER);
    assertThat(withdrawal.reason().text()).isEqualTo("Saya bukan lagi kepala desa.");
    assertThat(withdrawal.at()).isEqualTo(LATER);
    hall.finish();
    assertThat(hall.ports.log().entries(2, 10))
        .containsExactly(
            new Entry(Entry.Type.WITHDRAWN, receipt.record(), withdrawal.canonical().digest())
                .encode());
  }

  @Test
  void nothingIsDeleted() {
    var receipt = hall.sign(event, 1);
    hall.finish();
    var before = hall.ports.seals().pdf(receipt.shortId());
    withdrawn(bySigner("Salah nama"));
    hall.finish();
    assertThat(before).isPresent().isEqualTo(hall.ports.seals().pdf(receipt.shortId()));
    assertThat(hall.desk.look(hall.token(event, 1), LATER)).isInstanceOf(Doorway.Signed.class);
  }

  @Test
  void whatWasWithdrawnBeforeItsSealIsSealedAllTheSame() {
    var receipt = hall.sign(event, 1);
    withdrawn(bySigner("Salah nama"));
    hall.finish();
    assertThat(hall.ports.seals().pdf(receipt.shortId())).isPresent();
    assertThat(hall.ports.log().state().orElseThrow().size()).isEqualTo(3);
  }

  @Test
  void organiserTakesAPledgeBack() {
    var receipt = hall.sign(event, 1);
    var withdrawal = withdrawn(byOrganiser(receipt.shortId(), "Salah orang"));
    assertThat(withdrawal.by()).isEqualTo(Withdrawal.By.ORGANISER);
    assertThat(hall.withdrawals.of(event.id())).containsExactly(withdrawal);
  }

  @Test
  void anotherOrganisationHasNoSay() {
    var receipt = hall.sign(event, 1);
    var stranger = new World(hall.ports).storedOrganization();
    assertThat(hall.withdrawals.byOrganiser(stranger.id(), receipt.shortId(), "Salah orang", LATER))
        .isEqualTo(new Withdrawing.NotSigned());
    assertThat(hall.withdrawals.of(event.id())).isEmpty();
  }

  @Test
  void aRepeatGetsTheSameAnswerWhateverItSays() {
    var receipt = hall.sign(event, 1);
    var first = bySigner("Salah nama");
    assertThat(first).isInstanceOf(Withdrawing.Withdrawn.class);
    assertThat(hall.withdrawals.bySigner(hall.token(event, 1), "", LATER.plusSeconds(60)))
        .isEqualTo(first);
    assertThat(byOrganiser(receipt.shortId(), "Lain")).isEqualTo(first);
  }

  @Test
  void closedEventLetsItsSignersWithdraw() {
    hall.sign(event, 1);
    hall.organizer.close(hall.organization.id(), event.id(), START);
    assertThat(bySigner("Salah nama")).isInstanceOf(Withdrawing.Withdrawn.class);
  }

  @Test
  void whoHasNotSignedHasNothingToWithdraw() {
    assertThat(hall.withdrawals.mayWithdraw(hall.token(event, 1), LATER)).isFalse();
    assertThat(bySigner("Salah nama")).isEqualTo(new Withdrawing.NotSigned());
  }

  @Test
  void fourDigitsInTheHallAreTooLittleToWithdraw() {
    hall.sign(event, 1);
    var wall = hall.tokens.hall(event.id());
    var ticket =
        ((Outcome.Recognition.Recognised)
                hall.desk.recognise(wall, hall.person(event, 1).id(), "1001", START))
            .ticket();
    assertThat(hall.withdrawals.mayWithdraw(ticket, START)).isFalse();
    assertThat(hall.withdrawals.mayWithdraw(hall.token(event, 1), START)).isTrue();
    assertThat(hall.withdrawals.bySigner(ticket, "Salah nama", START))
        .isEqualTo(new Withdrawing.LinkNotPersonal());
    assertThat(hall.withdrawals.bySigner(wall, "Salah nama", START))
        .isEqualTo(new Withdrawing.LinkNotPersonal());
    assertThat(hall.withdrawals.of(event.id())).isEmpty();
  }

  @Test
  void aLinkThatNobodyMadeIsRefused() {
    assertThat(hall.withdrawals.bySigner("AAAAAAAAAAAAAAAAAAAAAA", "Salah nama", LATER))
        .isEqualTo(new Withdrawing.Refused(new Refusal.LinkUnknown()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "lihat \u202Edi sini", "bel\u0007", "\uD83D"})
  void aReasonThatNobodyCanReadIsRefused(String reason) {
    hall.sign(event, 1);
    assertThat(bySigner(reason)).isInstanceOf(Withdrawing.ReasonUnusable.class);
    assertThat(hall.withdrawals.of(event.id())).isEmpty();
  }

  @Test
  void aReasonHasFiveHundredCharactersAndNoMore() {
    hall.sign(event, 1);
    var most = "😀".repeat(Reason.MAX_CHARACTERS);
    assertThat(bySigner(most + "x")).isInstanceOf(Withdrawing.ReasonUnusable.class);
    assertThat(withdrawn(bySigner(most)).reason().text()).isEqualTo(most);
  }

  @Test
  void theSameReasonTwiceLeavesTwoDigestsThatTellNothing() {
    hall.sign(event, 1);
    hall.sign(event, 2);
    var one = withdrawn(bySigner("Salah nama"));
    var two = withdrawn(hall.withdrawals.bySigner(hall.token(event, 2), "Salah nama", LATER));
    assertThat(one.salt()).isNotEqualTo(two.salt());
  }

  private Withdrawing bySigner(String reason) {
    return hall.withdrawals.bySigner(hall.token(event, 1), reason, LATER);
  }

  private Withdrawing byOrganiser(ShortId shortId, String reason) {
    return hall.withdrawals.byOrganiser(hall.organization.id(), shortId, reason, LATER);
  }

  private static Withdrawal withdrawn(Withdrawing answer) {
    if (answer instanceof Withdrawing.Withdrawn(var withdrawal)) {
      return withdrawal;
    }
    throw new AssertionError("not withdrawn: " + answer);
  }
}
