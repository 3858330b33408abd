package id.ikrar;

import static id.ikrar.TestHall.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.ops.TrustFile;
import id.ikrar.signing.Receipt;
import id.ikrar.tlog.CraftedStatusList;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.SignedStatusList;
import id.ikrar.verify.Finding;
import id.ikrar.verify.Rule;
import id.ikrar.verify.Status;
import id.ikrar.verify.StatusLists;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a status list at hand tells of a file, without asking anybody. */
class StatusListsTest {
  private static final Instant LISTED = START.plusSeconds(60);
  private static final Instant LATER = START.plusSeconds(3600);
  private static final Locale ENGLISH = Locale.ENGLISH;

  @TempDir Path folder;
  private TestHall hall;
  private Event event;
  private Receipt receipt;
  private Bytes pdf;

  @BeforeEach
  void sign() {
    hall = new TestHall(folder);
    event = hall.open(2);
    receipt = hall.sign(event, 1);
    hall.finish();
    pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
  }

  @Test
  void withoutListTheStatusIsUnknown() {
    var verdict = Verifier.verify(pdf, trust(), LATER, StatusLists.NONE);
    assertThat(verdict.status()).isEqualTo(new Status.Unknown());
    assertThat(rules(verdict)).contains(Rule.WITHDRAWAL);
  }

  @Test
  void pledgeStandsAsOfTheDateOfTheList() {
    assertThat(hall.statusPublisher.run(LISTED)).isTrue();
    var verdict = verify(published());
    assertThat(verdict.status()).isEqualTo(new Status.Stands(Status.Source.LIST, LISTED));
    assertThat(verdict.green()).isTrue();
    assertThat(rules(verdict)).doesNotContain(Rule.WITHDRAWAL);
  }

  @Test
  void withdrawnPledgeIsNotGreenAsOfTheDateOfTheList() {
    withdraw();
    hall.statusPublisher.run(LISTED);
    var verdict = verify(published());
    assertThat(verdict.status())
        .isEqualTo(new Status.Withdrawn(Status.Source.LIST, LISTED, new Status.Untold()));
    assertThat(verdict.kind().green()).as("the file is what it was").isTrue();
    assertThat(verdict.green()).isFalse();
    assertThat(verdict.sentence(Locale.of("id"))).startsWith("DICABUT.").contains("2026-11-21T");
    assertThat(verdict.sentence(ENGLISH)).startsWith("WITHDRAWN.");
  }

  @Test
  void correctedPledgeIsNotGreen() {
    var verdict = verify(list(hall.logKey, 0, LISTED, 3, Set.of(), Set.of(0L)));
    assertThat(verdict.status())
        .isEqualTo(new Status.Corrected(Status.Source.LIST, LISTED, new Status.Untold()));
    assertThat(verdict.green()).isFalse();
  }

  @Test
  void listIsRenewedAtOnceAfterAWithdrawalAndElseEveryHour() {
    assertThat(hall.statusPublisher.run(LISTED)).isTrue();
    assertThat(hall.statusPublisher.run(LISTED.plusSeconds(3599))).isFalse();
    hall.sign(event, 2);
    hall.sequencer.run(LATER);
    assertThat(hall.statusPublisher.run(LISTED.plusSeconds(3599))).isFalse();
    withdraw();
    assertThat(hall.statusPublisher.run(LISTED.plusSeconds(3599))).isTrue();
    assertThat(verify(published()).status()).isInstanceOf(Status.Withdrawn.class);
    assertThat(hall.statusPublisher.run(LISTED.plusSeconds(3600))).isFalse();
    assertThat(hall.statusPublisher.run(LISTED.plusSeconds(7199))).isTrue();
    assertThat(SignedStatusList.parse(published()).orThrow().list().at())
        .isEqualTo(LISTED.plusSeconds(7199));
  }

  @Test
  void ofSeveralListsTheOneThatSaysWithdrawnCounts() {
    hall.statusPublisher.run(LISTED);
    var before = published();
    withdraw();
    hall.statusPublisher.run(LISTED.plusSeconds(5));
    var lists = StatusLists.NONE.and("baru", published()).and("lama", before);
    assertThat(Verifier.verify(pdf, trust(), LATER, lists).status())
        .isInstanceOf(Status.Withdrawn.class);
    var foreign = list(hall.logKey, 1, LISTED, 140_000, Set.of(), Set.of());
    var both = StatusLists.NONE.and("0", before).and("1", foreign);
    assertThat(rules(Verifier.verify(pdf, trust(), LATER, both)))
        .as("the list of other positions is no complaint")
        .doesNotContain(Rule.STATUS_RANGE);
  }

