package id.ikrar.region;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds regions by the names that people type: spaces, case, hyphens and apostrophes do not count,
 * and a village is never found by its name alone where its name occurs twice.
 */
public final class RegionNames {
  private static final Set<String> VILLAGE_WORDS =
      Set.of("desa", "ds", "kelurahan", "kel", "pekon", "kampung", "kp", "tiyuh");
  private static final Set<String> DISTRICT_WORDS = Set.of("kecamatan", "kec");
  private static final Set<String> REGENCY_WORDS = Set.of("kabupaten", "kab", "kota");
  private static final int MAX_NEAR = 3;
  private static final int MAX_SLIPS = 2;

  private final Regions regions;
  private final Map<Area, Map<String, List<Region>>> indexes = new ConcurrentHashMap<>();

  private record Area(RegionCode code, Level level) {}

  public RegionNames(Regions regions) {
    this.regions = regions;
  }

  /** One region, several, or none. */
  public sealed interface Match {
    record Found(Region region) implements Match {}

    /** Several carry the name: ask which one. */
    record Ambiguous(List<Region> candidates) implements Match {
      public Ambiguous {
        candidates = List.copyOf(candidates);
      }
    }

    /**
     * None carries the name.
     *
     * @param typed the name that led nowhere
     * @param near those whose names differ by a slip or two
     */
    record Unknown(String typed, List<Region> near) implements Match {
      public Unknown {
        near = List.copyOf(near);
      }
    }
  }

  /** A village by its name and its kecamatan, either of which may be blank, inside a region. */
  public Match match(RegionCode within, String village, String district) {
    return match(within, village, district, "");
  }

  /**
   * The same, where the list also names the kabupaten or kota; all blank finds the region itself.
   */
  public Match match(RegionCode within, String village, String district, String regency) {
    var areas = List.of(within);
    var match = step(areas, regency, Level.KABUPATEN_KOTA, REGENCY_WORDS);
    if (match instanceof Match.Unknown) {
      return match;
    }
    match = step(codes(match, areas), district, Level.KECAMATAN, DISTRICT_WORDS);
    if (match instanceof Match.Unknown) {
      return match;
    }
    match = step(codes(match, areas), village, Level.DESA_KELURAHAN, VILLAGE_WORDS);
    return match;
  }

  /** Goes one level down by a name; a blank one leaves the areas as they are. */
  private Match step(List<RegionCode> areas, String typed, Level level, Set<String> words) {
    if (typed.isBlank()) {
      return of(areas.stream().flatMap(area -> regions.find(area).stream()).toList(), "");
    }
    // "Kampung Baru" may be a name as well as a word and a name, so the whole is tried first.
    for (var key : keys(typed, words)) {
      var found =
          areas.stream()
              .flatMap(area -> index(area, level).getOrDefault(key, List.of()).stream())
              .toList();
      if (!found.isEmpty()) {
        return of(found, typed);
      }
    }
    return new Match.Unknown(typed.strip(), near(areas, level, keys(typed, words).getLast()));
  }

  private static Match of(List<Region> found, String typed) {
    return switch (found.size()) {
      case 0 -> new Match.Unknown(typed, List.of());
      case 1 -> new Match.Found(found.getFirst());
      default -> new Match.Ambiguous(found);
    };
  }

  private static List<RegionCode> codes(Match match, List<RegionCode> otherwise) {
    return switch (match) {
      case Match.Found(var region) -> List.of(region.code());
      case Match.Ambiguous(var candidates) -> candidates.stream().map(Region::code).toList();
      case Match.Unknown _ -> otherwise;
    };
  }

  private List<Region> near(List<RegionCode> areas, Level level, String key) {
    int most = Math.min(MAX_SLIPS, key.length() / 3);
    return areas.stream()
        .flatMap(area -> index(area, level).entrySet().stream())
        .filter(entry -> slips(entry.getKey(), key) <= most)
        .flatMap(entry -> entry.getValue().stream())
        .distinct()
        .sorted(Comparator.comparing(Region::code))
        .limit(MAX_NEAR)
        .toList();
  }

  /** The regions of a level in or around an area, by each key that they answer to. */
  private Map<String, List<Region>> index(RegionCode area, Level level) {
    var from = area.level().compareTo(level) > 0 ? area.within(level) : area;
    return indexes.computeIfAbsent(
        new Area(from, level),
        _ -> {
          var index = new HashMap<String, List<Region>>();
          for (var region : regions.below(from, level)) {
            Stream.of(key(region.name()), key(region.shortName()))
                .distinct()
                .forEach(key -> index.computeIfAbsent(key, _ -> new ArrayList<>()).add(region));
          }
          return Map.copyOf(index);
        });
  }

  private static List<String> keys(String typed, Set<String> words) {
    var keys = new ArrayList<String>();
    keys.add(key(typed));
    var parts = typed.strip().split("[\\s.:]+", 2);
    if (parts.length == 2 && words.contains(parts[0].toLowerCase(Locale.ROOT))) {
      if (parts[0].equalsIgnoreCase("kab")) {
        keys.add(key("Kabupaten " + parts[1]));
      }
      keys.add(key(parts[1]));
    }
    return List.copyOf(keys);
  }

  /** What counts of a name: its letters and digits, lower case, without accents. */
  public static String key(String name) {
    var plain =
        name.chars().allMatch(c -> c < 0x80)
            ? name
            : Normalizer.normalize(name, Normalizer.Form.NFKD);
    var key = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> key.appendCodePoint(Character.toLowerCase(c)));
    return key.toString();
  }

  /**
   * Letters to add, drop or change, by Levenshtein; large when the lengths alone differ too much.
   */
  private static int slips(String a, String b) {
    if (Math.abs(a.length() - b.length()) > MAX_SLIPS) {
      return Integer.MAX_VALUE;
    }
    var row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
