package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.ShortId;
import id.ikrar.pledge.Pledges;
import id.ikrar.signer.Roster;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * Where an official signs with a certificate of the national service in place of the phone's key.
 * Nothing is kept until the service has signed: an attempt that fails leaves no trace, and after
 * one that succeeded the service is not asked again.
 */
public final class CertifiedDesk {
  private final Door door;
  private final Preparations preparations;
  private final Registrar registrar;
  private final CertifiedEvents events;
  private final CertifiedSheets sheets;
  private final NationalSigner signer;
  private final RandomGenerator random;

  /** The generator must not be predictable: it makes salts. */
  public CertifiedDesk(
      Links links,
      Events events,
      Pledges pledges,
      Roster roster,
      Preparations preparations,
      Acceptances acceptances,
      Corrections corrections,
      HallRules rules,
      CertifiedEvents certified,
      CertifiedSheets sheets,
      NationalSigner signer,
      RandomGenerator random) {
    this.door = new Door(links, events, pledges, roster, acceptances, corrections, rules);
    this.preparations = preparations;
    this.registrar = new Registrar(acceptances, corrections, sheets::entry, random);
    this.events = certified;
    this.sheets = sheets;
    this.signer = signer;
    this.random = random;
  }

  /** Whether there is a national service here at all. */
  public boolean available() {
    return signer.available();
  }

  /** Whether people of this event may sign with it. */
  public boolean offered(Event.Id event) {
    return signer.available() && events.on(event);
  }

  /** The organiser's switch. */
  public void turn(Event.Id event, boolean on) {
    events.turn(event, on);
  }

  /**
   * What the person agrees to.
   *
   * @param pledge digest of the words that were on the screen
   */
  public record Assent(Digest pledge, boolean read, boolean agree) {}

  /** Who asks the service, and with what; closing clears the secret. */
  public record Credentials(Nik nik, NationalSigner.Proof proof, Secret secret)
      implements AutoCloseable {
    @Override
    public void close() {
      secret.close();
    }
  }

  /** Asks the service to send a code to the holder. */
  public Certifying sendCode(String token, Nik nik, Instant now) {
    return switch (enter(token, now)) {
      case Entered.Out(var answer) -> answer;
      case Entered.In _ -> unsigned(signer.sendCode(nik));
    };
  }

  /** Signs; durable when it answers that it is accepted. The credentials are cleared. */
  public Certifying sign(
      String token, Assent assent, Credentials credentials, InstantSource clock) {
    try (credentials) {
      return switch (enter(token, clock.instant())) {
        case Entered.Out(var answer) -> answer;
        case Entered.In(var ready) when !assent.pledge().equals(ready.pledge().digest()) ->
            new Certifying.Refused(new Refusal.TextChanged());
        case Entered.In _ when !assent.read() || !assent.agree() ->
            new Certifying.Refused(new Refusal.ConsentMissing());
        case Entered.In(var ready) -> ask(ready, credentials, clock);
      };
    }
  }

  private sealed interface Entered {
    record In(Doorway.Ready ready) implements Entered {}

    record Out(Certifying answer) implements Entered {}
  }

  private Entered enter(String token, Instant now) {
    return switch (door.enter(token, now)) {
      case Door.Visitor.Shut(var refusal) -> new Entered.Out(new Certifying.Refused(refusal));
      case Door.Visitor.Wall _ ->
          new Entered.Out(new Certifying.Refused(new Refusal.LinkForeign()));
      case Door.Visitor.Person person ->
          switch (door.look(person, now)) {
            case Doorway.Ready ready when offered(ready.event().id()) -> new Entered.In(ready);
            case Doorway.Ready _ -> new Entered.Out(new Certifying.NotOffered());
            // The service must not be asked again, whoever asks for whatever reason.
            case Doorway.Signed signed ->
                new Entered.Out(new Certifying.Accepted(signed.acceptance().receipt()));
            case Doorway.Hall _ ->
                new Entered.Out(new Certifying.Refused(new Refusal.LinkForeign()));
            case Doorway.Shut(var refusal) -> new Entered.Out(new Certifying.Refused(refusal));
          };
    };
  }

  private Certifying ask(Doorway.Ready ready, Credentials credentials, InstantSource clock) {
    var record = record(ready, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    var sheet = sheets.render(ready.pledge(), ready.participant(), record);
    var answer = signer.sign(credentials.nik(), credentials.proof(), credentials.secret(), sheet);
    if (!(answer instanceof NationalSigner.Answer.Signed(var pdf))) {
      return unsigned(answer);
    }
    var now = clock.instant();
    return switch (sheets.judge(sheet, pdf, record, now)) {
      case CertifiedSheets.Judged.Unusable(var why) -> new Certifying.AnswerUnusable(why);
      case CertifiedSheets.Judged.NotNational(var why) -> new Certifying.AnswerUnusable(why);
      case CertifiedSheets.Judged.AnotherPerson(var name) -> new Certifying.AnotherPerson(name);
      case CertifiedSheets.Judged.Taken taken -> commit(ready, record, taken, now);
    };
  }

  private static Certifying unsigned(NationalSigner.Answer answer) {
    return switch (answer) {
      case NationalSigner.Answer.CodeSent() -> new Certifying.CodeSent();
      case NationalSigner.Answer.Refused(var reason) -> new Certifying.NotSigned(reason);
      case NationalSigner.Answer.Signed _ -> new Certifying.NotSigned(NationalSigner.Reason.FAILED);
    };
  }

  private Certifying commit(
      Doorway.Ready ready, SignedRecord record, CertifiedSheets.Judged.Taken taken, Instant now) {
    var preparation = preparation(record, taken, now);
    var acceptance =
        new Acceptance(
            new Acceptance.Id(Key.next(now, random)),
            record.event(),
            record.participant(),
            record.shortId(),
            preparation.id(),
            record.pledge(),
            record.canonical().digest(),
            taken.file(),
            taken.cms(),
            taken.stamped(),
            ready.how(),
            false,
            now.truncatedTo(ChronoUnit.MILLIS));
    preparations.add(preparation);
    return switch (registrar.commit(acceptance, taken.entry())) {
      case Acceptances.Committed.Stored _ -> new Certifying.Accepted(acceptance.receipt());
      case Acceptances.Committed.Already(var first) -> new Certifying.Accepted(first.receipt());
      case Acceptances.Committed.Closed _ ->
          new Certifying.Refused(new Refusal.EventClosed(ready.event()));
    };
  }

  private Preparation preparation(
      SignedRecord record, CertifiedSheets.Judged.Taken taken, Instant now) {
    return new Preparation(
        new Preparation.Id(Key.next(now, random)),
        record.event(),
        record.participant(),
        record.shortId(),
        record.pledge(),
        record.canonical().bytes(),
        taken.pdf(),
        taken.gapFrom(),
        taken.gapTo(),
        taken.attributes(),
        taken.certificate(),
        false,
        record.consentedAt(),
        now.plus(SigningDesk.PREPARED));
  }

  private SignedRecord record(Doorway.Ready ready, Instant now) {
    var salt = new byte[SignedRecord.SALT_BYTES];
    random.nextBytes(salt);
    return Recording.of(
        ready, ShortId.next(random), Bytes.owning(salt), Ink.NONE, Bytes.EMPTY, now);
  }
}
