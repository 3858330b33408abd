package id.ikrar;

import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.desk.Act;
import id.ikrar.desk.Caretaker;
import id.ikrar.desk.CorrectionDesk;
import id.ikrar.desk.Numberer;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Programme;
import id.ikrar.kernel.Key;
import id.ikrar.movement.CascadeWords;
import id.ikrar.page.PledgePage;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.Wording;
import id.ikrar.seal.PaperNotary;
import id.ikrar.seal.Sealer;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.signing.Consent;
import id.ikrar.signing.Foyer;
import id.ikrar.signing.Ink;
import id.ikrar.signing.LinkTokens;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.PresenceCodes;
import id.ikrar.signing.Receipt;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import id.ikrar.signing.WithdrawalDesk;
import id.ikrar.store.MemoryPorts;
import id.ikrar.store.Ports;
import id.ikrar.store.World;
import id.ikrar.tlog.Checkpoints;
import id.ikrar.tlog.FileCheckpoint;
import id.ikrar.tlog.FileTiles;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.PublicLog;
import id.ikrar.tlog.Publisher;
import id.ikrar.tlog.ReadRetractions;
import id.ikrar.tlog.Sequencer;
import id.ikrar.tlog.StatusFolder;
import id.ikrar.tlog.StatusPublisher;
import id.ikrar.tlog.TileStore;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole flow without the web: real keys, real pages, real log; ports of the caller's choice.
 */
public final class TestHall {
  public static final URI URL = URI.create("http://localhost:8080");
  public static final String HOST = "localhost:8080";
  public static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

  private static final SecureRandom RANDOM = new SecureRandom();

  public final Ports ports;
  public final Keyring keys;
  public final LinkTokens tokens;
  public final SigningDesk desk;
  public final WithdrawalDesk withdrawals;
  public final CorrectionDesk corrections;
  public final Foyer foyer;
  public final PresenceCodes codes;
  public final Caretaker caretaker;
  public final Organizer organizer;
  public final Sequencer sequencer;
  public final Sealer sealer;
  public final StatusPublisher statusPublisher;
  public final StatusFolder status;
  public final Checkpoints checkpoints;
  public final LogKey logKey;
  public final Organization organization;

  private final Instant start;

  /** A hall in memory at a fixed time; the log's files lie in the folder. */
  public TestHall(Path folder) {
    this(folder, MemoryPorts.empty(), START);
  }

  /** A hall at the time of the wall clock, for judges that go by it. */
  public static TestHall now(Path folder) {
    return new TestHall(
        folder,
        MemoryPorts.empty(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10));
  }

  public TestHall(Path folder, Ports ports, Instant start) {
    this(
        folder,
        ports,
        start,
        Keyring.open(Path.of("keys-sample"), Passphrase.of("contoh"), RANDOM));
  }

  /** A hall with keys of its own. */
  public TestHall(Path folder, Ports ports, Instant start, Keyring keys) {
    this(folder, ports, start, keys, keys.timestamps());
  }

  /** A hall whose timestamps come from elsewhere. */
  public TestHall(Path folder, Ports ports, Instant start, TimestampAuthority timestamps) {
    this(
        folder,
        ports,
        start,
        Keyring.open(Path.of("keys-sample"), Passphrase.of("contoh"), RANDOM),
        timestamps);
  }

  private TestHall(
      Path folder, Ports ports, Instant start, Keyring keys, TimestampAuthority timestamps) {
    this.ports = ports;
    this.start = start;
    this.keys = keys;
    tokens = new LinkTokens(keys.linkSecret());
    var page = new PledgePage(PledgePage.CONTENTS_BYTES + timestamps.extraBytes(), ports.logos());
    var notary = new PaperNotary(keys, timestamps, page, HOST);
    desk =
        new SigningDesk(
            ports.links(),
            ports.events(),
            ports.pledges(),
            ports.roster(),
            ports.preparations(),
            ports.acceptances(),
            ports.corrections(),
            ports.hallRules(),
            notary,
            RANDOM);
    withdrawals =
        new WithdrawalDesk(
            ports.links(),
            ports.organizations(),
            ports.events(),
            ports.pledges(),
            ports.roster(),
            ports.acceptances(),
            ports.withdrawals(),
            ports.corrections(),
            ports.hallRules(),
            notary,
            RANDOM);
    organizer =
        new Organizer(
            ports.organizations(),
            ports.events(),
            ports.pledges(),
            ports.roster(),
            ports.links(),
            ports.acceptances(),
            ports.withdrawals(),
            ports.attendances(),
            new Numberer(ports.numberings(), ports.pledges(), LegalBases.bundled()),
            PledgePage::uncovered,
            tokens,
            new CascadeWords(ports.cascades()),
            RANDOM);
    corrections =
        new CorrectionDesk(
            ports.organizations(),
            ports.events(),
            ports.roster(),
            ports.acceptances(),
            ports.withdrawals(),
            ports.corrections(),
            PledgePage::uncovered);
    codes = new PresenceCodes(keys.linkSecret());
    foyer = new Foyer(desk, ports.hallRules(), codes);
    caretaker = new Caretaker(organizer, ports.hallRules());
    TileStore tiles = new FileTiles(folder);
    checkpoints = new FileCheckpoint(folder);
    logKey = Keys.log(keys, URL);
    sequencer = new Sequencer(ports.log(), logKey, new Publisher(ports.log(), tiles, checkpoints));
    status = new StatusFolder(folder.resolve("status"));
    statusPublisher =
        new StatusPublisher(
            ports.log(), checkpoints, new ReadRetractions(ports.log()), logKey, status);
    sealer =
        new Sealer(
            ports.seals(),
            ports.preparations(),
            ports.pledges(),
            new PublicLog(ports.log(), tiles, checkpoints),
            keys,
            timestamps,
            URL,
            HOST);
    organization = new World(ports).storedOrganization();
  }

