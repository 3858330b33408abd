package id.ikrar.desk;

import id.ikrar.attendance.Attendances;
import id.ikrar.attendance.Mark;
import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.event.Programme;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.Token;
import id.ikrar.pledge.Lettering;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Pledges;
import id.ikrar.pledge.Wording;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.Link;
import id.ikrar.signing.LinkTokens;
import id.ikrar.signing.Links;
import id.ikrar.signing.Withdrawal;
import id.ikrar.signing.Withdrawals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * An organiser's work; every call names the organisation on whose behalf it is made, which may work
 * for those below it too.
 */
public final class Organizer {
  /** How long links stay good after signing was opened, or after the last day if that is later. */
  public static final Duration LINKS = Duration.ofDays(30);

  private final Organizations organizations;
  private final Events events;
  private final Pledges pledges;
  private final Roster roster;
  private final Links links;
  private final Acceptances acceptances;
  private final Withdrawals withdrawals;
  private final Attendances attendances;
  private final Numberer numberer;
  private final Lettering lettering;
  private final LinkTokens tokens;
  private final WordsRule rule;
  private final RandomGenerator random;

  public Organizer(
      Organizations organizations,
      Events events,
      Pledges pledges,
      Roster roster,
      Links links,
      Acceptances acceptances,
      Withdrawals withdrawals,
      Attendances attendances,
      Numberer numberer,
      Lettering lettering,
      LinkTokens tokens,
      WordsRule rule,
      RandomGenerator random) {
    this.organizations = organizations;
    this.events = events;
    this.pledges = pledges;
    this.roster = roster;
    this.links = links;
    this.acceptances = acceptances;
    this.withdrawals = withdrawals;
    this.attendances = attendances;
    this.numberer = numberer;
    this.lettering = lettering;
    this.tokens = tokens;
    this.rule = rule;
    this.random = random;
  }

  /** The events of the organisation and of all below it, newest day first. */
  public List<Event> events(Organization.Id organization) {
    return events.of(organizations.reach(organization));
  }

  public Optional<Event> find(Organization.Id organization, Event.Id id) {
    return events
        .find(id)
        .filter(event -> organizations.reach(organization).contains(event.organizer()));
  }

  public Optional<Organization> organization(Organization.Id id) {
    return organizations.find(id);
  }

  public Event create(Organization.Id organization, Programme programme, Instant now) {
    var event =
        new Event(
            new Event.Id(Key.next(now, random)),
            organization,
            programme,
            new Event.State.Draft(now));
    events.add(event);
    return event;
  }

  /** Changes the programme of a draft. */
  public Act change(Organization.Id organization, Event.Id id, Programme programme) {
    return act(organization, id, event -> event.with(programme));
  }

  /** Keeps words that are not published yet; an open event takes a correction this way too. */
  public Act write(Organization.Id organization, Event.Id id, Wording wording) {
    var event = find(organization, id);
    if (event.isPresent() && !rule.allows(id, wording)) {
      return new Act.SharedWords(event.get());
    }
    event.ifPresent(_ -> pledges.draft(id, wording));
    return event.<Act>map(Act.Done::new).orElseGet(Act.Unknown::new);
  }

  public Optional<Wording> draft(Event.Id id) {
    return pledges.draft(id);
  }

  public Optional<Pledge> pledge(Event.Id id) {
    return pledges.current(id);
  }

  public List<Pledge> versions(Event.Id id) {
    return pledges.versions(id);
  }

  /**
   * Publishes the event and, where there are any, freezes its words. Words that came or changed
   * after the event was published are published the same way, as the next version.
   */
  public Act publish(Organization.Id organization, Event.Id id, Instant now) {
    var found = find(organization, id);
    if (found.isEmpty()) {
      return new Act.Unknown();
    }
    var event = found.get();
    return switch (event.state()) {
      case Event.State.Closed _ -> new Act.NotNow(event);
      case Event.State.Published _, Event.State.Open _ -> {
        yield freeze(event, now).orElseGet(() -> new Act.NotNow(event));
      }
      // The words freeze first: an event published without its words would be one without a pledge.
      case Event.State.Draft _ -> {
        var frozen = freeze(event, now);
        yield frozen.isPresent() && frozen.get() instanceof Act.NoGlyph refused
            ? refused
            : act(organization, id, draft -> draft.publish(now));
      }
    };
  }

  /** Opens signing, for the first time or again; everybody's link becomes good. */
  public Act open(Organization.Id organization, Event.Id id, Instant now) {
    var found = find(organization, id);
    if (found.isEmpty()) {
      return new Act.Unknown();
    }
    var pledge = pledges.current(id);
    if (pledge.isEmpty()) {
      return new Act.NoPledge(found.get());
    }
    if (pledge.get().programme().leaderFirst() && roster.leaders(id).isEmpty()) {
      return new Act.NoLeader(found.get());
    }
    links.put(links(found.get(), roster.of(id), now));
    return act(organization, id, event -> event.open(now));
  }

  /** Makes everybody's link good for as long as if the event were opened now. */
  void renew(Event event, Instant now) {
    links.put(links(event, roster.of(event.id()), now));
  }

  public Act close(Organization.Id organization, Event.Id id, Instant now) {
    return act(organization, id, event -> event.close(now));
  }

