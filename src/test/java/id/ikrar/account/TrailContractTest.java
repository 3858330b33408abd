package id.ikrar.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EveryStore
class TrailContractTest {
  private final Ports ports;
  private final World world;
  private final Trail trail;
  private final Event event;
  private final Account siti;

  TrailContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    trail = ports.trail();
    event = world.storedEvent();
    siti = account(organization(event.organizer()), "siti@example.org", "Siti");
  }

  private Organization organization(Organization.Id id) {
    return ports.organizations().find(id).orElseThrow();
  }

  private Account account(Organization organization, String email, String name) {
    var it = world.account(organization, email);
    var account =
        new Account(it.id(), it.organization(), name, it.email(), it.password(), it.role(), false);
    ports.accounts().add(account);
    return account;
  }

  private List<Deed> read(Trail.Query query) {
    return trail.read(query).stream().map(Trail.Line::deed).toList();
  }

  private Trail.Query newest(int most) {
    return Trail.Query.newest(Set.of(event.organizer()), most);
  }

  @Test
  void deedsAreReadAsTheyWereNotedTheNewestFirst() {
    trail.note(siti, Deed.Kind.SIGNING_OPENED, event, "", World.NOON);
    trail.note(siti, Deed.Kind.DOWNLOADED, event, "rekap.xlsx 😀", World.NOON.plusNanos(1));
    trail.note(siti, Deed.Kind.EVENT_CREATED, "", World.NOON.plusNanos(2));
    assertThat(read(newest(9)))
        .containsExactly(
            Deed.of(siti, Deed.Kind.EVENT_CREATED, "", World.NOON.plusNanos(2)),
            Deed.of(siti, Deed.Kind.DOWNLOADED, event, "rekap.xlsx 😀", World.NOON.plusNanos(1)),
            Deed.of(siti, Deed.Kind.SIGNING_OPENED, event, "", World.NOON));
  }

  @Test
  void aDeedStandsInTheTrailOfTheEventsOrganiserWhoeverDidIt() {
    var above = world.storedOrganization();
    var rani = account(above, "rani@example.org", "Rani");
    trail.note(rani, Deed.Kind.SIGNING_CLOSED, event, "", World.NOON);
    assertThat(read(newest(9))).hasSize(1);
    assertThat(read(Trail.Query.newest(Set.of(above.id()), 9))).isEmpty();
    assertThat(read(Trail.Query.newest(Set.of(), 9))).isEmpty();
  }

  @Test
  void eachKindCanBeKept() {
    for (var kind : Deed.Kind.values()) {
      trail.note(siti, kind, event, "", World.NOON);
    }
    assertThat(read(newest(100)).stream().map(Deed::kind)).contains(Deed.Kind.values());
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    for (int i = 0; i < 7; i++) {
      trail.note(siti, Deed.Kind.ENROLLED, event, "" + i, World.NOON);
    }
    var seen = new HashSet<String>();
    var page = trail.read(newest(3));
    while (!page.isEmpty()) {
      page.forEach(line -> assertThat(seen.add(line.deed().subject())).isTrue());
      page =
          trail.read(
              new Trail.Query(
                  Set.of(event.organizer()),
                  Optional.empty(),
                  Optional.empty(),
                  page.getLast().number(),
                  3));
    }
    assertThat(seen).hasSize(7);
  }

  @Test
  void eventAndPersonNarrowWhatIsRead() {
    var rani = account(organization(event.organizer()), "rani@example.org", "Rani");
    trail.note(siti, Deed.Kind.SIGNING_OPENED, event, "a", World.NOON);
    trail.note(rani, Deed.Kind.SIGNING_CLOSED, event, "b", World.NOON);
    trail.note(rani, Deed.Kind.EVENT_CREATED, "c", World.NOON);
    var all = Set.of(event.organizer());
    var ofEvent =
        new Trail.Query(all, Optional.of(event.id()), Optional.empty(), Long.MAX_VALUE, 9);
    var ofRani = new Trail.Query(all, Optional.empty(), Optional.of(rani.id()), Long.MAX_VALUE, 9);
    var both =
        new Trail.Query(all, Optional.of(event.id()), Optional.of(rani.id()), Long.MAX_VALUE, 9);
    assertThat(read(ofEvent).stream().map(Deed::subject)).containsExactly("b", "a");
    assertThat(read(ofRani).stream().map(Deed::subject)).containsExactly("c", "b");
    assertThat(read(both).stream().map(Deed::subject)).containsExactly("b");
  }

  @Test
  void actorsComeByNameOnceEachAsTheyWereLastCalled() {
    var rani = account(organization(event.organizer()), "rani@example.org", "rani");
    trail.note(siti, Deed.Kind.SIGNING_OPENED, event, "", World.NOON);
    trail.note(rani, Deed.Kind.SIGNING_CLOSED, event, "", World.NOON);
    var renamed =
        new Account(
            siti.id(),
            siti.organization(),
            "Amelia",
            siti.email(),
            siti.password(),
            siti.role(),
            false);
    trail.note(renamed, Deed.Kind.SIGNING_OPENED, event, "", World.NOON);
    assertThat(trail.actors(Set.of(event.organizer())))
        .containsExactly(new Trail.Actor(siti.id(), "Amelia"), new Trail.Actor(rani.id(), "rani"));
    assertThat(trail.actors(Set.of())).isEmpty();
  }

  @Test
  void aSubjectThatIsTooLongIsCutAndNotRefused() {
    trail.note(siti, Deed.Kind.DOWNLOADED, event, "😀".repeat(300), World.NOON);
    assertThat(read(newest(1)).getFirst().subject()).isEqualTo("😀".repeat(200));
    assertThatThrownBy(() ->
            new Deed(
                event.organizer(),
                siti.id(),
                "Siti",
                Deed.Kind.REMOVED,
                Optional.empty(),
                "x".repeat(201),
                World.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
