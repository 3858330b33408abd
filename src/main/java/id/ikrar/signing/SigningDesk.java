package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.kernel.Token;
import id.ikrar.passkey.Answer;
import id.ikrar.passkey.Assertion;
import id.ikrar.passkey.AssertionCheck;
import id.ikrar.passkey.Site;
import id.ikrar.pledge.Pledges;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Where a person signs: opens a link, reads, prepares, signs, gets a receipt. Keeps nothing between
 * two calls, so any node can answer the next one.
 */
public final class SigningDesk {
  private static final System.Logger logger = System.getLogger(SigningDesk.class.getName());

  /** How long a phone may take between prepare and accept, a dead spot of the network included. */
  public static final Duration PREPARED = Duration.ofHours(6);

  /** So much may the clocks of a service's nodes differ. */
  public static final Duration CLOCK = Duration.ofMinutes(2);

  public static final Duration TICKET = Duration.ofHours(6);
  public static final int MAX_FOUND = 20;

  private final Door door;
  private final Links links;
  private final Roster roster;
  private final Preparations preparations;
  private final Acceptances acceptances;
  private final Corrections corrections;
  private final Registrar registrar;
  private final Notary notary;
  private final RandomGenerator random;

  /** The generator must not be predictable: it makes salts and tickets. */
  public SigningDesk(
      Links links,
      Events events,
      Pledges pledges,
      Roster roster,
      Preparations preparations,
      Acceptances acceptances,
      Corrections corrections,
      HallRules rules,
      Notary notary,
      RandomGenerator random) {
    this.door = new Door(links, events, pledges, roster, acceptances, corrections, rules);
    this.links = links;
    this.roster = roster;
    this.preparations = preparations;
    this.acceptances = acceptances;
    this.corrections = corrections;
    this.registrar = new Registrar(acceptances, corrections, notary::entry, random);
    this.notary = notary;
    this.random = random;
  }

  /** What lies behind a link now. */
  public Doorway look(String token, Instant now) {
    return switch (door.enter(token, now)) {
      case Door.Visitor.Person person -> door.look(person, now);
      case Door.Visitor.Wall(var event) -> new Doorway.Hall(event);
      case Door.Visitor.Shut(var refusal) -> new Doorway.Shut(refusal);
    };
  }

  /** Those on the roster of the hall's event whose name holds the words. */
  public List<Participant> search(String hallToken, String words, Instant now) {
    return switch (door.enter(hallToken, now)) {
      case Door.Visitor.Wall(var event) -> roster.named(event.id(), words, MAX_FOUND);
      case Door.Visitor.Person _, Door.Visitor.Shut _ -> List.of();
    };
  }

  /** What the hall asks this person for. */
  public static Identification question(Participant participant) {
    if (participant.identifier().value().length() >= 4) {
      return Identification.HALL_IDENTIFIER;
    }
    return participant.phone().given() ? Identification.HALL_PHONE : Identification.HALL_NAME;
  }

  /**
   * Recognises a person in the hall.
   *
   * @param answer the last four characters of what {@link #question} names
   */
  public Outcome.Recognition recognise(
      String hallToken, Participant.Id id, String answer, Instant now) {
    return recognise(hallToken, id, answer, false, now);
  }

  /**
   * The same for somebody who has shown, or not, that they are in the hall; only the foyer knows.
   */
  Outcome.Recognition recognise(
      String hallToken, Participant.Id id, String answer, boolean present, Instant now) {
    if (!(door.enter(hallToken, now) instanceof Door.Visitor.Wall(var event))) {
      return new Outcome.Recognition.Refused(new Refusal.LinkForeign());
    }
    var found = roster.find(id).filter(person -> person.event().equals(event.id()));
    if (found.isEmpty()) {
      return new Outcome.Recognition.Refused(new Refusal.PersonUnknown());
    }
    var how = question(found.get());
    var asked =
        switch (how) {
          case HALL_IDENTIFIER -> found.get().identifier().value();
          case HALL_PHONE -> found.get().phone().value();
          case HALL_NAME,
              PERSONAL_LINK,
              HALL_IDENTIFIER_CODE,
              HALL_PHONE_CODE,
              HALL_NAME_CODE,
              PERSONAL_LINK_CODE ->
              "";
        };
    if (!asked.isEmpty() && !asked.substring(asked.length() - 4).equals(answer.strip())) {
      return new Outcome.Recognition.Refused(new Refusal.AnswerWrong());
    }
    return ticket(event.id(), id, present ? how.withCode() : how, now);
  }

