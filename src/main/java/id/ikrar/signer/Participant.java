package id.ikrar.signer;

import id.ikrar.event.Event;
import id.ikrar.event.Limits;
import id.ikrar.event.Person;
import id.ikrar.kernel.Key;
import id.ikrar.region.RegionCode;
import java.util.Optional;

/**
 * A person on the roster of one event.
 *
 * @param number the place in the list, from 1
 * @param name with degrees, as given; the jabatan again for an office whose holder is not known yet
 * @param pangkat rank, or empty
 * @param phone normal form {@code +628…}, or empty
 * @param leader whether this person leads the reading
 */
public record Participant(
    Id id,
    Event.Id event,
    int number,
    String name,
    String jabatan,
    String pangkat,
    String instansi,
    Optional<RegionCode> region,
    Identifier identifier,
    Phone phone,
    boolean leader) {
  public static final int MAX_INSTANSI = 200;
  public static final int MAX_PANGKAT = 60;

  public Participant {
    check(name, jabatan, pangkat, instansi);
  }

  static void check(String name, String jabatan, String pangkat, String instansi) {
    Limits.text("name", name, 1, Person.MAX_NAME);
    Limits.text("jabatan", jabatan, 0, Person.MAX_JABATAN);
    Limits.text("pangkat", pangkat, 0, MAX_PANGKAT);
    Limits.text("instansi", instansi, 0, MAX_INSTANSI);
  }

  public Particulars particulars() {
    return new Particulars(name, jabatan, pangkat, instansi);
  }

  /** The same person under what is right of them. */
  public Participant with(Particulars right) {
    return new Participant(
        id,
        event,
        number,
        right.name(),
        right.jabatan(),
        right.pangkat(),
        right.instansi(),
        region,
        identifier,
        phone,
        leader);
  }

  /** Whether a name was given; until then the office stands in its place. */
  public boolean named() {
    return !name.equals(jabatan);
  }

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }
}
