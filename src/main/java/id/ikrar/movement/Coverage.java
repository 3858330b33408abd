package id.ikrar.movement;

import id.ikrar.movement.Coverages.Count;
import id.ikrar.region.Region;
import id.ikrar.region.RegionCode;
import java.util.List;

/**
 * How far events have come in a region, part by part.
 *
 * @param within the region that is looked at
 * @param around the regions from that of the whole to {@code within}
 * @param lines all its parts by the region data, those without anybody too
 * @param undivided people of the region whose part is not known
 * @param elsewhere people of the events who are of no region or of one outside the whole; only
 *     where the whole is looked at
 * @param villages of the region by the region data
 * @param reached in how many of them somebody's pledge stands
 */
public record Coverage(
    Region within,
    List<RegionCode> around,
    List<Line> lines,
    Count undivided,
    Count elsewhere,
    int villages,
    int reached) {
  public Coverage {
    around = List.copyOf(around);
    lines = List.copyOf(lines);
  }

  /** One part; {@code villages} by the region data, {@code reached} those with a pledge. */
  public record Line(Region region, Count count, int villages, int reached) {}

  /** Everybody, wherever they are. */
  public Count total() {
    return lines.stream().map(Line::count).reduce(undivided.and(elsewhere), Count::and);
  }

  /** The parts in which nobody's pledge stands. */
  public List<Line> none() {
    return lines.stream().filter(line -> line.count().signed() == 0).toList();
  }
}
