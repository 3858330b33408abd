package id.ikrar.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.pledge.Numberings.Series;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EveryStore
class NumberingsContractTest {
  private final Ports ports;
  private final World world;
  private final Numberings numberings;
  private final Organization organization;
  private final Series series;

  NumberingsContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    numberings = ports.numberings();
    organization = world.storedOrganization();
    series = new Series(organization.id(), 2026);
  }

  @Test
  void aNumberingIsReplacedByTheNext() {
    assertThat(numberings.of(organization.id())).isEmpty();
    numberings.put(organization.id(), Numbering.NONE);
    var pattern = new Numbering(new NumberPattern("{urut:3}/{kode}/{bulan}/{tahun}"), "K.LA");
    numberings.put(organization.id(), pattern);
    assertThat(numberings.of(organization.id())).contains(pattern);
  }

  @Test
  void publishingUsesUpTheNextNumberAndMakesTheWordsTheDraft() {
    assertThat(numberings.next(series)).isEqualTo(1);
    var event = event();
    var pledge = numberings.publish(series, n -> pledge(event, n)).orElseThrow();
    assertThat(pledge.wording().number()).isEqualTo("1/2026");
    assertThat(numberings.next(series)).isEqualTo(2);
    assertThat(ports.pledges().current(event.id())).contains(pledge);
    assertThat(ports.pledges().draft(event.id())).contains(pledge.wording());
    assertThat(numberings.next(new Series(organization.id(), 2027))).isEqualTo(1);
    assertThat(numberings.next(new Series(world.storedOrganization().id(), 2026))).isEqualTo(1);
  }

  @Test
  void aFailureLosesNoNumber() {
    var event = event();
    numberings.publish(series, n -> pledge(event, n));
    // That version is there already.
    assertThat(numberings.publish(series, n -> pledge(event, n))).isEmpty();
    assertThatThrownBy(() ->
            numberings.publish(
                series,
                _ -> {
                  throw new IllegalArgumentException("cannot be drawn");
                }))
        .hasStackTraceContaining("cannot be drawn");
    assertThat(numberings.next(series)).isEqualTo(2);
  }

  @Test
  void numbersUsedElsewhereAreSkippedAndNoneComesBack() {
    assertThat(numberings.skipTo(series, 41)).isTrue();
    var pledge = numberings.publish(series, n -> pledge(event(), n)).orElseThrow();
    assertThat(pledge.wording().number()).isEqualTo("41/2026");
    assertThat(numberings.skipTo(series, 41)).isFalse();
    assertThat(numberings.next(series)).isEqualTo(42);
  }

  @Test
  void ofManyWhoPublishAtOnceEachHasANumberOfItsOwnAndNoneIsLeftOut() throws Exception {
    var events = IntStream.range(0, 12).mapToObj(_ -> event()).toList();
    // Every third event twice, so that some fail after they had a number in hand.
    var tries = new ArrayList<Event>(events);
    IntStream.range(0, 12).filter(i -> i % 3 == 0).forEach(i -> tries.add(events.get(i)));
    var done =
        Together.run(tries.size(), i -> numberings.publish(series, n -> pledge(tries.get(i), n)));
    assertThat(done.stream().filter(it -> it.isPresent()).toList()).hasSize(12);
    assertThat(events)
        .extracting(it -> ports.pledges().current(it.id()).orElseThrow().wording().number())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 12).mapToObj(i -> i + "/2026").toList());
    assertThat(numberings.next(series)).isEqualTo(13);
  }

  private Event event() {
    var event = world.event(organization, LocalDate.of(2026, 9, 10));
    ports.events().add(event);
    return event;
  }

  private Pledge pledge(Event event, int number) {
    var words = World.wording("Ikrar").numbered(number + "/2026");
    return Pledge.freeze(event, organization, words, 1, LegalBases.bundled(), World.NOON);
  }
}
