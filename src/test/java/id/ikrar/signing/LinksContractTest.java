package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryStore
class LinksContractTest {
  private static final Instant LATER = World.NOON.plusSeconds(60);

  private final World world;
  private final Links links;

  LinksContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    links = ports.links();
  }

  @Test
  void everyKindOfLinkIsFoundAsItWasPut() {
    var event = world.storedEvent();
    var participant = world.storedParticipant(event, 1);
    var hall = new Link.Hall(token("hall"), event.id(), LATER);
    var personal = new Link.Personal(token("personal"), event.id(), participant.id(), LATER);
    links.put(List.of(hall, personal));
    assertThat(links.find(hall.token())).contains(hall);
    assertThat(links.find(personal.token())).contains(personal);
    for (var how : Identification.values()) {
      var ticket = new Link.Ticket(token("" + how), event.id(), participant.id(), how, LATER);
      links.put(List.of(ticket));
      assertThat(links.find(ticket.token())).contains(ticket);
    }
    assertThat(links.find(token("unknown"))).isEmpty();
  }

  @Test
  void linkThatIsThereIsRenewedAndLeadsToTheSamePerson() {
    var event = world.storedEvent();
    var first = world.storedParticipant(event, 1);
    var second = world.storedParticipant(event, 2);
    var link = new Link.Personal(token("a"), event.id(), first.id(), World.NOON);
    var fresh = new Link.Personal(token("b"), event.id(), second.id(), World.NOON);
    links.put(List.of(link));
    links.put(List.of(new Link.Personal(token("a"), event.id(), second.id(), LATER), fresh));
    assertThat(links.find(token("a")))
        .contains(new Link.Personal(token("a"), event.id(), first.id(), LATER));
    assertThat(links.find(token("b"))).contains(fresh);
  }

  @Test
  void linksThatExpiredAreForgottenUntilTheyArePutAgain() {
    var event = world.storedEvent();
    var old = new Link.Hall(token("a"), event.id(), World.NOON);
    var good = new Link.Hall(token("b"), event.id(), LATER);
    links.put(List.of(old, good));
    assertThat(links.forget(LATER)).isEqualTo(1);
    assertThat(links.find(token("a"))).isEmpty();
    assertThat(links.find(token("b"))).contains(good);
    links.put(List.of(old));
    assertThat(links.find(token("a"))).contains(old);
  }

  @Test
  void noLinksAtAllArePut() {
    links.put(List.of());
    assertThat(links.find(token("a"))).isEmpty();
  }

  private static Digest token(String text) {
    return Digest.of(World.bytes(text));
  }
}
