package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.signer.VillageHeads;
import id.ikrar.store.MemoryPorts;
import id.ikrar.store.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CartographerTest {
  private static final RegionCode LAMPUNG = new RegionCode("18");
  private static final RegionCode CITY = new RegionCode("18.71");

  private final MemoryPorts ports = MemoryPorts.empty();
  private final World world = new World(ports);
  private final Cartographer cartographer = new Cartographer(ports.coverages(), Regions.all());

  /** The 126 lurah of Bandar Lampung, one without a region, one of Java; two lurah have signed. */
  private Event.Id city() {
    var event = world.storedEvent();
    var people = new ArrayList<Participant>();
    for (var head : VillageHeads.of(Regions.all(), CITY)) {
      people.add(head.at(event.id(), new Participant.Id(world.key()), people.size() + 1, false));
    }
    people.add(person(event, people.size() + 1, Optional.empty()));
    people.add(person(event, people.size() + 1, Optional.of(new RegionCode("31.71"))));
    ports.roster().add(people);
    for (var person : people.subList(0, 2)) {
      var acceptance = world.acceptance(world.storedPreparation(person));
      ports.acceptances().commit(acceptance, World.entry(acceptance));
    }
    return event.id();
  }

  private Participant person(Event event, int number, Optional<RegionCode> region) {
    return new Participant(
        new Participant.Id(world.key()),
        event.id(),
        number,
        "Contoh",
        "",
        "",
        "",
        region,
        Identifier.NONE,
        Phone.NONE,
        false);
  }

  @Test
  void aProvinceIsDrilledDownToItsVillagesAndEverybodyIsCountedOnce() {
    var events = List.of(city());
    var province = cartographer.survey(events, LAMPUNG, Optional.empty());
    assertThat(province.lines()).hasSize(15);
    assertThat(province.none()).hasSize(14);
    assertThat(province.total()).isEqualTo(new Count(128, 2, 0));
    assertThat(province.elsewhere()).isEqualTo(new Count(2, 0, 0));
    assertThat(province.villages()).isEqualTo(2651);
    assertThat(province.reached()).isEqualTo(2);

    var city = cartographer.survey(events, LAMPUNG, Optional.of(CITY));
    assertThat(city.lines()).hasSize(20);
    assertThat(city.around()).containsExactly(LAMPUNG, CITY);
    assertThat(city.total()).isEqualTo(new Count(126, 2, 0));
    assertThat(city.none()).hasSize(19);

    var district = cartographer.survey(events, LAMPUNG, Optional.of(new RegionCode("18.71.01")));
    assertThat(district.lines())
        .allSatisfy(it -> assertThat(it.count().listed()).isEqualTo(1))
        .filteredOn(it -> it.count().signed() == 1)
        .hasSize(2);
  }

  @Test
  void whatLiesOutsideOrIsAVillageMeansTheWhole() {
    var events = List.of(city());
    for (var within : List.of("31", "18.71.01.1001", "18.99")) {
      assertThat(
              cartographer
                  .survey(events, LAMPUNG, Optional.of(new RegionCode(within)))
                  .within()
                  .code())
          .as(within)
          .isEqualTo(LAMPUNG);
    }
  }

  @Test
  void anExportHasEveryRegionAndEachSumIsThatOfItsParts() {
    var all = cartographer.everywhere(List.of(city()), LAMPUNG);
    assertThat(all).hasSize(1 + 15 + 229 + 2651);
    assertThat(all.getFirst().count()).isEqualTo(new Count(126, 2, 0));
    assertThat(all.getFirst().reached()).isEqualTo(2);
    for (int length : new int[] {5, 8, 13}) {
      assertThat(
              all.stream()
                  .filter(it -> it.region().code().value().length() == length)
                  .map(Coverage.Line::count)
                  .reduce(Count.NONE, Count::and))
          .as("sum of codes of " + length)
          .isEqualTo(new Count(126, 2, 0));
    }
  }
}