  /** Adds people to the roster, all or none, each with a link. */
  public Act enrol(
      Organization.Id organization, Event.Id id, List<Participant> participants, Instant now) {
    var event = find(organization, id);
    if (event.isEmpty()) {
      return new Act.Unknown();
    }
    int would = roster.count(id) + participants.size();
    if (would > Roster.MAX_PARTICIPANTS) {
      return new Act.TooMany(would, Roster.MAX_PARTICIPANTS);
    }
    var undrawable = Proofreading.of(participants, lettering);
    if (!undrawable.isEmpty()) {
      return new Act.NoGlyph(undrawable);
    }
    roster.add(participants);
    links.put(links(event.get(), participants, now));
    return new Act.Done(event.get());
  }

  public List<Participant> roster(Event.Id id) {
    return roster.of(id);
  }

  /**
   * Takes somebody off the list.
   *
   * @return false when that person has signed already or is not on it
   */
  public boolean remove(Organization.Id organization, Event.Id id, Participant.Id participant) {
    return find(organization, id).isPresent()
        && roster.find(participant).filter(person -> person.event().equals(id)).isPresent()
        && roster.remove(participant);
  }

  /** Everybody's personal address. */
  public List<Invitation> invitations(Event.Id id) {
    return roster.of(id).stream().map(this::invitation).toList();
  }

  /** The personal address of one of them. */
  public Invitation invitation(Participant person) {
    return new Invitation(person, tokens.personal(person.id()));
  }

  public String hallToken(Event.Id id) {
    return tokens.hall(id);
  }

  /** Who has signed and who has not. */
  public Progress progress(Event event) {
    var people = roster.of(event.id());
    var signed =
        acceptances.of(event.id()).stream()
            .collect(Collectors.toMap(Acceptance::participant, acceptance -> acceptance));
    var taken =
        withdrawals.of(event.id()).stream()
            .collect(Collectors.toMap(Withdrawal::acceptance, withdrawal -> withdrawal));
    var marks =
        attendances.of(event.id()).stream()
            .collect(Collectors.toMap(Mark::participant, mark -> mark));
    var lines =
        people.stream()
            .map(person -> {
              var acceptance = Optional.ofNullable(signed.get(person.id()));
              var withdrawal = acceptance.flatMap(it -> Optional.ofNullable(taken.get(it.id())));
              var mark = Optional.ofNullable(marks.get(person.id()));
              return new Progress.Line(person, acceptance, withdrawal, mark);
            })
            .toList();
    int stand = Math.toIntExact(lines.stream().filter(Progress.Line::stands).count());
    int expected = Math.max(event.programme().expected(), people.size());
    return new Progress(expected, people.size(), stand, taken.size(), lines);
  }

  /** What came of an event so far. */
  public Minutes minutes(Event event, Instant now) {
    return new Minutes(
        event,
        organizations.find(event.organizer()).orElseThrow(),
        pledges.current(event.id()),
        progress(event),
        now);
  }

  /** How many pledges of the event stand now, and how many were taken back. */
  public Progress.Tally tally(Event.Id id) {
    int withdrawn = withdrawals.count(id);
    return new Progress.Tally(acceptances.count(id) - withdrawn, withdrawn, attendances.count(id));
  }

  /** Nothing when there are no words to freeze, or when somebody else was first. */
  private Optional<Act> freeze(Event event, Instant now) {
    var wording = pledges.draft(event.id());
    var current = pledges.current(event.id());
    if (wording.isEmpty() || current.filter(p -> p.wording().equals(wording.get())).isPresent()) {
      return Optional.empty();
    }
    var organization = organizations.find(event.organizer()).orElseThrow();
    var pledge = numberer.provisional(event, organization, wording.get(), now);
    if (current.filter(it -> it.wording().equals(pledge.wording())).isPresent()) {
      return Optional.empty();
    }
    var undrawable = Proofreading.of(pledge, lettering);
    if (!undrawable.isEmpty()) {
      return Optional.of(new Act.NoGlyph(undrawable));
    }
    return numberer.publish(event, organization, wording.get(), now).map(_ -> new Act.Done(event));
  }

  private List<Link> links(Event event, List<Participant> people, Instant now) {
    var lastDay =
        event
            .programme()
            .to()
            .plusDays(1)
            .atStartOfDay()
            .toInstant(event.programme().zone().offset());
    var expires = (lastDay.isAfter(now) ? lastDay : now).plus(LINKS);
    var all = new ArrayList<Link>();
    all.add(new Link.Hall(Token.digest(tokens.hall(event.id())), event.id(), expires));
    for (var person : people) {
      var token = Token.digest(tokens.personal(person.id()));
      all.add(new Link.Personal(token, event.id(), person.id(), expires));
    }
    return all;
  }

  private Act act(Organization.Id organization, Event.Id id, UnaryOperator<Event> change) {
    var found = find(organization, id);
    if (found.isEmpty()) {
      return new Act.Unknown();
    }
    Event changed;
    try {
      changed = change.apply(found.get());
    } catch (IllegalStateException _) {
      return new Act.NotNow(found.get());
    }
    return events.replace(found.get(), changed) ? new Act.Done(changed) : new Act.Meanwhile();
  }
}
