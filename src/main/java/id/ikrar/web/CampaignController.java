package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Zone;
import id.ikrar.movement.Campaign;
import id.ikrar.movement.CampaignDesk;
import id.ikrar.movement.Cartographer;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.region.RegionCode;
import id.ikrar.web.view.CampaignView;
import id.ikrar.web.view.CampaignsView;
import id.ikrar.web.view.Option;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The campaigns of an organisation: which events belong to each, and how far they have come. */
@Controller(CampaignController.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CampaignController {
  static final String PATH = "/meja/gerakan";

  /** What the last act did, by the word that it left in the address. */
  private static final Set<String> NEWS =
      Set.of(
          "gerakan",
          "gerakan-nama",
          "gerakan-masuk",
          "gerakan-keluar",
          "publik",
          "publik-tutup",
          "edaran",
          "edaran-hapus");

  private final CampaignDesk desk;
  private final Cartographer cartographer;
  private final CoverageViews coverages;
  private final ShowingViews showings;
  private final Organizer organizer;
  private final DeskRoom room;
  private final InstantSource clock;

  CampaignController(
      CampaignDesk desk,
      Cartographer cartographer,
      CoverageViews coverages,
      ShowingViews showings,
      Organizer organizer,
      DeskRoom room,
      InstantSource clock) {
    this.desk = desk;
    this.cartographer = cartographer;
    this.coverages = coverages;
    this.showings = showings;
    this.organizer = organizer;
    this.room = room;
    this.clock = clock;
  }

  static String address(Campaign.Id id) {
    return PATH + "/" + id.value();
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request) {
    return list(request, room.who(request, Right.DIARY), "", "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    var name = Form.of(body).get("nama");
    try {
      var campaign = desk.create(account.organization(), name, clock.instant());
      room.note(account, Deed.Kind.CAMPAIGN_CHANGED, campaign.name());
      return DeskRoom.back(address(campaign.id()), "gerakan");
    } catch (IllegalArgumentException _) {
      var words = Frames.words(request);
      var complaint = words.say("campaign.bad", Campaign.MAX_NAME);
      return list(request, account, name, complaint);
    }
  }

  @Get("/{id}")
  HttpResponse<?> campaign(HttpRequest<?> request, @PathVariable String id) {
    var account = room.who(request, Right.LOOK);
    return page(request, account, find(account, id), "");
  }

  @Post("/{id}/nama")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rename(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    var campaign = find(account, id);
    try {
      var renamed = desk.rename(campaign, Form.of(body).get("nama"));
      room.note(account, Deed.Kind.CAMPAIGN_CHANGED, renamed.name());
      return DeskRoom.back(address(campaign.id()), "gerakan-nama");
    } catch (IllegalArgumentException _) {
      var words = Frames.words(request);
      return page(request, account, campaign, words.say("campaign.bad", Campaign.MAX_NAME));
    }
  }

  @Post("/{id}/acara")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> put(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    var campaign = find(account, id);
    var words = Frames.words(request);
    var chosen = Form.of(body).all("acara").stream().flatMap(it -> event(it).stream()).toList();
    return switch (desk.put(campaign, chosen)) {
      case CampaignDesk.Putting.Done(var events) when events == 0 ->
          page(request, account, campaign, words.say("campaign.put.none"));
      case CampaignDesk.Putting.Done _ -> DeskRoom.back(address(campaign.id()), "gerakan-masuk");
      case CampaignDesk.Putting.TooMany(var would, var most) ->
          page(
              request,
              account,
              campaign,
              words.say("campaign.too-many", words.number(would), words.number(most)));
    };
  }

  @Post("/{id}/acara/{event}/keluar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> take(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String event) {
    var account = room.who(request, Right.ORGANISE);
    var campaign = find(account, id);
    event(event).ifPresent(it -> desk.take(campaign, it));
    room.note(account, Deed.Kind.CAMPAIGN_CHANGED, campaign.name());
    return DeskRoom.back(address(campaign.id()), "gerakan-keluar");
  }

  private HttpResponse<?> list(
      HttpRequest<?> request, Account account, String typed, String complaint) {
    var words = Frames.words(request);
    var rows = desk.all(account.organization()).stream().map(it -> row(it, words)).toList();
    return room.page(
        request,
        account,
        "desk/campaigns",
        new CampaignsView(
            name(account.organization()), account.may(Right.ORGANISE), rows, typed, complaint));
  }

  private CampaignsView.Row row(Campaign campaign, Words words) {
    var events = desk.events(campaign).stream().map(Event::id).toList();
    return new CampaignsView.Row(
        address(campaign.id()),
        campaign.name(),
        name(campaign.owner()),
        words.say("campaign.events", words.number(events.size())),
        figure(cartographer.all(events), words));
  }

  HttpResponse<?> page(
      HttpRequest<?> request, Account account, Campaign campaign, String complaint) {
    var words = Frames.words(request);
    var events = desk.events(campaign);
    var ids = events.stream().map(Event::id).toList();
    var counts = cartographer.byEvent(ids);
    var total = counts.values().stream().reduce(Count.NONE, Count::and);
    var base = address(campaign.id());
    var rows =
        events.stream()
            .map(it ->
                row(
                    it.programme().name(),
                    it,
                    counts.getOrDefault(it.id(), Count.NONE),
                    account.may(Right.ORGANISE)
                        ? base + "/acara/" + it.id().value() + "/keluar"
                        : "",
                    name(it.organizer()),
                    words))
            .toList();
    var view =
        new CampaignView(
            base,
            account.may(Right.ORGANISE),
            campaign.name(),
            name(campaign.owner()),
            figure(total, words),
            words.say("campaign.events", words.number(events.size())),
            rows,
            choices(campaign, ids, words),
            coverages.view(request, ids, region(campaign), zone(events), base, base + "/cakupan"),
            showings.of(campaign, base, words),
            news(request, words, complaint),
            complaint);
    return room.page(request, account, "desk/campaign", view);
  }

  /** A line of a table of events. */
  static CampaignView.EventRow row(
      String name, Event event, Count count, String remove, String organizer, Words words) {
    var occasion = Ceremony.occasion(event.programme(), organizer, words);
    return new CampaignView.EventRow(
        DeskRoom.address(event.id()),
        remove,
        occasion.when(),
        name,
        organizer,
        DeskRoom.state(event, words),
        count.listed(),
        words.number(count.listed()),
        count.signed(),
        words.number(count.signed()),
        count.percent());
  }

  static String figure(Count total, Words words) {
    return words.say(
        "coverage.figure",
        words.number(total.signed()),
        words.number(total.listed()),
        total.percent());
  }

  /** The word of what was done, from the address. */
  static String news(HttpRequest<?> request, Words words, String complaint) {
    return request
        .getParameters()
        .getFirst("kabar")
        .filter(it -> complaint.isEmpty() && NEWS.contains(it))
        .map(it -> words.say("news." + it))
        .orElse("");
  }

  private List<Option> choices(Campaign campaign, List<Event.Id> there, Words words) {
    var choices = new ArrayList<Option>();
    for (var event : organizer.events(campaign.owner())) {
      if (!there.contains(event.id())) {
        var occasion = Ceremony.occasion(event.programme(), "", words);
        var label = occasion.when() + " · " + occasion.name();
        choices.add(new Option(event.id().value(), label, false));
      }
    }
    return choices;
  }

  Campaign find(Account account, String id) {
    try {
      return desk.find(account.organization(), new Campaign.Id(id)).orElseThrow(this::notFound);
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  private Problem.Stop notFound() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }

  private RegionCode region(Campaign campaign) {
    return organizer.organization(campaign.owner()).map(Organization::region).orElseThrow();
  }

  /** That of most events. */
  static Zone zone(List<Event> events) {
    return events.stream()
        .collect(Collectors.groupingBy(it -> it.programme().zone(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Zone.WIB);
  }

  private String name(Organization.Id id) {
    return organizer.organization(id).map(Organization::name).orElse("");
  }

  private static Optional<Event.Id> event(String id) {
    try {
      return Optional.of(new Event.Id(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
