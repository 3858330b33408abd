package id.ikrar.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import id.ikrar.store.MemoryPorts;
import id.ikrar.store.World;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsherTest {
  private final MemoryPorts ports = MemoryPorts.empty();
  private final World world = new World(ports);
  private final Usher usher = new Usher(ports.roster(), ports.attendances());
  private final Event event = world.storedEvent();
  private final Participant.Id person = world.storedParticipant(event, 1).id();

  @Test
  void theSameSaidTwiceIsNotedOnceAndTheFirstMomentStands() {
    var first = note(new Presence.Present(), World.NOON);
    assertThat(note(new Presence.Present(), World.NOON.plusSeconds(5))).isEqualTo(first);
    assertThat(ports.attendances().history(person)).hasSize(1);
  }

  @Test
  void whoeverComesAfterAllIsNotedAnew() {
    note(new Presence.Absent(), World.NOON);
    note(new Presence.Present(), World.NOON.plusSeconds(1));
    note(new Presence.Absent(), World.NOON.plusSeconds(2));
    assertThat(ports.attendances().history(person)).hasSize(3);
  }

  @Test
  void somebodyOfAnotherListIsNotNoted() {
    var other = world.storedEvent();
    assertThat(usher.note(other, person, new Presence.Present(), new NotedBy.Code(), World.NOON))
        .isEqualTo(new Usher.Noted.NotOnTheList());
    assertThat(ports.attendances().history(person)).isEmpty();
  }

  @Test
  void nobodyFollowsBeforeTheFirstDayOrAfterMoreThanAYear() {
    var first = event.programme().from();
    // The event was long ago: a year from the day of the note.
    var last = LocalDate.of(2026, 11, 21).plusDays(Usher.MAX_DAYS_LATER);
    var outside = new Usher.Noted.DayOutside(first, last);
    assertThat(note(new Presence.ToFollow(first.minusDays(1)), World.NOON)).isEqualTo(outside);
    assertThat(note(new Presence.ToFollow(last.plusDays(1)), World.NOON)).isEqualTo(outside);
    assertThat(note(new Presence.ToFollow(first), World.NOON)).isInstanceOf(Usher.Noted.Done.class);
    assertThat(note(new Presence.ToFollow(last), World.NOON)).isInstanceOf(Usher.Noted.Done.class);
  }

  private Usher.Noted note(Presence presence, Instant at) {
    return usher.note(event, person, presence, new NotedBy.Code(), at);
  }
}
