package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Zone;
import id.ikrar.movement.Coverages.Area;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.region.Level;
import id.ikrar.region.Region;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays the counts of events over the regions, from a province down to its villages. */
public final class Cartographer {
  private final Coverages coverages;
  private final Regions regions;

  public Cartographer(Coverages coverages, Regions regions) {
    this.coverages = coverages;
    this.regions = regions;
  }

  /**
   * The parts of a region.
   *
   * @param whole the region of all the events
   * @param within the region to look at; one outside the whole, or a village, means the whole
   */
  public Coverage survey(
      Collection<Event.Id> events, RegionCode whole, Optional<RegionCode> within) {
    var at = within.filter(it -> inside(whole, it)).orElse(whole);
    var level = below(at.level());
    var areas = coverages.byRegion(events, Optional.of(at), level);
    var by =
        areas.stream()
            .filter(it -> it.region().isPresent())
            .collect(Collectors.toMap(it -> it.region().orElseThrow(), Function.identity()));
    var lines =
        (at.level() == Level.DESA_KELURAHAN ? List.of(region(at)) : regions.children(at))
            .stream().map(region -> line(region, by)).toList();
    var inside = areas.stream().map(Area::count).reduce(Count.NONE, Count::and);
    var placed = lines.stream().map(Coverage.Line::count).reduce(Count.NONE, Count::and);
    return new Coverage(
        region(at),
        around(whole, at),
        lines,
        inside.less(placed),
        at.equals(whole) ? all(events).less(inside) : Count.NONE,
        regions.counts(at).villages(),
        lines.stream().mapToInt(Coverage.Line::reached).sum());
  }

  /** Every region of the whole that has parts, and its parts, for an export. */
  public List<Coverage.Line> everywhere(Collection<Event.Id> events, RegionCode whole) {
    var by = new HashMap<RegionCode, Area>();
    for (var area : coverages.byRegion(events, Optional.of(whole), Level.DESA_KELURAHAN)) {
      for (var level : Level.values()) {
        var own = area.region().orElse(whole);
        if (level.compareTo(whole.level()) >= 0 && level.compareTo(own.level()) <= 0) {
          by.merge(own.within(level), area, Cartographer::together);
        }
      }
    }
    var all = new ArrayList<Coverage.Line>();
    for (var level : Level.values()) {
      if (level.compareTo(whole.level()) >= 0) {
        regions.below(whole, level).forEach(region -> all.add(line(region, by)));
      }
    }
    all.sort(Comparator.comparing(it -> it.region().code()));
    return List.copyOf(all);
  }

  private static Area together(Area one, Area other) {
    return new Area(
        one.region(), one.count().and(other.count()), one.villages() + other.villages());
  }

  public Map<Event.Id, Count> byEvent(Collection<Event.Id> events) {
    return coverages.byEvent(events);
  }

  public Count all(Collection<Event.Id> events) {
    return coverages.byEvent(events).values().stream().reduce(Count.NONE, Count::and);
  }

  public SortedMap<LocalDate, Integer> byDay(Collection<Event.Id> events, Zone zone) {
    return coverages.byDay(events, zone);
  }

  private Coverage.Line line(Region region, Map<RegionCode, Area> by) {
    var area = Optional.ofNullable(by.get(region.code()));
    return new Coverage.Line(
        region,
        area.map(Area::count).orElse(Count.NONE),
        regions.counts(region.code()).villages(),
        area.map(Area::villages).orElse(0));
  }

  private boolean inside(RegionCode whole, RegionCode at) {
    return whole.contains(at) && at.level() != Level.DESA_KELURAHAN && regions.find(at).isPresent();
  }

  private Region region(RegionCode code) {
    return regions.find(code).orElseGet(() -> new Region(code, code.value()));
  }

  private static List<RegionCode> around(RegionCode whole, RegionCode at) {
    var around = new ArrayList<RegionCode>();
    for (var level : Level.values()) {
      if (level.compareTo(whole.level()) >= 0 && level.compareTo(at.level()) <= 0) {
        around.add(at.within(level));
      }
    }
    return around;
  }

  private static Level below(Level level) {
    return switch (level) {
      case PROVINSI -> Level.KABUPATEN_KOTA;
      case KABUPATEN_KOTA -> Level.KECAMATAN;
      case KECAMATAN, DESA_KELURAHAN -> Level.DESA_KELURAHAN;
    };
  }
}
