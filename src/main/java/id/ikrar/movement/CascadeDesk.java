package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Key;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Pledges;
import id.ikrar.pledge.Wording;
import id.ikrar.region.RegionNames;
import id.ikrar.region.Regions;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Where an event is carried on to the kecamatan or the institutions of its region. */
public final class CascadeDesk {
  private final Organizations organizations;
  private final Pledges pledges;
  private final Roster roster;
  private final Cascades cascades;
  private final Regions regions;
  private final RandomGenerator random;

  public CascadeDesk(
      Organizations organizations,
      Pledges pledges,
      Roster roster,
      Cascades cascades,
      Regions regions,
      RandomGenerator random) {
    this.organizations = organizations;
    this.pledges = pledges;
    this.roster = roster;
    this.cascades = cascades;
    this.regions = regions;
    this.random = random;
  }

  /** What can be said of an order. */
  public sealed interface Planning {
    record Planned(CascadePlan plan) implements Planning {}

    /** The region has no parts of that level, or no institution is named. */
    record Nothing() implements Planning {}

    record TooMany(int would, int most) implements Planning {}
  }

  /** Shows what would be made; makes nothing. */
  public Planning plan(Event parent, CascadeOrder order, Instant now) {
    var units = units(parent, order);
    if (units.isEmpty()) {
      return new Planning.Nothing();
    }
    if (units.size() > Cascades.MAX_CHILDREN) {
      return new Planning.TooMany(units.size(), Cascades.MAX_CHILDREN);
    }
    var there =
        cascades.children(parent.id()).stream()
            .collect(Collectors.toMap(it -> it.unit().key(), it -> it.event().id()));
    var above = organizations.find(parent.organizer()).orElseThrow();
    var known = known(above);
    boolean divides = order.divide() && undivided(parent);
    var people = divides ? people(parent, units) : Map.<String, List<Participant.Id>>of();
    var branches =
        units.stream()
            .map(unit -> {
              var organizer = ChildEvent.organizer(above, unit, new Organization.Id(id(now)));
              var found = Optional.ofNullable(known.get(called(organizer)));
              var coming = people.getOrDefault(unit.key(), List.of());
              return new CascadePlan.Branch(
                  unit,
                  found.orElse(organizer),
                  found.isEmpty(),
                  ChildEvent.programme(parent.programme(), unit, order, coming.size()),
                  coming,
                  Optional.ofNullable(there.get(unit.key())));
            })
            .toList();
    return new Planning.Planned(new CascadePlan(parent, words(parent.id()), divides, branches));
  }

  /** Makes the chosen ones of a plan; a unit that has its child already gets no second one. */
  public List<Event.Id> grow(
      CascadePlan plan, Set<String> chosen, boolean extendable, Instant now) {
    var shared = plan.words().map(words -> new Shared(words, extendable));
    var sprouts =
        plan.branches().stream()
            .filter(it -> chosen.contains(it.unit().key()) && it.there().isEmpty())
            .map(it -> {
              var event =
                  new Event(
                      new Event.Id(id(now)),
                      it.organizer().id(),
                      it.programme(),
                      new Event.State.Draft(now));
              var child = new Child(plan.parent().id(), it.unit(), event, shared);
              return new Sprout(child, it.organizer(), it.fresh(), it.people());
            })
            .toList();
    return cascades.grow(plan.parent(), sprouts);
  }

  public List<Child> children(Event.Id parent) {
    return cascades.children(parent);
  }

  public Optional<Child> of(Event.Id child) {
    return cascades.of(child);
  }

  /** Whether the list may still be divided: nobody can have signed or come yet. */
  public static boolean undivided(Event parent) {
    return switch (parent.state()) {
      case Event.State.Draft _, Event.State.Published _ -> true;
      case Event.State.Open _, Event.State.Closed _ -> false;
    };
  }

  /** The published words, or those that are being written. */
  public Optional<Wording> words(Event.Id parent) {
    return pledges.current(parent).map(Pledge::wording).or(() -> pledges.draft(parent));
  }

  private List<Unit> units(Event parent, CascadeOrder order) {
    if (order.level().isPresent()) {
      return regions.below(parent.programme().region(), order.level().get()).stream()
          .filter(it -> !it.code().equals(parent.programme().region()))
          .map(Unit::of)
          .toList();
    }
    var names =
        order.offices().isEmpty()
            ? roster.of(parent.id()).stream().map(Participant::instansi).toList()
            : order.offices();
    var units = new LinkedHashMap<String, Unit>();
    names.stream()
        .filter(name -> !RegionNames.key(name).isEmpty())
        .map(Unit::office)
        .forEach(unit -> units.putIfAbsent(unit.key(), unit));
    return List.copyOf(units.values());
  }

  private Map<String, Organization> known(Organization above) {
    var reach = organizations.reach(above.id());
    return organizations.all().stream()
        .filter(it -> reach.contains(it.id()) && !it.id().equals(above.id()))
        .collect(Collectors.toMap(CascadeDesk::called, Function.identity(), (one, _) -> one));
  }

  private static String called(Organization it) {
    return it.region().value() + " " + RegionNames.key(it.name());
  }

  private Map<String, List<Participant.Id>> people(Event parent, List<Unit> units) {
    var by = new HashMap<String, List<Participant.Id>>();
    var all = roster.of(parent.id());
    for (var unit : units) {
      by.put(
          unit.key(), all.stream().filter(it -> belongs(it, unit)).map(Participant::id).toList());
    }
    return by;
  }

  private static boolean belongs(Participant person, Unit unit) {
    return unit.region().isPresent()
        ? person.region().filter(unit.region().get()::contains).isPresent()
        : RegionNames.key(person.instansi()).equals(unit.key());
  }

  private String id(Instant now) {
    return Key.next(now, random);
  }
}
