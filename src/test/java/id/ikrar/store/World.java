package id.ikrar.store;

import id.ikrar.account.Account;
import id.ikrar.account.Role;
import id.ikrar.event.Event;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.ShortId;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Wording;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Particulars;
import id.ikrar.signer.Phone;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Correction;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.Reason;
import id.ikrar.signing.Reopening;
import id.ikrar.signing.Withdrawal;
import id.ikrar.tlog.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes things that a store can keep; the methods that begin with {@code stored} also keep them.
 */
public final class World {
  /** To the nanosecond, as clocks give it. */
  public static final Instant NOON = Instant.parse("2026-11-21T05:00:00.123456789Z");

  private final Ports ports;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private long made;

  public World(Ports ports) {
    this.ports = ports;
  }

  /** A fresh id; each is later than the one before. */
  public synchronized String key() {
    return Key.next(NOON.plusMillis(made++), random);
  }

  public synchronized ShortId shortId() {
    return ShortId.next(random);
  }

  public Organization organization(String name) {
    return new Organization(
        new Organization.Id(key()),
        name,
        Organization.Kind.BAWASLU,
        new RegionCode("18"),
        new Letterhead("", name.toUpperCase(java.util.Locale.ROOT), List.of("Bandar Lampung")));
  }

  public Organization storedOrganization() {
    var organization = organization("Bawaslu Provinsi Lampung");
    ports.organizations().add(organization);
    return organization;
  }

  public Account account(Organization organization, String email) {
    return new Account(
        new Account.Id(key()),
        organization.id(),
        "Tamri",
        email,
        "$argon2id$v=19$m=1,t=1,p=1$a$b",
        Role.OWNER,
        false);
  }

  public static Programme programme(LocalDate from) {
    return new Programme(
        Programme.Kind.WORKSHOP,
        "Workshop \"Penanganan\" Pelanggaran \\ Netralitas ASN — bersama Stakeholder 😀",
        from,
        from.plusDays(1),
        "",
        "Bandarlampung",
        new RegionCode("18"),
        Zone.WIB,
        "Pilkada Serentak 2024",
        List.of(new Person("Iskardo P Panggar", "Ketua Bawaslu Provinsi Lampung")),
        Optional.of(new Person("Ir Fredy", "Kepala Inspektorat Provinsi Lampung")),
        true,
        List.of("Kepala Desa/Lurah"),
        List.of(new Person("Hamid Badrul Munir", "")),
        260,
        Paper.F4,
        true);
  }

  public Event event(Organization organizer, LocalDate from) {
    return new Event(
        new Event.Id(key()), organizer.id(), programme(from), new Event.State.Draft(NOON));
  }

  /** An event that is open for signing. */
  public Event storedEvent() {
    var event =
        event(storedOrganization(), LocalDate.of(2024, 9, 10))
            .publish(NOON.plusNanos(1))
            .open(NOON.plusNanos(2));
    ports.events().add(event);
    return event;
  }

  public static Wording wording(String title) {
    return new Wording(
        title,
        "001/2024",
        "Kami yang bertanda tangan:",
        List.of("Menjaga \"netralitas\"", "Menghindari konflik\nkepentingan"),
        "",
        List.of("UU 20/2023"),
        5);
  }

  public Pledge pledge(Event event, int version) {
    return Pledge.freeze(
        event,
        ports.organizations().find(event.organizer()).orElseThrow(),
        wording("Ikrar " + version),
        version,
        LegalBases.bundled(),
        NOON.plusSeconds(version));
  }

  public Participant participant(Event event, int number, String name) {
    return new Participant(
        new Participant.Id(key()),
        event.id(),
        number,
        name,
        "Kepala Desa",
        "Penata Muda Tk. I (III/b)",
        "Desa Sidoharjo",
        Optional.of(new RegionCode("18.01.04.2007")),
        new Identifier(Identifier.Kind.NIP, "198609262015051001"),
        new Phone("+628123456789"),
        number == 1);
  }

  public Participant storedParticipant(Event event, int number) {
    var participant = participant(event, number, "Peserta " + number);
    ports.roster().add(List.of(participant));
    return participant;
  }

