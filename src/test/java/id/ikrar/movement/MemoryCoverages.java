package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Zone;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.Withdrawals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in memory, person by person. */
public final class MemoryCoverages implements Coverages {
  private final Roster roster;
  private final Acceptances acceptances;
  private final Withdrawals withdrawals;

  public MemoryCoverages(Roster roster, Acceptances acceptances, Withdrawals withdrawals) {
    this.roster = roster;
    this.acceptances = acceptances;
    this.withdrawals = withdrawals;
  }

  @Override
  public Map<Event.Id, Count> byEvent(Collection<Event.Id> events) {
    var counts = new LinkedHashMap<Event.Id, Count>();
    for (var event : events) {
      if (roster.count(event) > 0) {
        counts.put(event, count(roster.of(event)));
      }
    }
    return counts;
  }

  @Override
  public List<Area> byRegion(
      Collection<Event.Id> events, Optional<RegionCode> within, Level level) {
    var groups = new TreeMap<String, List<Participant>>();
    for (var event : events) {
      for (var person : roster.of(event)) {
        if (within.isEmpty() || person.region().filter(within.get()::contains).isPresent()) {
          groups.computeIfAbsent(area(person, level), _ -> new ArrayList<>()).add(person);
        }
      }
    }
    return groups.entrySet().stream()
        .map(it ->
            new Area(
                it.getKey().isEmpty() ? Optional.empty() : Optional.of(new RegionCode(it.getKey())),
                count(it.getValue()),
                villages(it.getValue())))
        .toList();
  }

  @Override
  public SortedMap<LocalDate, Integer> byDay(Collection<Event.Id> events, Zone zone) {
    var days = new TreeMap<LocalDate, Integer>();
    for (var event : events) {
      for (var acceptance : acceptances.of(event)) {
        if (withdrawals.of(acceptance.id()).isEmpty()) {
          var at = acceptance.acceptedAt().atOffset(zone.offset()).toLocalDate();
          days.merge(at, 1, Integer::sum);
        }
      }
    }
    return days;
  }

  private static String area(Participant person, Level level) {
    return person
        .region()
        .map(code -> code.level().compareTo(level) > 0 ? code.within(level).value() : code.value())
        .orElse("");
  }

  private Count count(List<Participant> people) {
    int withdrawn =
        (int)
            people.stream()
                .flatMap(it -> acceptances.of(it.id()).stream())
                .filter(it -> withdrawals.of(it.id()).isPresent())
                .count();
    return new Count(people.size(), (int) people.stream().filter(this::stands).count(), withdrawn);
  }

  private int villages(List<Participant> people) {
    var villages = new TreeSet<RegionCode>();
    people.stream()
        .filter(this::stands)
        .flatMap(it -> it.region().stream())
        .filter(code -> code.level() == Level.DESA_KELURAHAN)
        .forEach(villages::add);
    return villages.size();
  }

  private boolean stands(Participant person) {
    return acceptances.of(person.id()).filter(it -> withdrawals.of(it.id()).isEmpty()).isPresent();
  }
}
