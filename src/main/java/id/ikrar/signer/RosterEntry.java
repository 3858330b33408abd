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

  /**
   * Whether two entries of the same name are one person: by their numbers, else by jabatan,
   * instansi and, where both have one, region.
   */
  boolean same(RosterEntry namesake) {
    if (identifier.given() && namesake.identifier.given()) {
      return identifier.value().equals(namesake.identifier.value());
    }
    return RegionNames.key(jabatan).equals(RegionNames.key(namesake.jabatan))
        && RegionNames.key(instansi).equals(RegionNames.key(namesake.instansi))
        && (region.isEmpty() || namesake.region.isEmpty() || region.equals(namesake.region));
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
