package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organization;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Campaigns in memory. */
public final class MemoryCampaigns implements Campaigns {
  private final Map<Campaign.Id, Campaign> campaigns = new LinkedHashMap<>();
  private final Map<Campaign.Id, Set<Event.Id>> members = new LinkedHashMap<>();
  private final Events events;

  public MemoryCampaigns(Events events) {
    this.events = events;
  }

  @Override
  public synchronized void add(Campaign campaign) {
    if (campaigns.putIfAbsent(campaign.id(), campaign) != null) {
      throw new IllegalStateException("campaign " + campaign.id().value() + " is there already");
    }
    members.put(campaign.id(), new LinkedHashSet<>());
  }

  @Override
  public synchronized void rename(Campaign.Id id, String name) {
    campaigns.computeIfPresent(id, (_, it) -> it.named(name));
  }

  @Override
  public synchronized Optional<Campaign> find(Campaign.Id id) {
    return Optional.ofNullable(campaigns.get(id));
  }

  @Override
  public synchronized List<Campaign> of(Collection<Organization.Id> owners) {
    return sorted(campaigns.values().stream().filter(it -> owners.contains(it.owner())));
  }

  @Override
  public synchronized void put(Campaign.Id id, Collection<Event.Id> added) {
    members.getOrDefault(id, new LinkedHashSet<>()).addAll(added);
  }

  @Override
  public synchronized void take(Campaign.Id id, Event.Id event) {
    members.getOrDefault(id, new LinkedHashSet<>()).remove(event);
  }

  @Override
  public synchronized List<Event> events(Campaign.Id id) {
    return members.getOrDefault(id, Set.of()).stream()
        .flatMap(it -> events.find(it).stream())
        .sorted(
            Comparator.comparing((Event event) -> event.programme().from())
                .thenComparing(event -> event.id().value())
                .reversed())
        .toList();
  }

  @Override
  public synchronized List<Campaign> holding(Event.Id event) {
    return sorted(
        campaigns.values().stream()
            .filter(it -> members.getOrDefault(it.id(), Set.of()).contains(event)));
  }

  private static List<Campaign> sorted(Stream<Campaign> some) {
    return some.sorted(
            Comparator.comparing((Campaign it) -> it.name().toLowerCase(Locale.ROOT))
                .thenComparing(it -> it.id().value()))
        .toList();
  }
}