  public Preparation preparation(Participant participant) {
    var event = ports.events().find(participant.event()).orElseThrow();
    return new Preparation(
        new Preparation.Id(key()),
        participant.event(),
        participant.id(),
        shortId(),
        storedPledge(event).digest(),
        bytes("record " + participant.id().value()),
        bytes("%PDF " + "x".repeat(40_000)),
        100,
        300,
        bytes("attributes"),
        bytes("certificate"),
        true,
        NOON.plusSeconds(1),
        NOON.plusSeconds(601));
  }

  public Preparation storedPreparation(Participant participant) {
    var preparation = preparation(participant);
    ports.preparations().add(preparation);
    return preparation;
  }

  private synchronized Pledge storedPledge(Event event) {
    return ports
        .pledges()
        .current(event.id())
        .orElseGet(() -> {
          var pledge = pledge(event, 1);
          ports.pledges().publish(pledge);
          return pledge;
        });
  }

  public Acceptance acceptance(Preparation preparation) {
    return new Acceptance(
        new Acceptance.Id(key()),
        preparation.event(),
        preparation.participant(),
        preparation.shortId(),
        preparation.id(),
        preparation.pledge(),
        Digest.of(preparation.record()),
        Digest.of(bytes("signed " + preparation.id().value())),
        bytes("cms"),
        true,
        Identification.HALL_IDENTIFIER,
        true,
        preparation.preparedAt().plusSeconds(20));
  }

  /** The leaf data that tells the log of the acceptance. */
  public static Bytes entry(Acceptance acceptance) {
    return new Entry(Entry.Type.ACCEPTED, acceptance.record(), acceptance.signed()).encode();
  }

  /** The leaf data that tells the log of a sealed file. */
  public static Bytes sealedEntry(Acceptance acceptance, Bytes pdf) {
    return new Entry(Entry.Type.SEALED, acceptance.record(), Digest.of(pdf)).encode();
  }

  public Acceptance storedAcceptance(Event event, int number) {
    var acceptance = acceptance(storedPreparation(storedParticipant(event, number)));
    ports.acceptances().commit(acceptance, entry(acceptance));
    return acceptance;
  }

  /** What the person of a stored acceptance signs anew, prepared and stored. */
  public Acceptance anew(Acceptance earlier) {
    var it = preparation(ports.roster().find(earlier.participant()).orElseThrow());
    var preparation =
        new Preparation(
            it.id(),
            it.event(),
            it.participant(),
            it.shortId(),
            it.pledge(),
            bytes("record anew " + it.id().value()),
            it.pdf(),
            it.gapFrom(),
            it.gapTo(),
            it.attributes(),
            it.certificate(),
            it.drawn(),
            it.preparedAt(),
            it.expires());
    ports.preparations().add(preparation);
    return acceptance(preparation);
  }

  /** That the person is asked to sign anew, under another name. */
  public Reopening reopening(Acceptance earlier, String name) {
    var right = new Particulars(name, "Lurah", "", "Kelurahan Contoh");
    return new Reopening(
        earlier.participant(),
        earlier.id(),
        right,
        new Reason("Salah ketik nama"),
        earlier.acceptedAt().plusSeconds(60));
  }

  public Correction correction(Acceptance earlier, Acceptance newer) {
    return new Correction(
        earlier.id(),
        earlier.record(),
        newer.id(),
        newer.record(),
        Digest.of(bytes(key())).bytes().slice(0, Correction.SALT_BYTES),
        new Reason("Salah ketik nama"),
        newer.acceptedAt());
  }

  /** The leaf data that tells the log of a correction. */
  public static Bytes entry(Correction correction) {
    return new Entry(Entry.Type.CORRECTED, correction.record(), correction.canonical().digest())
        .encode();
  }

  public Withdrawal withdrawal(Acceptance acceptance, Withdrawal.By by, String reason) {
    return new Withdrawal(
        acceptance.id(),
        acceptance.record(),
        Digest.of(bytes(key())).bytes().slice(0, Withdrawal.SALT_BYTES),
        by,
        new Reason(reason),
        acceptance.acceptedAt().plusSeconds(60));
  }

  /** The leaf data that tells the log of a withdrawal. */
  public static Bytes entry(Withdrawal withdrawal) {
    return new Entry(Entry.Type.WITHDRAWN, withdrawal.record(), withdrawal.canonical().digest())
        .encode();
  }

  public static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
