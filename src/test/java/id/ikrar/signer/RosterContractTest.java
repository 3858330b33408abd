package id.ikrar.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Event;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EveryStore
class RosterContractTest {
  private final World world;
  private final Roster roster;
  private final Event event;

  RosterContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    roster = ports.roster();
    event = world.storedEvent();
  }

  @Test
  void participantIsFoundAsAdded() {
    var full = world.participant(event, 1, "Dr. H. I Made Indra, S.H., M.H.");
    var bare =
        new Participant(
            new Participant.Id(world.key()),
            event.id(),
            2,
            "Sunarto",
            "",
            "",
            "",
            Optional.empty(),
            Identifier.NONE,
            Phone.NONE,
            false);
    roster.add(List.of(full, bare));
    assertThat(roster.find(full.id())).contains(full);
    assertThat(roster.find(bare.id())).contains(bare);
    assertThat(roster.find(new Participant.Id(world.key()))).isEmpty();
  }

  @Test
  void participantsComeInTheOrderOfTheirNumbers() {
    var third = world.storedParticipant(event, 3);
    var first = world.storedParticipant(event, 1);
    var second = world.storedParticipant(event, 2);
    world.storedParticipant(world.storedEvent(), 1);
    assertThat(roster.of(event.id())).containsExactly(first, second, third);
    assertThat(roster.count(event.id())).isEqualTo(3);
    assertThat(roster.leaders(event.id())).containsExactly(first);
  }

  @Test
  void allAreAddedOrNone() {
    var taken = world.storedParticipant(event, 2);
    var fresh = world.participant(event, 1, "Sunarto");
    var clash = world.participant(event, 2, "Heri Efendi");
    assertThatThrownBy(() -> roster.add(List.of(fresh, clash)))
        .isInstanceOf(RuntimeException.class);
    assertThat(roster.of(event.id())).containsExactly(taken);
  }

  @Test
  void emptyListAddsNobody() {
    roster.add(List.of());
    assertThat(roster.count(event.id())).isZero();
  }

  @Test
  void tenThousandAreAddedWithinTenSeconds() {
    var many = new ArrayList<Participant>();
    for (int i = 1; i <= 10_000; i++) {
      many.add(world.participant(event, i, "Peserta " + i));
    }
    var start = System.nanoTime();
    roster.add(many);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(roster.count(event.id())).isEqualTo(10_000);
  }

  @Test
  void moreThanTheLimitAreRefusedAndNobodyIsAdded() {
    world.storedParticipant(event, 1);
    var many = new ArrayList<Participant>();
    for (int i = 2; i <= Roster.MAX_PARTICIPANTS + 1; i++) {
      many.add(world.participant(event, i, "Peserta " + i));
    }
    assertThatThrownBy(() -> roster.add(many))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("20001 participants, at most 20000");
    assertThat(roster.count(event.id())).isEqualTo(1);
  }

  @Test
  void namesAreFoundByAnyPartInAnyCase() {
    var made = world.participant(event, 1, "Kompol I Made Indra Wijaya, SH, MH");
    var putri = world.participant(event, 2, "Putri Intan Sari");
    var indra = world.participant(event, 3, "INDRA ÄSOP");
    roster.add(List.of(made, putri, indra));
    assertThat(roster.named(event.id(), " indra ", 10)).containsExactly(made, indra);
    assertThat(roster.named(event.id(), "indra", 1)).containsExactly(made);
    assertThat(roster.named(event.id(), "äsop", 10)).containsExactly(indra);
    assertThat(roster.named(event.id(), "asop", 10)).isEmpty();
    assertThat(roster.named(world.storedEvent().id(), "indra", 10)).isEmpty();
  }

  @Test
  void wildcardsInASearchStandForThemselves() {
    var percent = world.participant(event, 1, "A%B");
    var underscore = world.participant(event, 2, "A_B");
    var mark = world.participant(event, 3, "A!B");
    var backslash = world.participant(event, 4, "A\\B");
    var quote = world.participant(event, 5, "A'B");
    roster.add(List.of(percent, underscore, mark, backslash, quote));
    assertThat(roster.named(event.id(), "a%b", 10)).containsExactly(percent);
    assertThat(roster.named(event.id(), "a_b", 10)).containsExactly(underscore);
    assertThat(roster.named(event.id(), "a!b", 10)).containsExactly(mark);
    assertThat(roster.named(event.id(), "a\\b", 10)).containsExactly(backslash);
    assertThat(roster.named(event.id(), "a'b", 10)).containsExactly(quote);
  }

  @Test
  void whoHasNotSignedIsTakenOffWithLinkAndPreparation() {
    var participant = world.storedParticipant(event, 1);
    world.storedPreparation(participant);
    assertThat(roster.remove(participant.id())).isTrue();
    assertThat(roster.find(participant.id())).isEmpty();
    assertThat(roster.remove(participant.id())).isFalse();
  }

  @Test
  void whoHasSignedStays() {
    var acceptance = world.storedAcceptance(event, 1);
    assertThat(roster.remove(acceptance.participant())).isFalse();
    assertThat(roster.find(acceptance.participant())).isPresent();
  }
}
