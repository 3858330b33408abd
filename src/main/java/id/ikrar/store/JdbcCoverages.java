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
  private final HourCounts hours;

  JdbcCoverages(EventCounts events, AreaCounts areas, HourCounts hours) {
    this.events = events;
    this.areas = areas;
    this.hours = hours;
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
    var groups = new TreeMap<String, Area>();
    for (var row : areas.of(ids(of), code, below)) {
      var area = row.area().substring(0, Math.min(length(level), row.area().length()));
      groups.merge(area, area(area, row), JdbcCoverages::together);
    }
    return List.copyOf(groups.values());
  }

  @Override
  public SortedMap<LocalDate, Integer> byDay(Collection<Event.Id> of, Zone zone) {
    var counts = new TreeMap<LocalDate, Integer>();
    if (!of.isEmpty()) {
      // Whole hours lie between the zones, so an hour belongs to one day of each.
      long shift = zone.offset().getTotalSeconds() * InstantColumn.PER_SECOND;
      for (var row : hours.of(ids(of))) {
        var day = LocalDate.ofEpochDay(Math.floorDiv(row.begins() + shift, DAY));
        counts.merge(day, row.pledges(), Integer::sum);
      }
    }
    return counts;
  }

  private static Area area(String code, AreaRow row) {
    boolean reached = row.standing() > 0 && row.area().length() == length(Level.DESA_KELURAHAN);
    return new Area(
        code.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(code)),
        new Count(row.listed(), row.standing(), row.withdrawn()),
        reached ? 1 : 0);
  }

  private static Area together(Area one, Area other) {
    return new Area(
        one.region(), one.count().and(other.count()), one.villages() + other.villages());
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
