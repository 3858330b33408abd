package id.ikrar.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.account.Account;
import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryStore
class AttendancesContractTest {
  private final Ports ports;
  private final World world;
  private final Attendances attendances;
  private final Event event;
  private final NotedBy officer;

  AttendancesContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    attendances = ports.attendances();
    event = world.storedEvent();
    officer = new NotedBy.Officer(new Account.Id(world.key()));
  }

  @Test
  void everyKindIsReadAsItWasNoted() {
    var person = world.storedParticipant(event, 1).id();
    var kiosk = new NotedBy.Kiosk(new Account.Id(world.key()));
    var marks =
        List.of(
            mark(person, new Presence.Present(), new NotedBy.Code(), 0),
            mark(person, new Presence.Represented("Contoh “Dua” 😀", ""), officer, 1),
            mark(person, new Presence.ToFollow(LocalDate.of(2024, 9, 30)), officer, 2),
            mark(person, new Presence.Absent(), officer, 3),
            mark(person, new Presence.Unsaid(), kiosk, 4));
    marks.forEach(attendances::add);
    assertThat(attendances.history(person)).isEqualTo(marks);
  }

  @Test
  void theNoteThatCameLastCountsThoughItsClockIsBehind() {
    var one = world.storedParticipant(event, 1).id();
    var two = world.storedParticipant(event, 2).id();
    var late = mark(one, new Presence.Absent(), officer, 60);
    var then = mark(one, new Presence.Present(), officer, 0);
    var other = mark(two, new Presence.Absent(), officer, 0);
    List.of(late, other, then).forEach(attendances::add);
    assertThat(attendances.of(one)).contains(then);
    assertThat(attendances.of(event.id())).containsExactlyInAnyOrder(then, other);
    assertThat(attendances.count(event.id())).isEqualTo(3);
  }

  @Test
  void nothingIsSaidOfPeopleOfOtherEvents() {
    var other = world.storedEvent();
    var person = world.storedParticipant(other, 1).id();
    attendances.add(new Mark(other.id(), person, new Presence.Present(), officer, World.NOON));
    assertThat(attendances.of(event.id())).isEmpty();
    assertThat(attendances.count(event.id())).isZero();
    assertThat(attendances.of(world.storedParticipant(event, 1).id())).isEmpty();
  }

  @Test
  void notesGoWithThePersonWhoLeavesTheList() {
    var person = world.storedParticipant(event, 1).id();
    attendances.add(mark(person, new Presence.Present(), officer, 0));
    assertThat(ports.roster().remove(person)).isTrue();
    assertThat(attendances.of(event.id())).isEmpty();
    assertThat(attendances.history(person)).isEmpty();
  }

  @Test
  void nobodyIsNotedWhoIsNotOnAList() {
    var nobody = new Participant.Id(world.key());
    assertThatThrownBy(() -> attendances.add(mark(nobody, new Presence.Present(), officer, 0)))
        .isInstanceOf(RuntimeException.class);
  }

  private Mark mark(Participant.Id person, Presence presence, NotedBy by, int seconds) {
    return new Mark(event.id(), person, presence, by, World.NOON.plusSeconds(seconds));
  }
}
