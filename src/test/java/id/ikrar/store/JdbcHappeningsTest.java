package id.ikrar.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.desk.ClosingPaper;
import id.ikrar.integration.Deliveries;
import id.ikrar.integration.Happening;
import id.ikrar.integration.Happenings;
import id.ikrar.seal.ClosingFiles;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Withdrawal.By;
import id.ikrar.tlog.Batches;
import id.ikrar.tlog.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EveryDatabase
class JdbcHappeningsTest {
  private static final Instant NOW = World.NOON.plus(Duration.ofHours(1));

  private final Ports ports;
  private final World world;
  private final Happenings happenings;

  JdbcHappeningsTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    happenings = ((JdbcPorts) ports).bean(Happenings.class);
  }

  @Test
  void aPledgeThatWasSignedSealedAndWithdrawnIsToldThreeTimesInTheOrderOfTheLog() {
    var event = world.storedEvent();
    var acceptance = world.storedAcceptance(event, 1);
    seal(acceptance);
    var withdrawal = world.withdrawal(acceptance, By.SIGNER, "Salah nama");
    ports.withdrawals().commit(withdrawal, World.entry(withdrawal));
    assertThat(read().happenings()).as("nothing is logged yet").isEmpty();
    Batches.sequence(ports.log(), 10);
    var page = read();
    assertThat(page.happenings())
        .containsExactly(
            told(Happening.Kind.SIGNED, acceptance, acceptance.acceptedAt()),
            told(Happening.Kind.SEALED, acceptance, acceptance.acceptedAt().plusSeconds(3)),
            told(Happening.Kind.WITHDRAWN, acceptance, withdrawal.at()));
    assertThat(page.next().index()).isEqualTo(3);
    assertThat(page.full()).isFalse();
    assertThat(happenings.read(page.next(), 10, NOW).happenings()).isEmpty();
  }

  @Test
  void aCorrectionIsToldOfTheEarlierPledge() {
    var earlier = world.storedAcceptance(world.storedEvent(), 1);
    ports.corrections().open(world.reopening(earlier, "Peserta Satu"));
    var newer = world.anew(earlier);
    var correction = world.correction(earlier, newer);
    ports.corrections().commit(newer, World.entry(newer), correction, World.entry(correction));
    Batches.sequence(ports.log(), 10);
    assertThat(read().happenings())
        .contains(told(Happening.Kind.CORRECTED, earlier, correction.at()));
  }

  @Test
  void aLongLogIsReadPageByPage() {
    var event = world.storedEvent();
    for (int i = 1; i <= 5; i++) {
      world.storedAcceptance(event, i);
    }
    Batches.sequence(ports.log(), 10);
    var first = happenings.read(Deliveries.START, 3, NOW);
    assertThat(first.happenings()).hasSize(3);
    assertThat(first.full()).isTrue();
    var second = happenings.read(first.next(), 3, NOW);
    assertThat(second.happenings()).hasSize(2);
    assertThat(second.full()).isFalse();
  }

  @Test
  void eachClosingIsToldUnderItsVersion() {
    var event = world.storedEvent();
    var files = ((JdbcPorts) ports).bean(ClosingFiles.class);
    for (int version = 1; version <= 2; version++) {
      var place = new ClosingFiles.Place(event.id(), version, ClosingPaper.DECLARATION);
      var other = new ClosingFiles.Place(event.id(), version, ClosingPaper.MINUTES);
      files.store(
          List.of(
              new ClosingFiles.Sealed(
                  place, World.bytes("a" + version), World.bytes("entry a" + version)),
              new ClosingFiles.Sealed(
                  other, World.bytes("b" + version), World.bytes("entry b" + version))),
          World.NOON.plusSeconds(version));
    }
    assertThat(read().happenings())
        .extracting(Happening::subject)
        .containsExactly(event.id().value() + ".1", event.id().value() + ".2");
    assertThat(read().next().closings()).isEqualTo(NOW.minus(Duration.ofMinutes(10)));
    assertThat(happenings.read(read().next(), 10, NOW).happenings()).isEmpty();
  }

  private Happenings.Page read() {
    return happenings.read(Deliveries.START, 10, NOW);
  }

  private void seal(Acceptance acceptance) {
    var entry = new Entry(Entry.Type.SEALED, acceptance.record(), acceptance.signed()).encode();
    ports
        .seals()
        .store(acceptance.id(), World.bytes("pdf"), entry, acceptance.acceptedAt().plusSeconds(3));
  }

  private Happening told(Happening.Kind kind, Acceptance acceptance, Instant at) {
    var event = ports.events().find(acceptance.event()).orElseThrow();
    return new Happening(
        kind,
        acceptance.id().value(),
        event.organizer(),
        event.id(),
        Optional.of(acceptance.shortId()),
        at);
  }
}
