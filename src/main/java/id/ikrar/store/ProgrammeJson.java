package id.ikrar.store;

import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.region.RegionCode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A programme as it lies in the database; leaves out what is empty. */
@Serdeable
record ProgrammeJson(
    String kind,
    String name,
    String from,
    String to,
    @Nullable String venue,
    String place,
    String region,
    String zone,
    @Nullable String election,
    @Nullable List<PersonJson> speakers,
    @Nullable PersonJson leader,
    boolean leaderFirst,
    @Nullable List<String> groups,
    @Nullable List<PersonJson> witnesses,
    int expected,
    String paper,
    boolean printIdentifier,
    @Nullable Boolean offerPasskey) {

  static ProgrammeJson of(Programme programme) {
    return new ProgrammeJson(
        programme.kind().name(),
        programme.name(),
        programme.from().toString(),
        programme.to().toString(),
        programme.venue(),
        programme.place(),
        programme.region().value(),
        programme.zone().name(),
        programme.election(),
        people(programme.speakers()),
        programme.leader().map(PersonJson::of).orElse(null),
        programme.leaderFirst(),
        programme.groups(),
        people(programme.witnesses()),
        programme.expected(),
        programme.paper().name(),
        programme.printIdentifier(),
        programme.offerPasskey() ? true : null);
  }

  Programme programme() {
    return new Programme(
        Programme.Kind.valueOf(kind),
        name,
        LocalDate.parse(from),
        LocalDate.parse(to),
        Json.text(venue),
        place,
        new RegionCode(region),
        Zone.valueOf(zone),
        Json.text(election),
        persons(speakers),
        Optional.ofNullable(leader).map(PersonJson::person),
        leaderFirst,
        Json.list(groups),
        persons(witnesses),
        expected,
        Paper.valueOf(paper),
        printIdentifier,
        Boolean.TRUE.equals(offerPasskey));
  }

  private static List<PersonJson> people(List<Person> persons) {
    return persons.stream().map(PersonJson::of).toList();
  }

  private static List<Person> persons(@Nullable List<PersonJson> people) {
    return Json.list(people).stream().map(PersonJson::person).toList();
  }

  /** A person as they lie in the database. */
  @Serdeable
  record PersonJson(String name, @Nullable String jabatan) {
    static PersonJson of(Person person) {
      return new PersonJson(person.name(), person.jabatan());
    }

    Person person() {
      return new Person(name, Json.text(jabatan));
    }
  }
}
