package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.event.Zone;
import id.ikrar.movement.Coverages.Area;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Withdrawal;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EveryStore
class CoveragesContractTest {
  private final World world;
  private final Ports ports;
  private final Coverages coverages;

  CoveragesContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    coverages = ports.coverages();
  }

  private Participant person(Event event, int number, String region) {
    var it =
        new Participant(
            new Participant.Id(world.key()),
            event.id(),
            number,
            "Contoh " + number,
            "Lurah",
            "",
            "",
            region.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(region)),
            Identifier.NONE,
            Phone.NONE,
            false);
    ports.roster().add(List.of(it));
    return it;
  }

  private Acceptance signs(Participant person) {
    var acceptance = world.acceptance(world.storedPreparation(person));
    ports.acceptances().commit(acceptance, World.entry(acceptance));
    return acceptance;
  }

  private static Area area(String region, int listed, int signed, int withdrawn, int villages) {
    return new Area(
        region.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(region)),
        new Count(listed, signed, withdrawn),
        villages);
  }

  /** Two events with six people: three signed, one of them took it back. */
  private List<Event.Id> events() {
    var one = world.storedEvent();
    var two = world.storedEvent();
    signs(person(one, 1, "18.71.01.1001"));
    signs(person(two, 1, "18.71.01.1001"));
    person(one, 2, "18.71.02.1001");
    person(one, 3, "18.71");
    person(two, 2, "18.01.04.2007");
    var withdrawal = world.withdrawal(signs(person(two, 3, "")), Withdrawal.By.SIGNER, "Salah");
    ports.withdrawals().commit(withdrawal, World.entry(withdrawal));
    var foreign = world.storedEvent();
    signs(person(foreign, 1, "18.71.01.1002"));
    return List.of(one.id(), two.id());
  }

  @Test
  void eachEventHasItsCounts() {
    var events = events();
    assertThat(coverages.byEvent(events))
        .containsOnly(
            org.assertj.core.api.Assertions.entry(events.get(0), new Count(3, 1, 0)),
            org.assertj.core.api.Assertions.entry(events.get(1), new Count(3, 1, 1)));
    assertThat(coverages.byEvent(List.of())).isEmpty();
  }

  @Test
  void peopleAreCountedByTheRegionAroundThemAndVillagesOnce() {
    var events = events();
    assertThat(coverages.byRegion(events, Optional.empty(), Level.KABUPATEN_KOTA))
        .containsExactly(
            area("", 1, 0, 1, 0), area("18.01", 1, 0, 0, 0), area("18.71", 4, 2, 0, 1));
    assertThat(coverages.byRegion(events, Optional.of(new RegionCode("18.71")), Level.KECAMATAN))
        .containsExactly(
            area("18.71", 1, 0, 0, 0), area("18.71.01", 2, 2, 0, 1), area("18.71.02", 1, 0, 0, 0));
    assertThat(coverages.byRegion(List.of(), Optional.empty(), Level.PROVINSI)).isEmpty();
  }

  @Test
  void whatLiesWithinARegionDoesNotIncludeANeighbourWithALikeCode() {
    var event = world.storedEvent();
    person(event, 1, "18.01.04.2007");
    assertThat(
            coverages.byRegion(
                List.of(event.id()), Optional.of(new RegionCode("18.01.04")), Level.DESA_KELURAHAN))
        .containsExactly(area("18.01.04.2007", 1, 0, 0, 0));
    assertThat(
            coverages.byRegion(
                List.of(event.id()), Optional.of(new RegionCode("18.01.05")), Level.DESA_KELURAHAN))
        .isEmpty();
  }

  @Test
  void aDayIsThatOfTheZoneAndWhatWasWithdrawnIsNotCounted() {
    // World's acceptances come at 05:00:21 UTC, so on the same day in every Indonesian zone.
    assertThat(coverages.byDay(events(), Zone.WIB))
        .containsExactly(org.assertj.core.api.Assertions.entry(LocalDate.of(2026, 11, 21), 2));
    assertThat(coverages.byDay(List.of(), Zone.WIB)).isEmpty();
  }

  @Test
  void theLastNanosecondOfADayBelongsToIt() {
    var event = world.storedEvent();
    for (var at : List.of("2026-11-21T16:59:59.999999999Z", "2026-11-21T17:00:00Z")) {
      var it = world.acceptance(world.storedPreparation(person(event, at.length(), "")));
      var late =
          new Acceptance(
              it.id(),
              it.event(),
              it.participant(),
              it.shortId(),
              it.preparation(),
              it.pledge(),
              it.record(),
              it.signed(),
              it.cms(),
              it.stamped(),
              it.identification(),
              it.drawn(),
              java.time.Instant.parse(at));
      ports.acceptances().commit(late, World.entry(late));
    }
    assertThat(coverages.byDay(List.of(event.id()), Zone.WIB))
        .containsExactly(
            org.assertj.core.api.Assertions.entry(LocalDate.of(2026, 11, 21), 1),
            org.assertj.core.api.Assertions.entry(LocalDate.of(2026, 11, 22), 1));
  }
}
