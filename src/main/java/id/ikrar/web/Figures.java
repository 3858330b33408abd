package id.ikrar.web;

import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Zone;
import id.ikrar.movement.CampaignDesk;
import id.ikrar.movement.Cartographer;
import id.ikrar.movement.Coverage;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.movement.Noticeboard;
import id.ikrar.region.RegionCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The figures behind everything that is shown to everybody, as of a moment. */
@Singleton
final class Figures {
  private final CampaignDesk campaigns;
  private final Cartographer cartographer;
  private final Organizer organizer;
  private final InstantSource clock;

  Figures(
      CampaignDesk campaigns, Cartographer cartographer, Organizer organizer, InstantSource clock) {
    this.campaigns = campaigns;
    this.cartographer = cartographer;
    this.organizer = organizer;
    this.clock = clock;
  }

  /**
   * All that can be counted of an event with its children, or of a movement.
   *
   * @param events without drafts
   */
  record Whole(
      String title,
      Organization organizer,
      List<Event> events,
      Map<Event.Id, Count> counts,
      Coverage coverage,
      SortedMap<LocalDate, Integer> days,
      Zone zone,
      Instant at) {
    Count total() {
      return counts.values().stream().reduce(Count.NONE, Count::and);
    }
  }

  Whole of(Noticeboard.ShownCampaign shown, Optional<RegionCode> within) {
    var campaign = shown.campaign();
    var owner = organizer.organization(campaign.owner()).orElseThrow();
    return whole(campaign.name(), owner, campaigns.events(campaign), owner.region(), within);
  }

  Whole of(Noticeboard.ShownEvent shown, Optional<RegionCode> within) {
    var event = shown.event();
    var family =
        campaigns.family(event.id()).stream()
            .flatMap(id -> organizer.find(event.organizer(), id).stream())
            .toList();
    return whole(
        event.programme().name(),
        organizer.organization(event.organizer()).orElseThrow(),
        family,
        event.programme().region(),
        within);
  }

  private Whole whole(
      String title,
      Organization owner,
      List<Event> all,
      RegionCode region,
      Optional<RegionCode> within) {
    // What is still being prepared is nobody's business yet.
    var events = all.stream().filter(it -> !(it.state() instanceof Event.State.Draft)).toList();
    var ids = events.stream().map(Event::id).toList();
    var zone = CampaignController.zone(events);
    return new Whole(
        title,
        owner,
        events,
        cartographer.byEvent(ids),
        cartographer.survey(ids, region, within),
        cartographer.byDay(ids, zone),
        zone,
        clock.instant());
  }
}
