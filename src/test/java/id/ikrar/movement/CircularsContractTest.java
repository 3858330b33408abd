package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@EveryStore
class CircularsContractTest {
  private static final LocalDate DAY = LocalDate.of(2024, 10, 7);

  private final World world;
  private final Circulars circulars;

  CircularsContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    circulars = ports.circulars();
  }

  private Circular circular(Subject subject, LocalDate issued, Bytes pdf) {
    return new Circular(
        new Circular.Id(world.key()),
        subject,
        "200.1.5.9/4611/SE/2023",
        issued,
        "Surat edaran “netralitas” — contoh 😀",
        Digest.of(pdf),
        pdf.size(),
        World.NOON);
  }

  private Subject event() {
    return new Subject.OfEvent(new Event.Id(world.key()));
  }

  @Test
  void whatIsReadIsWhatWasAdded() {
    var pdf = World.bytes("%PDF one");
    var one = circular(event(), DAY, pdf);
    assertThat(circulars.add(one, pdf)).isTrue();
    assertThat(circulars.find(one.id())).contains(one);
    assertThat(circulars.pdf(one.id())).contains(pdf);
    assertThat(circulars.of(one.subject())).containsExactly(one);
    circulars.remove(one.id());
    assertThat(circulars.find(one.id())).isEmpty();
    assertThat(circulars.pdf(one.id())).isEmpty();
  }

  @Test
  void aFileStandsOnceWithEachSubject() {
    var subject = event();
    var pdf = World.bytes("%PDF one");
    var one = circular(subject, DAY, pdf);
    circulars.add(one, pdf);
    assertThat(circulars.add(circular(subject, DAY.plusDays(1), pdf), pdf)).isFalse();
    var campaign = new Subject.OfCampaign(new Campaign.Id(world.key()));
    var elsewhere = circular(campaign, DAY, pdf);
    assertThat(circulars.add(elsewhere, pdf)).isTrue();
    assertThat(circulars.of(subject)).containsExactly(one);
    assertThat(circulars.of(campaign)).containsExactly(elsewhere);
  }

  @Test
  void theNewestStandsFirst() {
    var subject = event();
    var old = circular(subject, DAY, World.bytes("%PDF old"));
    var fresh = circular(subject, DAY.plusDays(1), World.bytes("%PDF new"));
    circulars.add(fresh, World.bytes("%PDF new"));
    circulars.add(old, World.bytes("%PDF old"));
    assertThat(circulars.of(subject)).containsExactly(fresh, old);
  }
}
