package id.ikrar.desk;

import id.ikrar.attendance.Presence;
import id.ikrar.event.Event;
import id.ikrar.event.Language;
import id.ikrar.event.Organization;
import id.ikrar.pledge.Pledge;
import id.ikrar.region.Level;
import id.ikrar.region.Region;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.signing.Acceptance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What came of an event, as of a moment: who signed, who took it back, who has not signed, counted
 * by kecamatan and by institution. What was withdrawn is shown and never counted.
 */
public record Minutes(
    Event event, Organization organizer, Optional<Pledge> pledge, Progress progress, Instant at) {
  /** A person's place in the counts. */
  public enum Standing {
    SIGNED,
    WITHDRAWN,
    NOT_SIGNED
  }

  /**
   * People counted together; the name is empty for those who named none.
   *
   * @param turnout what was noted of their presence, whether they signed or not
   */
  public record Group(String name, int listed, int signed, int withdrawn, Turnout turnout) {
    public int notSigned() {
      return listed - signed - withdrawn;
    }

    /** Of those listed, in whole percent, rounded down: 100 only when nobody is missing. */
    public int percent() {
      return listed == 0 ? 0 : (int) (100L * signed / listed);
    }

    private Group and(Progress.Line line) {
      var standing = standing(line);
      return new Group(
          name,
          listed + 1,
          signed + (standing == Standing.SIGNED ? 1 : 0),
          withdrawn + (standing == Standing.WITHDRAWN ? 1 : 0),
          turnout.and(line.presence()));
    }

    private static Group none(String name) {
      return new Group(name, 0, 0, 0, new Turnout(0, 0, 0, 0));
    }
  }

  /** How many were noted as what; of the rest nothing is known. */
  public record Turnout(int present, int represented, int toFollow, int absent) {
    private Turnout and(Presence presence) {
      return switch (presence) {
        case Presence.Present() -> new Turnout(present + 1, represented, toFollow, absent);
        case Presence.Represented _ -> new Turnout(present, represented + 1, toFollow, absent);
        case Presence.ToFollow _ -> new Turnout(present, represented, toFollow + 1, absent);
        case Presence.Absent() -> new Turnout(present, represented, toFollow, absent + 1);
        case Presence.Unsaid() -> this;
      };
    }
  }

  public static Standing standing(Progress.Line line) {
    return line.acceptance().isEmpty()
        ? Standing.NOT_SIGNED
        : line.stands() ? Standing.SIGNED : Standing.WITHDRAWN;
  }

  /** The language of the words that were signed. */
  public Language language() {
    return pledge.map(it -> it.wording().language()).orElse(Language.ID);
  }

  /** Everybody on the list, in its order. */
  public List<Progress.Line> lines() {
    return progress.lines();
  }

  /** Those who signed, with those who took it back, in the order of the list. */
  public List<Progress.Line> signers() {
    return lines().stream().filter(line -> line.acceptance().isPresent()).toList();
  }

  public List<Progress.Line> notSigned() {
    return lines().stream().filter(line -> line.acceptance().isEmpty()).toList();
  }

  public Group total() {
    var all = Group.none("");
    for (var line : lines()) {
      all = all.and(line);
    }
    return all;
  }

  /** When the first and the last of them signed; empty when nobody did. */
  public List<Instant> firstAndLast() {
    var times =
        lines().stream()
            .flatMap(line -> line.acceptance().stream())
            .map(Acceptance::acceptedAt)
            .sorted()
            .toList();
    return times.isEmpty() ? List.of() : List.of(times.getFirst(), times.getLast());
  }

  /** In the order of the codes; those without a kecamatan last. */
  public List<Group> byKecamatan() {
    return grouped(
        line -> kecamatan(line).map(RegionCode::value).orElse("~"),
        line -> kecamatan(line).map(Minutes::named).orElse(""));
  }

  /** In the order of the names; those without an institution last. */
  public List<Group> byInstansi() {
    return grouped(line -> instansi(line).isEmpty() ? "~" : instansi(line), Minutes::instansi);
  }

  /** The name of the kecamatan that a person stands for, or empty. */
  public static String kecamatanOf(Progress.Line line) {
    return kecamatan(line).map(Minutes::named).orElse("");
  }

  private List<Group> grouped(
      Function<Progress.Line, String> key, Function<Progress.Line, String> name) {
    var groups = new TreeMap<String, Group>();
    for (var line : lines()) {
      var group = groups.computeIfAbsent(key.apply(line), _ -> Group.none(name.apply(line)));
      groups.put(key.apply(line), group.and(line));
    }
    return List.copyOf(groups.values());
  }

  /** The kecamatan that a person stands for. */
  static Optional<RegionCode> kecamatan(Progress.Line line) {
    return line.participant()
        .region()
        .filter(code -> code.level().compareTo(Level.KECAMATAN) >= 0)
        .map(code -> code.within(Level.KECAMATAN));
  }

  private static String named(RegionCode code) {
    return Regions.all().find(code).map(Region::name).orElse(code.value());
  }

  private static String instansi(Progress.Line line) {
    return line.participant().instansi().strip();
  }
}
