package id.ikrar.ops;

import id.ikrar.account.Accounts;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import id.ikrar.desk.Act;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Key;
import id.ikrar.pledge.Pledges;
import id.ikrar.region.RegionCode;
import id.ikrar.signing.LinkTokens;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Loads the five events of the sources, once; a second start finds them as they were left. */
@Singleton
public final class Demo {
  static final String EMAIL = "panitia@contoh.id";
  static final String PASSWORD = "ikrar-contoh";

  /** Whose links are announced: the event with a roster of many and words that are its own. */
  private static final String SHOWN = "S2";

  private static final LocalDate SHOWN_DAY = LocalDate.of(2024, 9, 5);

  private final Organizations organizations;
  private final Events events;
  private final Pledges pledges;
  private final Accounts accounts;
  private final Doorkeeper doorkeeper;
  private final Organizer organizer;
  private final LinkTokens tokens;
  private final DemoMovement movement;
  private final InstantSource clock;

  Demo(
      Organizations organizations,
      Events events,
      Pledges pledges,
      Accounts accounts,
      Doorkeeper doorkeeper,
      Organizer organizer,
      LinkTokens tokens,
      DemoMovement movement,
      InstantSource clock) {
    this.organizations = organizations;
    this.events = events;
    this.pledges = pledges;
    this.accounts = accounts;
    this.doorkeeper = doorkeeper;
    this.organizer = organizer;
    this.tokens = tokens;
    this.movement = movement;
    this.clock = clock;
  }

  /** Loads what is not there yet and says where to look. */
  public DemoHall load() {
    // The account comes last, so its being there says that all else is.
    if (accounts.withEmail(EMAIL).isEmpty()) {
      loadAll();
    }
    var shown = DemoEvents.id(SHOWN, SHOWN_DAY);
    var first = organizer.roster(shown).getFirst();
    return new DemoHall(shown, tokens.personal(first.id()), tokens.hall(shown), EMAIL, PASSWORD);
  }

  private void loadAll() {
    var now = clock.instant();
    var host = host();
    if (organizations.find(host.id()).isEmpty()) {
      organizations.add(host);
    }
    for (var demo : DemoEvents.load(now)) {
      if (organizations.find(demo.organizer().id()).isEmpty()) {
        organizations.add(demo.organizer());
        organizations.place(demo.organizer().id(), host.id());
      }
      load(demo);
    }
    movement.load(host, DemoEvents.load(now), now);
    doorkeeper.enrol(host.id(), "Panitia Contoh", EMAIL, PASSWORD, Role.OWNER, now);
  }

  // Every step asks first, so that a load cut short is taken up again by the next start.
  private void load(DemoEvent demo) {
    var now = clock.instant();
    var organization = demo.organizer().id();
    var id = demo.event().id();
    if (events.find(id).isEmpty()) {
      events.add(demo.event());
    }
    if (organizer.roster(id).isEmpty()) {
      done(organizer.enrol(organization, id, demo.participants(), now));
    }
    if (events.find(id).orElseThrow().state() instanceof Event.State.Draft) {
      demo.wording().ifPresent(words -> pledges.draft(id, words));
      done(organizer.publish(organization, id, now));
      if (demo.wording().isPresent()) {
        done(organizer.open(organization, id, now));
      }
    }
  }

  private static void done(Act act) {
    if (!(act instanceof Act.Done(Event _))) {
      throw new IllegalStateException("the demo could not be loaded: " + act);
    }
  }

  /** The organisation of the demo's desk, above the five, so that one account sees all. */
  private Organization host() {
    return new Organization(
        new Organization.Id(Key.next(Instant.EPOCH, new Random(2024))),
        "Panitia Contoh",
        Organization.Kind.OTHER,
        new RegionCode("18"),
        new Letterhead("", "PANITIA CONTOH", List.of()));
  }
}
