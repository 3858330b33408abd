package id.ikrar.signer;

import id.ikrar.event.Event;
import id.ikrar.region.RegionCode;
import id.ikrar.region.RegionNames;
import java.util.Optional;

/** A person as a list gives them, before they have a number and an id at an event. */
public record RosterEntry(
    String name,
    String jabatan,
    String pangkat,
    String instansi,
    Optional<RegionCode> region,
    Identifier identifier,
    Phone phone) {
  // Refuses what a participant would refuse, so that a reading never promises too much.
  public RosterEntry {
    Participant.check(name, jabatan, pangkat, instansi);
  }

  public Participant at(Event.Id event, Participant.Id id, int number, boolean leader) {
    return new Participant(
        id, event, number, name, jabatan, pangkat, instansi, region, identifier, phone, leader);
  }

  /** What two rows of one person share when neither has an identifier. */
  String key() {
    return key(name, jabatan, instansi);
  }

  static String key(String name, String jabatan, String instansi) {
    return String.join(
        "|", RegionNames.key(name), RegionNames.key(jabatan), RegionNames.key(instansi));
  }

  /**
   * Whether this row is that person, by identifier and name, else by name, jabatan and instansi.
   */
  boolean is(RosterEntry other) {
    if (identifier.given() && other.identifier.given()) {
      return identifier.value().equals(other.identifier.value())
          && RegionNames.key(name).equals(RegionNames.key(other.name));
    }
    return key().equals(other.key())
        && (region.isEmpty() || other.region.isEmpty() || region.equals(other.region));
  }

  static RosterEntry of(Participant it) {
    return new RosterEntry(
        it.name(),
        it.jabatan(),
        it.pangkat(),
        it.instansi(),
        it.region(),
        it.identifier(),
        it.phone());
  }
}
