package id.ikrar.movement;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What organisers show to everybody, and nothing else. */
public final class Noticeboard {
  private static final int MOST_TRIES = 100;

  private final Publicities publicities;
  private final Events events;
  private final Campaigns campaigns;
  private final Circulars circulars;

  public Noticeboard(
      Publicities publicities, Events events, Campaigns campaigns, Circulars circulars) {
    this.publicities = publicities;
    this.events = events;
    this.campaigns = campaigns;
    this.circulars = circulars;
  }

  /** An event that is shown. */
  public record ShownEvent(Event event, Publicity publicity) {}

  /** A campaign that is shown. */
  public record ShownCampaign(Campaign campaign, Publicity publicity) {}

  /** What became of a choice. */
  public sealed interface Choice {
    record Kept(Publicity publicity) implements Choice {}

    /** Another event or campaign has this address. */
    record SlugTaken(String slug) implements Choice {}

    /** Not what an address looks like. */
    record SlugUnusable() implements Choice {}
  }

  /** The organiser's choice; until there is one, nothing is shown. */
  public Publicity publicity(Subject subject, String name) {
    return publicities
        .of(subject)
        .orElseGet(() -> new Publicity(subject, free(Publicity.slug(name)), false, false));
  }

  public Choice choose(Subject subject, String slug, boolean shown, boolean names) {
    Publicity publicity;
    try {
      publicity = new Publicity(subject, slug, shown, names);
    } catch (IllegalArgumentException _) {
      return new Choice.SlugUnusable();
    }
    return publicities.put(publicity) ? new Choice.Kept(publicity) : new Choice.SlugTaken(slug);
  }

  /** By its slug or its id; a draft is never shown. */
  public Optional<ShownEvent> event(String address) {
    return shown(address, it -> new Subject.OfEvent(new Event.Id(it)))
        .flatMap(it ->
            it.subject() instanceof Subject.OfEvent(var id)
                ? events.find(id).map(event -> new ShownEvent(event, it))
                : Optional.empty())
        .filter(it -> !(it.event().state() instanceof Event.State.Draft));
  }

  /** By its slug or its id. */
  public Optional<ShownCampaign> campaign(String address) {
    return shown(address, it -> new Subject.OfCampaign(new Campaign.Id(it)))
        .flatMap(it ->
            it.subject() instanceof Subject.OfCampaign(var id)
                ? campaigns.find(id).map(campaign -> new ShownCampaign(campaign, it))
                : Optional.empty());
  }

  /** The addresses of those events that are shown. */
  public Map<Event.Id, String> slugs(Collection<Event> some) {
    var slugs = new HashMap<Event.Id, String>();
    var subjects = new HashMap<Subject, Event>();
    some.stream()
        .filter(it -> !(it.state() instanceof Event.State.Draft))
        .forEach(it -> subjects.put(new Subject.OfEvent(it.id()), it));
    for (var it : publicities.among(subjects.keySet())) {
      var event = subjects.get(it.subject());
      if (it.shown() && event != null) {
        slugs.put(event.id(), it.slug());
      }
    }
    return slugs;
  }

  /** Those of an event and of the campaigns around it that are shown. */
  public List<Circular> circulars(Event.Id event) {
    var around =
        campaigns.holding(event).stream()
            .map(it -> (Subject) new Subject.OfCampaign(it.id()))
            .filter(it -> publicities.of(it).filter(Publicity::shown).isPresent());
    return Stream.concat(Stream.of(new Subject.OfEvent(event)), around)
        .flatMap(it -> circulars.of(it).stream())
        .toList();
  }

  public List<Circular> circulars(Campaign.Id campaign) {
    return circulars.of(new Subject.OfCampaign(campaign));
  }

  /** Whether everybody may have the file. */
  public boolean open(Circular circular) {
    return switch (circular.subject()) {
      case Subject.OfEvent(var id) -> event(id.value()).isPresent();
      case Subject.OfCampaign(var id) -> campaign(id.value()).isPresent();
    };
  }

  /** How an id is read. */
  private interface Reading {
    Subject of(String id);
  }

  private Optional<Publicity> shown(String address, Reading reading) {
    if (address.length() > Publicity.MAX_SLUG) {
      return Optional.empty();
    }
    return publicities.with(address).or(() -> byId(address, reading)).filter(Publicity::shown);
  }

  private Optional<Publicity> byId(String address, Reading reading) {
    try {
      return publicities.of(reading.of(address));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private String free(String slug) {
    for (int i = 2; i < MOST_TRIES; i++) {
      var tried = i == 2 ? slug : slug + "-" + (i - 1);
      if (publicities.with(tried).isEmpty()) {
        return tried;
      }
    }
    return slug;
  }
}
