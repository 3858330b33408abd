package id.ikrar.movement;

import id.ikrar.event.Limits;
import id.ikrar.region.Region;
import id.ikrar.region.RegionCode;
import id.ikrar.region.RegionNames;
import java.util.Optional;

/**
 * What a child event of a cascade is held for: a region, or an institution by its name.
 *
 * @param key the same for the same unit, however it is typed
 * @param name as it is shown
 */
public record Unit(String key, String name, Optional<RegionCode> region) {
  public static final int MAX_NAME = 160;

  public Unit {
    Limits.text("unit", name, 1, MAX_NAME);
    Limits.text("unit", key, 1, MAX_NAME);
  }

  public static Unit of(Region region) {
    return new Unit(region.code().value(), region.titled(), Optional.of(region.code()));
  }

  /**
   * An institution.
   *
   * @throws IllegalArgumentException when the name holds no letter or digit, or is too long
   */
  public static Unit office(String name) {
    return new Unit(RegionNames.key(name), name.strip(), Optional.empty());
  }
}
