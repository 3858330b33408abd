package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.pledge.Pledges;
import id.ikrar.signer.Roster;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where an accepted pledge is taken back, by its signer or by its organiser; deletes nothing. */
public final class WithdrawalDesk {
  private final Door door;
  private final Organizations organizations;
  private final Events events;
  private final Acceptances acceptances;
  private final Withdrawals withdrawals;
  private final Notary notary;
  private final RandomGenerator random;

  /** The generator must not be predictable: it makes salts. */
  public WithdrawalDesk(
      Links links,
      Organizations organizations,
      Events events,
      Pledges pledges,
      Roster roster,
      Acceptances acceptances,
      Withdrawals withdrawals,
      Corrections corrections,
      HallRules rules,
      Notary notary,
      RandomGenerator random) {
    this.door = new Door(links, events, pledges, roster, acceptances, corrections, rules);
    this.organizations = organizations;
    this.events = events;
    this.acceptances = acceptances;
    this.withdrawals = withdrawals;
    this.notary = notary;
    this.random = random;
  }

  /** The withdrawal of an acceptance, if there is one. */
  public Optional<Withdrawal> of(Acceptance.Id acceptance) {
    return withdrawals.of(acceptance);
  }

  /** All withdrawals of an event, in their order. */
  public List<Withdrawal> of(Event.Id event) {
    return withdrawals.of(event);
  }

  /** Whether this link lets its holder take back what was signed. */
  public boolean mayWithdraw(String token, Instant now) {
    return door.enter(token, now) instanceof Door.Visitor.Person person
        && person.how().personal()
        && door.look(person, now) instanceof Doorway.Signed;
  }

  /** Takes back what the holder of a personal link has signed; durable when it answers. */
  public Withdrawing bySigner(String token, String reason, Instant now) {
    return switch (door.enter(token, now)) {
      case Door.Visitor.Shut(var refusal) -> new Withdrawing.Refused(refusal);
      case Door.Visitor.Wall _ -> new Withdrawing.LinkNotPersonal();
      case Door.Visitor.Person person ->
          person.how().personal()
              ? withdraw(
                  acceptances.of(person.participant().id()), Withdrawal.By.SIGNER, reason, now)
              : new Withdrawing.LinkNotPersonal();
    };
  }

  /** Takes back a pledge of an event within the organisation's reach; durable when it answers. */
  public Withdrawing byOrganiser(
      Organization.Id organization, ShortId shortId, String reason, Instant now) {
    var ours =
        acceptances
            .with(shortId)
            .filter(it -> acceptances.of(it.participant()).filter(it::equals).isPresent())
            .filter(it -> organizations.reach(organization).contains(organiser(it.event())));
    return withdraw(ours, Withdrawal.By.ORGANISER, reason, now);
  }

  private Organization.Id organiser(Event.Id event) {
    return events.find(event).orElseThrow().organizer();
  }

  private Withdrawing withdraw(
      Optional<Acceptance> signed, Withdrawal.By by, String reason, Instant now) {
    if (signed.isEmpty()) {
      return new Withdrawing.NotSigned();
    }
    // Asked before the reason, so that a repeat gets its answer whatever it says.
    var before = withdrawals.of(signed.get().id());
    if (before.isPresent()) {
      return new Withdrawing.Withdrawn(before.get());
    }
    return switch (Reason.typed(reason)) {
      case Parsed.Malformed<Reason>(var why) -> new Withdrawing.ReasonUnusable(why);
      case Parsed.Ok<Reason>(var readable) -> {
        var withdrawal = withdrawal(signed.get(), by, readable, now);
        yield new Withdrawing.Withdrawn(withdrawals.commit(withdrawal, notary.entry(withdrawal)));
      }
    };
  }

  private Withdrawal withdrawal(Acceptance signed, Withdrawal.By by, Reason reason, Instant now) {
    var salt = new byte[Withdrawal.SALT_BYTES];
    random.nextBytes(salt);
    return new Withdrawal(
        signed.id(),
        signed.record(),
        Bytes.owning(salt),
        by,
        reason,
        now.truncatedTo(ChronoUnit.MILLIS));
  }
}
