package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Zone;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Counts over many events at once: how many are on the lists, how many pledges stand. */
public interface Coverages {
  /**
   * People of one group.
   *
   * @param listed on the lists
   * @param signed whose pledges stand
   * @param withdrawn who took theirs back; not among the signed
   */
  record Count(int listed, int signed, int withdrawn) {
    public static final Count NONE = new Count(0, 0, 0);

    /** Of those listed, in whole percent, rounded down: 100 only when nobody is missing. */
    public int percent() {
      return listed == 0 ? 0 : (int) (100L * signed / listed);
    }

    public Count and(Count other) {
      return new Count(listed + other.listed, signed + other.signed, withdrawn + other.withdrawn);
    }

    public Count less(Count other) {
      return new Count(listed - other.listed, signed - other.signed, withdrawn - other.withdrawn);
    }
  }

  /**
   * The people of one region.
   *
   * @param region empty for those who have none
   * @param villages in how many different villages somebody's pledge stands
   */
  record Area(Optional<RegionCode> region, Count count, int villages) {}

  /** Events without anybody on their lists are left out. */
  Map<Event.Id, Count> byEvent(Collection<Event.Id> events);

  /**
   * By the region of that level around each person, or the person's own where that is a larger one;
   * in the order of the codes.
   *
   * @param within only people of this region
   */
  List<Area> byRegion(Collection<Event.Id> events, Optional<RegionCode> within, Level level);

  /** How many of the pledges that stand were given on which day of the zone. */
  SortedMap<LocalDate, Integer> byDay(Collection<Event.Id> events, Zone zone);
}
