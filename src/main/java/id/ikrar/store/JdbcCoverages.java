package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.event.Zone;
import id.ikrar.movement.Coverages;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts made by a database, one query for each. */
@Singleton
final class JdbcCoverages implements Coverages {
  private static final long DAY = 86_400L * InstantColumn.PER_SECOND;

  private final EventCounts events;
  private final AreaCounts areas;
  private final DayCounts days;

  JdbcCoverages(EventCounts events, AreaCounts areas, DayCounts days) {
    this.events = events;
    this.areas = areas;
    this.days = days;
  }

  @Override
  public Map<Event.Id, Count> byEvent(Collection<Event.Id> of) {
    var counts = new LinkedHashMap<Event.Id, Count>();
    if (!of.isEmpty()) {
      for (var row : events.of(ids(of))) {
        counts.put(
            new Event.Id(row.event()), new Count(row.listed(), row.standing(), row.withdrawn()));
      }
    }
    return counts;
  }

  @Override
  public List<Area> byRegion(Collection<Event.Id> of, Optional<RegionCode> within, Level level) {
    if (of.isEmpty()) {
      return List.of();
    }
    var code = within.map(RegionCode::value).orElse("");
    var below = within.map(it -> it.value() + ".%").orElse("%");
    return areas.of(ids(of), code, below, length(level)).stream().map(JdbcCoverages::area).toList();
  }

  @Override
  public SortedMap<LocalDate, Integer> byDay(Collection<Event.Id> of, Zone zone) {
    var counts = new TreeMap<LocalDate, Integer>();
    if (!of.isEmpty()) {
      long shift = zone.offset().getTotalSeconds() * InstantColumn.PER_SECOND;
      for (var row : days.of(ids(of), shift)) {
        counts.put(LocalDate.ofEpochDay(row.midnight() / DAY), row.pledges());
      }
    }
    return counts;
  }

  private static Area area(AreaRow row) {
    return new Area(
        row.area().isEmpty() ? Optional.empty() : Optional.of(new RegionCode(row.area())),
        new Count(row.listed(), row.standing(), row.withdrawn()),
        row.villages());
  }

  private static List<String> ids(Collection<Event.Id> of) {
    return of.stream().map(Event.Id::value).toList();
  }

  private static int length(Level level) {
    return switch (level) {
      case PROVINSI -> 2;
      case KABUPATEN_KOTA -> 5;
      case KECAMATAN -> 8;
      case DESA_KELURAHAN -> 13;
    };
  }
}
