package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.movement.Campaign;
import id.ikrar.movement.Campaigns;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Campaigns in a database. */
@Singleton
final class JdbcCampaigns implements Campaigns {
  private final CampaignRows rows;
  private final EventRows eventRows;
  private final JdbcEvents events;
  private final Transactions transactions;

  JdbcCampaigns(
      CampaignRows rows, EventRows eventRows, JdbcEvents events, Transactions transactions) {
    this.rows = rows;
    this.eventRows = eventRows;
    this.events = events;
    this.transactions = transactions;
  }

  @Override
  public void add(Campaign it) {
    rows.save(new CampaignRow(it.id().value(), it.owner().value(), it.name(), it.since()));
  }

  @Override
  public void rename(Campaign.Id id, String name) {
    rows.rename(id.value(), name);
  }

  @Override
  public Optional<Campaign> find(Campaign.Id id) {
    return rows.findById(id.value()).map(JdbcCampaigns::campaign);
  }

  @Override
  public List<Campaign> of(Collection<Organization.Id> owners) {
    return owners.isEmpty()
        ? List.of()
        : rows.of(owners.stream().map(Organization.Id::value).toList()).stream()
            .map(JdbcCampaigns::campaign)
            .toList();
  }

  @Override
  public void put(Campaign.Id id, Collection<Event.Id> added) {
    transactions.run(() -> {
      added.forEach(event -> rows.put(id.value(), event.value()));
      return added.size();
    });
  }

  @Override
  public void take(Campaign.Id id, Event.Id event) {
    rows.take(id.value(), event.value());
  }

  @Override
  public List<Event> events(Campaign.Id id) {
    return eventRows.ofCampaign(id.value()).stream().map(events::event).toList();
  }

  @Override
  public List<Campaign> holding(Event.Id event) {
    return rows.holding(event.value()).stream().map(JdbcCampaigns::campaign).toList();
  }

  private static Campaign campaign(CampaignRow row) {
    return new Campaign(
        new Campaign.Id(row.id()), new Organization.Id(row.owner()), row.name(), row.since());
  }
}
