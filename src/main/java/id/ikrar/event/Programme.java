package id.ikrar.event;

import id.ikrar.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an organiser says of an event; free to change until it is published.
 *
 * @param name as the organiser typed it
 * @param from first day
 * @param to last day, the same for one day
 * @param venue the building or field, or empty
 * @param place the town written in front of the date
 * @param election for example "Pilkada Serentak 2024", or empty
 * @param leader who reads the pledge aloud, the others following
 * @param leaderFirst whether nobody signs before the leader
 * @param expected how many signers are expected, 0 when nobody counted
 * @param printIdentifier whether NIP and the like stand on the sheet
 * @param offerPasskey whether phones are asked for a passkey as extra evidence; nobody needs one
 */
public record Programme(
    Kind kind,
    String name,
    LocalDate from,
    LocalDate to,
    String venue,
    String place,
    RegionCode region,
    Zone zone,
    String election,
    List<Person> speakers,
    Optional<Person> leader,
    boolean leaderFirst,
    List<String> groups,
    List<Person> witnesses,
    int expected,
    Paper paper,
    boolean printIdentifier,
    boolean offerPasskey) {
  public static final int MAX_NAME = 300;
  public static final int MAX_PEOPLE = 40;
  public static final int MAX_DAYS = 31;

  public Programme {
    Limits.text("event name", name, 1, MAX_NAME);
    Limits.text("venue", venue, 0, 200);
    Limits.text("place", place, 1, 100);
    Limits.text("election", election, 0, 200);
    if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1))) {
      throw new IllegalArgumentException("event runs from " + from + " to " + to);
    }
    if (expected < 0 || expected > 100_000) {
      throw new IllegalArgumentException("expected signers: " + expected + ", 0 to 100000");
    }
    speakers = List.copyOf(speakers);
    groups = List.copyOf(groups);
    witnesses = List.copyOf(witnesses);
    Limits.atMost("speakers", speakers.size(), MAX_PEOPLE);
    Limits.atMost("groups", groups.size(), MAX_PEOPLE);
    Limits.atMost("witnesses", witnesses.size(), 6);
    groups.forEach(group -> Limits.text("group", group, 1, 200));
  }

  /** Without the offer of a passkey. */
  public Programme(
      Kind kind,
      String name,
      LocalDate from,
      LocalDate to,
      String venue,
      String place,
      RegionCode region,
      Zone zone,
      String election,
      List<Person> speakers,
      Optional<Person> leader,
      boolean leaderFirst,
      List<String> groups,
      List<Person> witnesses,
      int expected,
      Paper paper,
      boolean printIdentifier) {
    this(
        kind,
        name,
        from,
        to,
        venue,
        place,
        region,
        zone,
        election,
        speakers,
        leader,
        leaderFirst,
        groups,
        witnesses,
        expected,
        paper,
        printIdentifier,
        false);
  }

  /** The same, with or without the offer of a passkey. */
  public Programme offering(boolean passkey) {
    return new Programme(
        kind,
        name,
        from,
        to,
        venue,
        place,
        region,
        zone,
        election,
        speakers,
        leader,
        leaderFirst,
        groups,
        witnesses,
        expected,
        paper,
        printIdentifier,
        passkey);
  }

  /** When its last day has passed: who signs after that signs late. */
  public Instant over() {
    return to.plusDays(1).atStartOfDay().toInstant(zone.offset());
  }

  /** The kinds of the five seed events, and one for the rest. */
  public enum Kind {
    WORKSHOP,
    RAPAT_KOORDINASI,
    SOSIALISASI,
    APEL,
    OTHER
  }
}