  /** Gives a ticket to somebody known already who has shown that they are in the hall. */
  Outcome.Recognition present(String token, Instant now) {
    return door.enter(token, now) instanceof Door.Visitor.Person(var event, var it, var how)
        ? ticket(event.id(), it.id(), how.withCode(), now)
        : new Outcome.Recognition.Refused(refusal(token, now));
  }

  private Outcome.Recognition ticket(
      Event.Id event, Participant.Id id, Identification how, Instant now) {
    var token = Token.fresh(random);
    links.put(List.of(new Link.Ticket(Token.digest(token), event, id, how, now.plus(TICKET))));
    return new Outcome.Recognition.Recognised(token);
  }

  /** Takes the consent, issues a certificate and lays out the sheet to be signed. */
  public Outcome.Preparing prepare(String token, Consent consent, Instant now) {
    return inside(token, now, ready -> prepare(ready, consent, now));
  }

  /**
   * Lays out the sheet anew, with what the phone's passkey said of the record on the first one.
   * That one stays good: whoever declines signs it.
   */
  public Outcome.Preparing confirm(
      String token, Preparation.Id first, Ink ink, Answer answer, Site site, Instant now) {
    return inside(token, now, ready -> confirm(ready, first, ink, answer, site, now));
  }

  private Outcome.Preparing inside(
      String token, Instant now, Function<Doorway.Ready, Outcome.Preparing> act) {
    if (!(door.enter(token, now) instanceof Door.Visitor.Person person)) {
      return new Outcome.Preparing.Refused(refusal(token, now));
    }
    return switch (door.look(person, now)) {
      case Doorway.Shut(var refusal) -> new Outcome.Preparing.Refused(refusal);
      case Doorway.Hall _ -> new Outcome.Preparing.Refused(new Refusal.LinkForeign());
      case Doorway.Signed signed ->
          new Outcome.Preparing.Refused(new Refusal.SignedBefore(signed.acceptance().receipt()));
      case Doorway.Ready ready -> act.apply(ready);
    };
  }

  /** The preparation, for the person behind the link alone. */
  public Optional<Preparation> prepared(String token, Preparation.Id id, Instant now) {
    return door.enter(token, now) instanceof Door.Visitor.Person person
        ? preparations.find(id).filter(p -> p.participant().equals(person.participant().id()))
        : Optional.empty();
  }

  /**
   * Accepts the phone's signature; durable when it answers.
   *
   * @param signature r and s of 32 bytes each
   */
  public Outcome.Accepting accept(String token, Preparation.Id id, Bytes signature, Instant now) {
    if (!(door.enter(token, now) instanceof Door.Visitor.Person person)) {
      return new Outcome.Accepting.Refused(refusal(token, now));
    }
    // Asked before anything else, so that a repeat gets its receipt though the event has closed.
    var before = acceptances.of(person.participant().id());
    var anew = before.flatMap(_ -> corrections.open(person.participant().id()));
    if (before.isPresent() && (anew.isEmpty() || before.get().preparation().equals(id))) {
      return repeated(before.get(), id);
    }
    var preparation =
        preparations
            .find(id)
            .filter(p -> p.participant().equals(person.participant().id()))
            // What was prepared before it was corrected may show what was wrong.
            .filter(p -> anew.filter(it -> p.preparedAt().isBefore(it.at())).isEmpty());
    if (preparation.isEmpty() || !now.isBefore(preparation.get().expires())) {
      return new Outcome.Accepting.Refused(new Refusal.PreparationExpired());
    }
    var prepared = preparation.get().preparedAt();
    if (now.plus(CLOCK).isBefore(prepared)) {
      logger.log(
          System.Logger.Level.ERROR,
          "the clock says {0}, but a sheet was prepared at {1}: nothing is accepted until it is right",
          now,
          prepared);
      return new Outcome.Accepting.Refused(new Refusal.ClockBack(prepared, now));
    }
    return switch (door.look(person, now)) {
      case Doorway.Shut(var refusal) -> new Outcome.Accepting.Refused(refusal);
      case Doorway.Hall _ -> new Outcome.Accepting.Refused(new Refusal.LinkForeign());
      case Doorway.Signed(_, _, var acceptance) -> repeated(acceptance, id);
      case Doorway.Ready ready ->
          Recording.shows(preparation.get(), ready)
              ? commit(ready, preparation.get(), signature, now)
              : new Outcome.Accepting.Refused(new Refusal.TextChanged());
    };
  }