  /** An open event with words and people called Contoh 1, Contoh 2, … */
  public Event open(int people) {
    return open(World.programme(LocalDate.of(2024, 9, 10)), people);
  }

  /** An open event; the first person leads. */
  public Event open(Programme programme, int people) {
    return open(programme, words("Ikrar Netralitas"), people);
  }

  /** An open event with these words. */
  public Event open(Programme programme, Wording words, int people) {
    var event = published(programme, words, people);
    return done(organizer.open(organization.id(), event.id(), start));
  }

  /** A published event with words and people. */
  public Event published(Programme programme, int people) {
    return published(programme, words("Ikrar Netralitas"), people);
  }

  private Event published(Programme programme, Wording words, int people) {
    var event = organizer.create(organization.id(), programme, start);
    done(organizer.write(organization.id(), event.id(), words));
    var published = done(organizer.publish(organization.id(), event.id(), start));
    done(organizer.enrol(organization.id(), event.id(), people(event, people), start));
    return published;
  }

  public static Wording words(String title) {
    return new Wording(
        title,
        "",
        "Kami berikrar:",
        List.of("Menolak politik uang dan segala jenis pemberian dalam bentuk apapun."),
        "",
        List.of(),
        0);
  }

  private List<Participant> people(Event event, int count) {
    var people = new ArrayList<Participant>();
    for (int i = 1; i <= count; i++) {
      people.add(
          new Participant(
              new Participant.Id(Key.next(start.plusMillis(i), RANDOM)),
              event.id(),
              i,
              "Contoh " + i,
              "Kepala Desa",
              "",
              "Desa Contoh",
              Optional.empty(),
              new Identifier(Identifier.Kind.NIP, "196804111993031%03d".formatted(i)),
              Phone.NONE,
              i == 1));
    }
    return people;
  }

  /** The act must have been done. */
  public static Event done(Act act) {
    if (act instanceof Act.Done(var event)) {
      return event;
    }
    throw new AssertionError("not done: " + act);
  }

  public Participant person(Event event, int number) {
    return ports.roster().of(event.id()).get(number - 1);
  }

  public String token(Event event, int number) {
    return tokens.personal(person(event, number).id());
  }

  /** Prepares with this phone; it must succeed. */
  public Preparation prepare(String token, TestPhone phone, Event event) {
    return prepare(token, phone, event, TestPhone.drawing());
  }

  private Preparation prepare(String token, TestPhone phone, Event event, Ink ink) {
    var pledge = ports.pledges().current(event.id()).orElseThrow();
    var consent = new Consent(pledge.digest(), true, true, ink, phone.publicKey());
    var answer = desk.prepare(token, consent, start);
    if (answer instanceof Outcome.Preparing.Prepared(var preparation, _)) {
      return preparation;
    }
    throw new AssertionError("not prepared: " + answer);
  }

  /** The whole way of one person; it must succeed. */
  public Receipt sign(Event event, int number) {
    return sign(event, number, TestPhone.drawing());
  }

  /** The whole way of one person who draws this, or nothing; it must succeed. */
  public Receipt sign(Event event, int number, Ink ink) {
    var phone = new TestPhone();
    var token = token(event, number);
    var preparation = prepare(token, phone, event, ink);
    var answer = desk.accept(token, preparation.id(), phone.sign(preparation.attributes()), start);
    if (answer instanceof Outcome.Accepting.Accepted(var receipt)) {
      return receipt;
    }
    throw new AssertionError("not accepted: " + answer);
  }

  /** Logs and seals until nothing waits. */
  public void finish() {
    sequencer.run(start.plusSeconds(1));
    for (var work : sealer.claim(start.plusSeconds(2))) {
      if (!sealer.seal(work, start.plusSeconds(2))) {
        throw new AssertionError("not sealed: " + work.acceptance().id().value());
      }
    }
    sequencer.run(start.plusSeconds(3));
  }
}
