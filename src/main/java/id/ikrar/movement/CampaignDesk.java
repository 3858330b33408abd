package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where an organisation keeps its campaigns; it sees its own and those below it, and puts only
 * events into them that it may see.
 */
public final class CampaignDesk {
  private final Organizations organizations;
  private final Events events;
  private final Campaigns campaigns;
  private final Cascades cascades;
  private final RandomGenerator random;

  public CampaignDesk(
      Organizations organizations,
      Events events,
      Campaigns campaigns,
      Cascades cascades,
      RandomGenerator random) {
    this.organizations = organizations;
    this.events = events;
    this.campaigns = campaigns;
    this.cascades = cascades;
    this.random = random;
  }

  /** What became of putting events into a campaign. */
  public sealed interface Putting {
    record Done(int events) implements Putting {}

    /** The campaign would hold too many events; nothing was put in. */
    record TooMany(int would, int most) implements Putting {}
  }

  public List<Campaign> all(Organization.Id organization) {
    return campaigns.of(organizations.reach(organization));
  }

  public Optional<Campaign> find(Organization.Id organization, Campaign.Id id) {
    return campaigns.find(id).filter(it -> organizations.reach(organization).contains(it.owner()));
  }

  public Campaign create(Organization.Id organization, String name, Instant now) {
    var campaign =
        new Campaign(new Campaign.Id(Key.next(now, random)), organization, name.strip(), now);
    campaigns.add(campaign);
    return campaign;
  }

  public Campaign rename(Campaign campaign, String name) {
    var named = campaign.named(name.strip());
    campaigns.rename(named.id(), named.name());
    return named;
  }

  /** Puts in those of the events that the owner may see, each with the events cascaded from it. */
  public Putting put(Campaign campaign, Collection<Event.Id> chosen) {
    var reach = organizations.reach(campaign.owner());
    var all = new LinkedHashSet<Event.Id>();
    for (var id : chosen) {
      if (events.find(id).filter(it -> reach.contains(it.organizer())).isPresent()) {
        all.addAll(family(id));
      }
    }
    var would = new LinkedHashSet<>(all);
    campaigns.events(campaign.id()).forEach(it -> would.add(it.id()));
    if (would.size() > Campaigns.MAX_EVENTS) {
      return new Putting.TooMany(would.size(), Campaigns.MAX_EVENTS);
    }
    campaigns.put(campaign.id(), all);
    return new Putting.Done(all.size());
  }

  public void take(Campaign campaign, Event.Id event) {
    campaigns.take(campaign.id(), event);
  }

  public List<Event> events(Campaign campaign) {
    return campaigns.events(campaign.id());
  }

  /** The campaigns of an event that the organisation may see. */
  public List<Campaign> holding(Organization.Id organization, Event.Id event) {
    var reach = organizations.reach(organization);
    return campaigns.holding(event).stream().filter(it -> reach.contains(it.owner())).toList();
  }

  /** The event and all that was cascaded from it, level by level. */
  public List<Event.Id> family(Event.Id event) {
    var all = new ArrayList<>(List.of(event));
    for (int at = 0; at < all.size() && all.size() < Campaigns.MAX_EVENTS; at++) {
      cascades.children(all.get(at)).forEach(child -> all.add(child.event().id()));
    }
    return List.copyOf(all);
  }
}
