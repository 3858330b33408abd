package id.ikrar.desk;

import id.ikrar.attendance.Presence;
import id.ikrar.region.Region;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the hall's screen shows: everybody on the list in exactly one state, counted by kecamatan
 * and by institution.
 *
 * @param kecamatan in the order of the codes, those without one last
 * @param instansi in the order of the names, those without one last
 * @param latest the names of those who signed last, the newest first
 */
public record Board(
    int expected, Group total, List<Group> kecamatan, List<Group> instansi, List<String> latest) {
  public static final int MOST_NAMES = 5;

  public Board {
    kecamatan = List.copyOf(kecamatan);
    instansi = List.copyOf(instansi);
    latest = List.copyOf(latest);
  }

  /** The one state of a person; whoever signed is counted there, wherever they are. */
  public enum State {
    SIGNED,
    PRESENT,
    REPRESENTED,
    TO_FOLLOW,
    ABSENT,
    UNKNOWN
  }

  /**
   * People counted together.
   *
   * @param key a region's code or an institution's name; empty for those who have none
   */
  public record Group(
      String key,
      String name,
      int listed,
      int signed,
      int present,
      int represented,
      int toFollow,
      int absent) {

    public int of(State state) {
      return switch (state) {
        case SIGNED -> signed;
        case PRESENT -> present;
        case REPRESENTED -> represented;
        case TO_FOLLOW -> toFollow;
        case ABSENT -> absent;
        case UNKNOWN -> listed - signed - present - represented - toFollow - absent;
      };
    }

    public int missing() {
      return listed - signed;
    }

    /** Of those listed, in whole percent, rounded down: 100 only when nobody is missing. */
    public int percent(State state) {
      return Board.percent(of(state), listed);
    }

    private Group and(State state) {
      return new Group(
          key,
          name,
          listed + 1,
          signed + (state == State.SIGNED ? 1 : 0),
          present + (state == State.PRESENT ? 1 : 0),
          represented + (state == State.REPRESENTED ? 1 : 0),
          toFollow + (state == State.TO_FOLLOW ? 1 : 0),
          absent + (state == State.ABSENT ? 1 : 0));
    }

    private static Group none(String key, String name) {
      return new Group(key, name, 0, 0, 0, 0, 0, 0);
    }
  }

  public static Board of(Progress progress) {
    var total = Group.none("", "");
    for (var line : progress.lines()) {
      total = total.and(state(line));
    }
    return new Board(
        progress.expected(),
        total,
        grouped(progress, Board::kecamatan, Board::named),
        grouped(progress, line -> line.participant().instansi().strip(), name -> name),
        latest(progress));
  }

  /** Of those expected, in whole percent, rounded down. */
  public int percent() {
    return percent(total.signed(), expected);
  }

  public static State state(Progress.Line line) {
    if (line.stands()) {
      return State.SIGNED;
    }
    return switch (line.presence()) {
      case Presence.Present() -> State.PRESENT;
      case Presence.Represented _ -> State.REPRESENTED;
      case Presence.ToFollow _ -> State.TO_FOLLOW;
      case Presence.Absent() -> State.ABSENT;
      case Presence.Unsaid() -> State.UNKNOWN;
    };
  }

  private static int percent(int part, int whole) {
    return whole == 0 ? 0 : (int) (100L * part / whole);
  }

  private static List<Group> grouped(
      Progress progress, Function<Progress.Line, String> key, Function<String, String> name) {
    // Those without a key come last.
    var groups =
        new TreeMap<String, Group>(
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
    for (var line : progress.lines()) {
      var its = key.apply(line);
      var group = groups.computeIfAbsent(its, it -> Group.none(it, name.apply(it)));
      groups.put(its, group.and(state(line)));
    }
    return List.copyOf(groups.values());
  }

  private static String kecamatan(Progress.Line line) {
    return Minutes.kecamatan(line).map(RegionCode::value).orElse("");
  }

  private static String named(String code) {
    return code.isEmpty()
        ? ""
        : Regions.all().find(new RegionCode(code)).map(Region::name).orElse(code);
  }

  private static List<String> latest(Progress progress) {
    return progress.lines().stream()
        .filter(Progress.Line::stands)
        .sorted(
            Comparator.comparing(
                    (Progress.Line line) -> line.acceptance().orElseThrow().acceptedAt())
                .reversed())
        .limit(MOST_NAMES)
        .map(line -> line.participant().name())
        .toList();
  }
}
