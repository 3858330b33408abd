package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organizations;
import id.ikrar.pledge.Pledges;
import id.ikrar.signer.MemoryRoster;
import id.ikrar.signing.MemoryLinks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which events were cascaded from which, in memory. */
public final class MemoryCascades implements Cascades {
  private final Map<Event.Id, Child> children = new LinkedHashMap<>();
  private final Organizations organizations;
  private final Events events;
  private final Pledges pledges;
  private final MemoryRoster roster;
  private final MemoryLinks links;
  private final Campaigns campaigns;

  public MemoryCascades(
      Organizations organizations,
      Events events,
      Pledges pledges,
      MemoryRoster roster,
      MemoryLinks links,
      Campaigns campaigns) {
    this.organizations = organizations;
    this.events = events;
    this.pledges = pledges;
    this.roster = roster;
    this.links = links;
    this.campaigns = campaigns;
  }

  @Override
  public synchronized List<Event.Id> grow(Event parent, List<Sprout> sprouts) {
    var taken = children(parent.id()).stream().map(it -> it.unit().key()).toList();
    var fresh = sprouts.stream().filter(it -> !taken.contains(it.child().unit().key())).toList();
    for (var sprout : fresh) {
      if (sprout.fresh() && organizations.find(sprout.organizer().id()).isPresent()) {
        throw new IllegalStateException("the organisation is there already");
      }
    }
    var made = new ArrayList<Event.Id>();
    for (var sprout : fresh) {
      plant(parent, sprout);
      made.add(sprout.child().event().id());
    }
    return List.copyOf(made);
  }

  private void plant(Event parent, Sprout sprout) {
    var child = sprout.child();
    var event = child.event();
    if (sprout.fresh()) {
      organizations.add(sprout.organizer());
      organizations.place(sprout.organizer().id(), parent.organizer());
    }
    events.add(event);
    child.shared().ifPresent(shared -> pledges.draft(event.id(), shared.words()));
    children.put(event.id(), child);
    for (var campaign : campaigns.holding(parent.id())) {
      campaigns.put(campaign.id(), List.of(event.id()));
    }
    if (CascadeDesk.undivided(events.find(parent.id()).orElseThrow())) {
      int number = 0;
      for (var person : sprout.people()) {
        number++;
        roster.move(person, event.id(), number);
        links.move(person, event.id());
      }
    }
  }

  @Override
  public synchronized List<Child> children(Event.Id parent) {
    return children.values().stream()
        .filter(it -> it.parent().equals(parent))
        .sorted(Comparator.comparing(it -> it.unit().key()))
        .map(this::now)
        .toList();
  }

  @Override
  public synchronized Optional<Child> of(Event.Id child) {
    return Optional.ofNullable(children.get(child)).map(this::now);
  }

  private Child now(Child it) {
    var event = events.find(it.event().id()).orElseThrow();
    return new Child(it.parent(), it.unit(), event, it.shared());
  }
}
