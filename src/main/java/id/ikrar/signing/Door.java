package id.ikrar.signing;

import static java.util.function.Predicate.not;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.kernel.Token;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Pledges;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import java.time.Instant;
import java.util.Optional;

/** Decides who may pass: reads, never writes. */
final class Door {
  private final Links links;
  private final Events events;
  private final Pledges pledges;
  private final Roster roster;
  private final Acceptances acceptances;
  private final Corrections corrections;
  private final HallRules rules;

  Door(
      Links links,
      Events events,
      Pledges pledges,
      Roster roster,
      Acceptances acceptances,
      Corrections corrections,
      HallRules rules) {
    this.links = links;
    this.events = events;
    this.pledges = pledges;
    this.roster = roster;
    this.acceptances = acceptances;
    this.corrections = corrections;
    this.rules = rules;
  }

  /** What this person finds behind the door. */
  Doorway look(Visitor.Person person, Instant now) {
    var event = person.event();
    var signed = acceptances.of(person.participant().id());
    var anew = signed.flatMap(_ -> corrections.open(person.participant().id()));
    if (signed.isPresent() && (anew.isEmpty() || !(event.state() instanceof Event.State.Open))) {
      return new Doorway.Signed(event, person.participant(), signed.get());
    }
    var participant =
        anew.map(it -> person.participant().with(it.right())).orElse(person.participant());
    return switch (event.state()) {
      case Event.State.Draft _, Event.State.Published _ ->
          new Doorway.Shut(new Refusal.EventNotOpen(event));
      case Event.State.Closed _ -> new Doorway.Shut(new Refusal.EventClosed(event));
      case Event.State.Open _ -> {
        var pledge = pledges.current(event.id());
        yield pledge.isEmpty()
            ? new Doorway.Shut(new Refusal.NoPledge(event))
            : waiting(person, pledge.get())
                .or(() -> rules.of(event.id()).refuses(event, person.how(), now))
                .<Doorway>map(Doorway.Shut::new)
                .orElseGet(() -> new Doorway.Ready(event, pledge.get(), participant, person.how()));
      }
    };
  }

  /** The leader for whom this person waits. */
  private Optional<Refusal> waiting(Visitor.Person person, Pledge pledge) {
    if (!pledge.programme().leaderFirst() || person.participant().leader()) {
      return Optional.empty();
    }
    return roster.leaders(person.event().id()).stream()
        .filter(not(leader -> acceptances.of(leader.id()).isPresent()))
        .<Refusal>map(leader -> new Refusal.LeaderFirst(leader.name()))
        .findFirst();
  }

  /** Finds out who comes with this token. */
  Visitor enter(String token, Instant now) {
    var link = links.find(Token.digest(token));
    if (link.isEmpty()) {
      return new Visitor.Shut(new Refusal.LinkUnknown());
    }
    if (!now.isBefore(link.get().expires())) {
      return new Visitor.Shut(new Refusal.LinkExpired(link.get().expires()));
    }
    var event = events.find(link.get().event());
    if (event.isEmpty()) {
      return new Visitor.Shut(new Refusal.LinkUnknown());
    }
    return switch (link.get()) {
      case Link.Hall _ -> wall(event.get(), now);
      case Link.Personal personal ->
          person(event.get(), personal.participant(), Identification.PERSONAL_LINK);
      case Link.Ticket ticket -> person(event.get(), ticket.participant(), ticket.how());
    };
  }

  private Visitor wall(Event event, Instant now) {
    return switch (event.state()) {
      case Event.State.Open _ -> {
        var rule = rules.of(event.id());
        yield rule.late(event.programme(), now)
            ? new Visitor.Shut(new Refusal.HallOver(rule.lateUntil().orElseThrow()))
            : new Visitor.Wall(event);
      }
      case Event.State.Draft _, Event.State.Published _ ->
          new Visitor.Shut(new Refusal.EventNotOpen(event));
      case Event.State.Closed _ -> new Visitor.Shut(new Refusal.EventClosed(event));
    };
  }

  private Visitor person(Event event, Participant.Id id, Identification how) {
    return roster
        .find(id)
        .filter(participant -> participant.event().equals(event.id()))
        .<Visitor>map(participant -> new Visitor.Person(event, participant, how))
        .orElseGet(() -> new Visitor.Shut(new Refusal.LinkUnknown()));
  }

  /** Who stands at the door. */
  sealed interface Visitor {
    record Person(Event event, Participant participant, Identification how) implements Visitor {}

    record Wall(Event event) implements Visitor {}

    record Shut(Refusal refusal) implements Visitor {}
  }
}