  private Outcome.Preparing prepare(Doorway.Ready ready, Consent consent, Instant now) {
    if (!consent.pledge().equals(ready.pledge().digest())) {
      return new Outcome.Preparing.Refused(new Refusal.TextChanged());
    }
    if (!consent.read() || !consent.agree()) {
      return new Outcome.Preparing.Refused(new Refusal.ConsentMissing());
    }
    return switch (notary.publicKey(consent.publicKey())) {
      case Parsed.Malformed<Bytes>(var reason) ->
          new Outcome.Preparing.Refused(new Refusal.KeyUnusable(reason));
      case Parsed.Ok<Bytes>(var key) -> {
        var salt = new byte[SignedRecord.SALT_BYTES];
        random.nextBytes(salt);
        var record =
            Recording.of(
                ready,
                ShortId.next(random),
                Bytes.owning(salt),
                consent.ink(),
                key,
                now.truncatedTo(ChronoUnit.SECONDS));
        yield prepared(ready, consent.ink(), record, now);
      }
    };
  }

  private Outcome.Preparing confirm(
      Doorway.Ready ready, Preparation.Id first, Ink ink, Answer answer, Site site, Instant now) {
    var record =
        preparations
            .find(first)
            .filter(it -> it.participant().equals(ready.participant().id()))
            .filter(it -> now.isBefore(it.expires()))
            .flatMap(it -> Recording.again(it, ready, ink));
    if (record.isEmpty()) {
      return new Outcome.Preparing.Refused(new Refusal.PreparationExpired());
    }
    if (!ready.pledge().programme().offerPasskey()) {
      return new Outcome.Preparing.Refused(new Refusal.PasskeyWrong("nobody asked for one"));
    }
    return switch (AssertionCheck.accept(answer, site, record.get().canonical().digest())) {
      case Parsed.Malformed<Assertion>(var reason) ->
          new Outcome.Preparing.Refused(new Refusal.PasskeyWrong(reason));
      case Parsed.Ok<Assertion>(var assertion) ->
          prepared(ready, ink, record.get().confirmed(assertion), now);
    };
  }

  private Outcome.Preparing prepared(
      Doorway.Ready ready, Ink ink, SignedRecord record, Instant now) {
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    var sheet = notary.sheet(ready.pledge(), ready.participant(), record, ink, at);
    var preparation =
        new Preparation(
            new Preparation.Id(Key.next(at, random)),
            ready.event().id(),
            ready.participant().id(),
            record.shortId(),
            record.pledge(),
            record.canonical().bytes(),
            sheet.pdf(),
            sheet.gapFrom(),
            sheet.gapTo(),
            sheet.attributes(),
            sheet.certificate(),
            ink.drawn(),
            at,
            at.plus(PREPARED));
    preparations.add(preparation);
    return new Outcome.Preparing.Prepared(preparation, ready.pledge());
  }

  private Outcome.Accepting commit(
      Doorway.Ready ready, Preparation preparation, Bytes signature, Instant now) {
    var signed = notary.sign(preparation, signature, now);
    if (signed.isEmpty()) {
      return new Outcome.Accepting.Refused(new Refusal.SignatureWrong());
    }
    var acceptance =
        new Acceptance(
            new Acceptance.Id(Key.next(now, random)),
            preparation.event(),
            preparation.participant(),
            preparation.shortId(),
            preparation.id(),
            preparation.pledge(),
            Digest.of(preparation.record()),
            signed.get().file(),
            signed.get().cms(),
            signed.get().stamped(),
            ready.how(),
            preparation.drawn(),
            now.truncatedTo(ChronoUnit.MILLIS));
    return switch (registrar.commit(acceptance, signed.get().entry())) {
      case Acceptances.Committed.Stored _ -> new Outcome.Accepting.Accepted(acceptance.receipt());
      case Acceptances.Committed.Already(var first) -> repeated(first, preparation.id());
      case Acceptances.Committed.Closed _ ->
          new Outcome.Accepting.Refused(new Refusal.EventClosed(ready.event()));
    };
  }

  private static Outcome.Accepting repeated(Acceptance first, Preparation.Id asked) {
    return first.preparation().equals(asked)
        ? new Outcome.Accepting.Accepted(first.receipt())
        : new Outcome.Accepting.Refused(new Refusal.SignedBefore(first.receipt()));
  }

  private Refusal refusal(String token, Instant now) {
    return door.enter(token, now) instanceof Door.Visitor.Shut(var why)
        ? why
        : new Refusal.LinkForeign();
  }
}
