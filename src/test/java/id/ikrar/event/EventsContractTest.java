package id.ikrar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryStore
class EventsContractTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 10);

  private final Ports ports;
  private final World world;
  private final Events events;

  EventsContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    events = ports.events();
  }

  @Test
  void eventIsFoundAsItWasAddedInEveryState() {
    var draft = world.event(world.storedOrganization(), DAY);
    events.add(draft);
    assertThat(events.find(draft.id())).contains(draft);
    var published = draft.publish(World.NOON.plusNanos(1));
    var open = published.open(World.NOON.plusNanos(2));
    var closed = open.close(World.NOON.plusNanos(3));
    assertThat(events.replace(draft, published)).isTrue();
    assertThat(events.find(draft.id())).contains(published);
    assertThat(events.replace(published, open)).isTrue();
    assertThat(events.find(draft.id())).contains(open);
    assertThat(events.replace(open, closed)).isTrue();
    assertThat(events.find(draft.id())).contains(closed);
  }

  @Test
  void unknownEventIsNotFound() {
    assertThat(events.find(new Event.Id(world.key()))).isEmpty();
  }

  @Test
  void sameEventIsNotAddedTwice() {
    var event = world.event(world.storedOrganization(), DAY);
    events.add(event);
    assertThatThrownBy(() -> events.add(event)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void eventThatSomebodyElseChangedIsNotReplaced() {
    var draft = world.event(world.storedOrganization(), DAY);
    events.add(draft);
    var moved = draft.with(World.programme(DAY.plusDays(7)));
    assertThat(events.replace(draft, moved)).isTrue();
    assertThat(events.replace(draft, draft.publish(World.NOON))).isFalse();
    assertThat(events.find(draft.id())).contains(moved);
  }

  @Test
  void eventThatIsNotThereIsNotReplaced() {
    var draft = world.event(world.storedOrganization(), DAY);
    assertThat(events.replace(draft, draft.publish(World.NOON))).isFalse();
    assertThat(events.find(draft.id())).isEmpty();
  }

  @Test
  void ofManyWhoReplaceTheSameEventOneSucceeds() throws Exception {
    var draft = world.event(world.storedOrganization(), DAY);
    events.add(draft);
    var won =
        Together.run(
            8, i -> events.replace(draft, draft.with(World.programme(DAY.plusDays(i + 1)))));
    assertThat(won).containsOnlyOnce(true);
  }

  @Test
  void eventsOfAnOrganizerComeNewestFirstDayFirst() {
    var organizer = world.storedOrganization();
    var early = world.event(organizer, DAY);
    var late = world.event(organizer, DAY.plusDays(30));
    var middle = world.event(organizer, DAY.plusDays(3));
    var other = world.event(world.storedOrganization(), DAY);
    events.add(early);
    events.add(late);
    events.add(middle);
    events.add(other);
    assertThat(events.of(organizer.id())).containsExactly(late, middle, early);
  }

  @Test
  void eventsOfSeveralOrganisersComeTogetherNewestFirst() {
    var one = world.storedOrganization();
    var two = world.storedOrganization();
    var old = world.event(one, LocalDate.of(2024, 9, 5));
    var fresh = world.event(two, LocalDate.of(2024, 10, 7));
    var foreign = world.event(world.storedOrganization(), LocalDate.of(2024, 9, 9));
    for (var event : List.of(old, fresh, foreign)) {
      events.add(event);
    }
    assertThat(events.of(List.of(one.id(), two.id()))).containsExactly(fresh, old);
    assertThat(events.of(List.of())).isEmpty();
  }
}