  @Test
  void oldListSaysUntilWhenItWasGood() {
    hall.statusPublisher.run(LISTED);
    var late = LISTED.plus(Duration.ofHours(24));
    var lists = StatusLists.NONE.and("0", published());
    assertThat(rules(Verifier.verify(pdf, trust(), late.minusSeconds(1), lists)))
        .doesNotContain(Rule.STATUS_OLD);
    var verdict = Verifier.verify(pdf, trust(), late, lists);
    assertThat(verdict.status()).isEqualTo(new Status.Stands(Status.Source.LIST, LISTED));
    assertSays(verdict, Rule.STATUS_OLD, "Status list 0 was good until 2026-11-22T02:01:00Z");
  }

  @Test
  void listOfAnotherKeyTellsNothing() {
    var other = LogKey.of(hall.logKey.origin(), hall.keys.qr().publicKey(), hall.keys.qr()::sign);
    var verdict = verify(list(other, 0, LISTED, 3, Set.of(), Set.of()));
    assertUnknown(verdict, Rule.STATUS_KEY, "is not signed by a trusted key of the log");
  }

  @Test
  void listOfAnotherLogTellsNothing() {
    var other = LogKey.of("lain.example/log", hall.keys.log().publicKey(), hall.keys.log()::sign);
    var verdict = verify(list(other, 0, LISTED, 3, Set.of(), Set.of()));
    assertUnknown(verdict, Rule.STATUS_LOG, "is of the log lain.example/log");
  }

  @Test
  void listOfAShorterLogTellsNothing() {
    var second = hall.sign(event, 2);
    hall.finish();
    var file = hall.ports.seals().pdf(second.shortId()).orElseThrow();
    var lists = StatusLists.NONE.and("0", list(hall.logKey, 0, LISTED, 2, Set.of(), Set.of()));
    var verdict = Verifier.verify(file, trust(), LATER, lists);
    assertUnknown(verdict, Rule.STATUS_SHORT, "when the log held 2 entries");
  }

  @Test
  void listOfOtherPositionsTellsNothing() {
    var verdict = verify(list(hall.logKey, 1, LISTED, 140_000, Set.of(131_072L), Set.of()));
    assertUnknown(verdict, Rule.STATUS_RANGE, "holds the positions 131072 to 262143");
  }

  @Test
  void whatIsNoListTellsNothing() {
    assertUnknown(verify(Bytes.EMPTY), Rule.STATUS_LIST, "cannot be read");
  }

  @Test
  void fileThatIsNotGenuineGetsNoStatus() {
    hall.statusPublisher.run(LISTED);
    var lists = StatusLists.NONE.and("0", published());
    var changed = Tampering.inRecord(pdf);
    var verdict = Verifier.verify(changed, trust(), LATER, lists);
    assertThat(verdict.green()).isFalse();
    assertThat(verdict.status()).isEqualTo(new Status.Unknown());
  }

  private void withdraw() {
    hall.withdrawals.bySigner(hall.token(event, 1), "Salah nama", LISTED);
    hall.sequencer.run(LISTED);
  }

  private Bytes published() {
    return hall.status.list(0).orElseThrow();
  }

  private static Bytes list(
      LogKey key, long number, Instant at, long size, Set<Long> withdrawn, Set<Long> corrected) {
    var list = CraftedStatusList.of(key, number, at, size, withdrawn, corrected);
    assertThat(SignedStatusList.parse(list)).isInstanceOf(Parsed.Ok.class);
    return list;
  }

  private Verdict verify(Bytes list) {
    return Verifier.verify(pdf, trust(), LATER, StatusLists.NONE.and("0", list));
  }

  private Trust trust() {
    return TrustFile.of(hall.keys, hall.logKey);
  }

  private static void assertUnknown(Verdict verdict, Rule rule, String sentence) {
    assertThat(verdict.status()).isEqualTo(new Status.Unknown());
    assertThat(rules(verdict)).contains(Rule.WITHDRAWAL);
    assertSays(verdict, rule, sentence);
  }

  private static void assertSays(Verdict verdict, Rule rule, String sentence) {
    assertThat(verdict.findings())
        .filteredOn(finding -> finding.rule() == rule)
        .singleElement()
        .satisfies(finding -> assertThat(finding.sentence(ENGLISH)).contains(sentence));
  }

  private static java.util.List<Rule> rules(Verdict verdict) {
    return verdict.findings().stream().map(Finding::rule).toList();
  }
}
