package id.ikrar;

import static id.ikrar.TestHall.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.desk.Caretaker;
import id.ikrar.event.Event;
import id.ikrar.ops.TrustFile;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.HallRule;
import id.ikrar.signing.HallRule.Demand;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Refusal;
import id.ikrar.signing.TestPhone;
import id.ikrar.store.World;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in the hall, who need not be, and how late people may sign. */
class HallPresenceTest {
  /** The event's first and last day. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static final LocalDate LAST = DAY.plusDays(1);
  private static final Instant OVER = Instant.parse("2026-11-22T17:00:00Z");

  @TempDir Path folder;
  private TestHall hall;
  private Event event;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    event = hall.open(World.programme(DAY), 3);
    hall.sign(event, 1);
  }

  @Test
  void whoComesThroughTheHallTypesTheCodeWhereTheOrganiserWantsIt() {
    assertThat(recognised("").how()).isEqualTo(Identification.HALL_IDENTIFIER);
    demand(Demand.HALL);
    var wrong = new Outcome.Recognition.Refused(new Refusal.CodeWrong());
    assertThat(recognise("", START)).isEqualTo(wrong);
    assertThat(recognise(code(START), START.plusSeconds(180))).isEqualTo(wrong);
    assertThat(recognised(code(START)).how()).isEqualTo(Identification.HALL_IDENTIFIER_CODE);
  }

  @Test
  void aTicketFromBeforeTheDemandIsAskedForTheCodeToo() {
    var ticket = ticket(recognise("", START));
    demand(Demand.HALL);
    assertThat(refusal(ticket, START)).isEqualTo(new Refusal.CodeNeeded(event));
    assertThat(hall.foyer.prove(ticket, "AAAAAA", START))
        .isEqualTo(new Outcome.Recognition.Refused(new Refusal.CodeWrong()));
    var proven = ticket(hall.foyer.prove(ticket, code(START), START));
    assertThat(ready(proven, START).how()).isEqualTo(Identification.HALL_IDENTIFIER_CODE);
  }

  @Test
  void personalLinksWorkFromAnywhereUnlessPresenceIsDemandedOfEverybody() {
    var token = hall.token(event, 2);
    demand(Demand.HALL);
    assertThat(ready(token, START).how()).isEqualTo(Identification.PERSONAL_LINK);
    demand(Demand.EVERYBODY);
    assertThat(refusal(token, START)).isEqualTo(new Refusal.CodeNeeded(event));
    var phone = new TestPhone();
    var pledge = hall.ports.pledges().current(event.id()).orElseThrow().digest();
    assertThat(hall.desk.prepare(token, phone.consent(pledge), START))
        .isEqualTo(new Outcome.Preparing.Refused(new Refusal.CodeNeeded(event)));
    var proven = ticket(hall.foyer.prove(token, code(START), START));
    assertThat(ready(proven, START).how()).isEqualTo(Identification.PERSONAL_LINK_CODE);
  }

  @Test
  void theFileSaysThatTheCodeWasTypedAndItsSignerMayStillWithdraw() {
    demand(Demand.EVERYBODY);
    var token = ticket(hall.foyer.prove(hall.token(event, 2), code(START), START));
    var phone = new TestPhone();
    var preparation = hall.prepare(token, phone, event);
    var signature = phone.sign(preparation.attributes());
    assertThat(hall.desk.accept(token, preparation.id(), signature, START))
        .isInstanceOf(Outcome.Accepting.Accepted.class);
    hall.finish();
    var pdf = hall.ports.seals().pdf(preparation.shortId()).orElseThrow();
    var trust = TrustFile.of(hall.keys, hall.logKey);
    var verdict = Verifier.verify(pdf, trust, START.plusSeconds(60));
    assertThat(verdict.kind().green()).as(verdict.toString()).isTrue();
    assertThat(verdict.evidence())
        .isInstanceOfSatisfying(
            Evidence.Pledge.class,
            it -> assertThat(it.record().identification()).isEqualTo("PERSONAL_LINK_CODE"));
    assertThat(hall.withdrawals.mayWithdraw(token, START)).isTrue();
  }

  @Test
  void afterTheLastDayPersonalLinksAloneSignWithoutACodeUntilTheDayThatWasSet() {
    var ticket = ticket(recognise("", START));
    var until = LAST.plusDays(5);
    set(Demand.EVERYBODY, Optional.of(until));
    assertThat(refusal(hall.token(event, 2), OVER.minusSeconds(1)))
        .isEqualTo(new Refusal.CodeNeeded(event));

    assertThat(ready(hall.token(event, 2), OVER).how()).isEqualTo(Identification.PERSONAL_LINK);
    var over = new Refusal.HallOver(until);
    var wall = hall.organizer.hallToken(event.id());
    assertThat(hall.desk.look(wall, OVER.minusSeconds(1))).isEqualTo(new Doorway.Hall(event));
    assertThat(refusal(wall, OVER)).isEqualTo(over);
    assertThat(hall.desk.look(ticket, START.plusSeconds(1)))
        .isEqualTo(new Doorway.Shut(new Refusal.CodeNeeded(event)));

    var end = OVER.plusSeconds(5 * 86_400);
    assertThat(hall.desk.look(hall.token(event, 2), end.minusSeconds(1)))
        .isInstanceOf(Doorway.Ready.class);
    assertThat(refusal(hall.token(event, 2), end)).isEqualTo(new Refusal.LateOver(until));
    assertThat(hall.desk.look(hall.token(event, 1), end)).isInstanceOf(Doorway.Signed.class);
  }

  @Test
  void aClosedEventOpenedAgainTakesThoseWhoFollow() {
    set(Demand.NOBODY, Optional.of(LAST.plusDays(5)));
    TestHall.done(hall.organizer.close(hall.organization.id(), event.id(), OVER));
    assertThat(refusal(hall.token(event, 2), OVER)).isInstanceOf(Refusal.EventClosed.class);
    event = TestHall.done(hall.organizer.open(hall.organization.id(), event.id(), OVER));
    assertThat(ready(hall.token(event, 2), OVER).participant().number()).isEqualTo(2);
  }

  @Test
  void linksAreGoodUntilTheLastDayThatCanBeSet() {
    var later = START.plusSeconds(20 * 86_400);
    var latest = Caretaker.latest(event, later);
    assertThat(latest).isEqualTo(LocalDate.of(2027, 1, 9));
    var outside = new Caretaker.Changed.DayOutside(LAST, latest);
    assertThat(change(latest.plusDays(1), later)).isEqualTo(outside);
    assertThat(change(LAST.minusDays(1), later)).isEqualTo(outside);
    assertThat(hall.ports.hallRules().of(event.id())).isEqualTo(HallRule.usual(event.id()));
    assertThat(change(latest, later)).isEqualTo(new Caretaker.Changed.Done());
    var lastMoment = Instant.parse("2027-01-09T16:59:59Z");
    assertThat(ready(hall.token(event, 2), lastMoment).participant().number()).isEqualTo(2);
  }

  private Caretaker.Changed change(LocalDate until, Instant now) {
    var rule = new HallRule(event.id(), Demand.NOBODY, false, Optional.of(until));
    return hall.caretaker.change(event, rule, now);
  }

  private void demand(Demand demand) {
    set(demand, Optional.empty());
  }

  private void set(Demand demand, Optional<LocalDate> lateUntil) {
    var rule = new HallRule(event.id(), demand, false, lateUntil);
    assertThat(hall.caretaker.change(event, rule, START)).isEqualTo(new Caretaker.Changed.Done());
  }

  private String code(Instant now) {
    return hall.codes.shown(event.id(), now).code();
  }

  private Outcome.Recognition recognise(String code, Instant now) {
    var wall = hall.organizer.hallToken(event.id());
    return hall.foyer.recognise(wall, hall.person(event, 2).id(), "1002", code, now);
  }

  private Doorway.Ready recognised(String code) {
    return ready(ticket(recognise(code, START)), START);
  }

  private static String ticket(Outcome.Recognition answer) {
    if (answer instanceof Outcome.Recognition.Recognised(var ticket)) {
      return ticket;
    }
    throw new AssertionError("not recognised: " + answer);
  }

  private Doorway.Ready ready(String token, Instant now) {
    if (hall.desk.look(token, now) instanceof Doorway.Ready ready) {
      return ready;
    }
    throw new AssertionError("not ready: " + hall.desk.look(token, now));
  }

  private Refusal refusal(String token, Instant now) {
    if (hall.desk.look(token, now) instanceof Doorway.Shut(var refusal)) {
      return refusal;
    }
    throw new AssertionError("not refused: " + hall.desk.look(token, now));
  }
}
