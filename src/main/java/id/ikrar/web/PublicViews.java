package id.ikrar.web;

import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.movement.Noticeboard;
import id.ikrar.pledge.Pledge;
import id.ikrar.web.view.PublicView;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words the public pages: figures and words, and names only where the organiser chose so. */
@Singleton
final class PublicViews {
  private static final int MOST_SIGNERS = 2_000;

  /** Stands for no event. */
  private static final Event.Id NONE = new Event.Id("0".repeat(20));

  private final Noticeboard board;
  private final Organizer organizer;
  private final ChannelSettings channels;
  private final Frames frames;

  PublicViews(Noticeboard board, Organizer organizer, ChannelSettings channels, Frames frames) {
    this.board = board;
    this.organizer = organizer;
    this.channels = channels;
    this.frames = frames;
  }

  String address(Noticeboard.ShownEvent shown) {
    return frames.address(ShowingViews.EVENT + shown.publicity().slug());
  }

  String address(Noticeboard.ShownCampaign shown) {
    return frames.address(ShowingViews.CAMPAIGN + shown.publicity().slug());
  }

  String asOf(Figures.Whole it, Words words) {
    return words.say("public.asof", words.moment(it.at(), it.zone()));
  }

  PublicView event(Noticeboard.ShownEvent shown, Figures.Whole it, Words words) {
    var event = shown.event();
    var occasion = Ceremony.occasion(event, it.organizer(), words);
    var signers = shown.publicity().names() ? signers(event) : List.<PublicView.Signer>of();
    return view(
        "event",
        occasion.when(),
        occasion.where(),
        address(shown),
        it,
        organizer.pledge(event.id()),
        "",
        event.id(),
        ShowingViews.rows(board.circulars(event.id()), words),
        signers,
        words);
  }

  PublicView campaign(Noticeboard.ShownCampaign shown, Figures.Whole it, Words words) {
    // The words of a movement are those of its first event that has any.
    var first =
        it.events().stream()
            .sorted(Comparator.comparing((Event one) -> one.programme().from()))
            .filter(one -> organizer.pledge(one.id()).isPresent())
            .findFirst();
    return view(
        "movement",
        "",
        "",
        address(shown),
        it,
        first.flatMap(one -> organizer.pledge(one.id())),
        first.map(one -> one.programme().name()).orElse(""),
        NONE,
        ShowingViews.rows(board.circulars(shown.campaign().id()), words),
        List.of(),
        words);
  }

  private PublicView view(
      String kind,
      String when,
      String where,
      String address,
      Figures.Whole it,
      Optional<Pledge> pledge,
      String wordsOf,
      Event.Id self,
      List<id.ikrar.web.view.ShowingView.CircularRow> circulars,
      List<PublicView.Signer> signers,
      Words words) {
    var total = it.total();
    var path = address.replaceFirst("^[a-z]+://[^/]+", "");
    var figure = CampaignController.figure(total, words);
    return new PublicView(
        kind,
        it.title(),
        it.organizer().name(),
        when,
        where,
        address,
        it.organizer().name() + ": " + figure,
        asOf(it, words),
        total.withdrawn() == 0 ? "" : words.say("press.withdrawn", words.number(total.withdrawn())),
        pledge.map(Ceremony::naskah),
        wordsOf,
        CoverageViews.view(it.coverage(), it.days(), words, path, ""),
        items(it, self, words),
        circulars,
        channels.channels(words),
        signers.stream().limit(MOST_SIGNERS).toList(),
        signers.size() > MOST_SIGNERS ? words.say("public.more", words.number(signers.size())) : "",
        path + "/ringkasan",
        path + "/angka.json");
  }

  private List<PublicView.Item> items(Figures.Whole it, Event.Id self, Words words) {
    var names =
        it.events().stream()
            .map(Event::organizer)
            .distinct()
            .flatMap(id -> organizer.organization(id).stream())
            .collect(Collectors.toMap(Organization::id, Organization::name));
    var slugs = board.slugs(it.events());
    return it.events().stream()
        .filter(event -> !event.id().equals(self))
        .map(event -> item(event, slugs.getOrDefault(event.id(), ""), it.counts(), names, words))
        .toList();
  }

  private static PublicView.Item item(
      Event event,
      String slug,
      Map<Event.Id, Count> counts,
      Map<Organization.Id, String> names,
      Words words) {
    var occasion = Ceremony.occasion(event.programme(), "", words);
    return new PublicView.Item(
        slug.isEmpty() ? "" : ShowingViews.EVENT + slug,
        occasion.name(),
        occasion.when(),
        names.getOrDefault(event.organizer(), ""),
        CampaignController.figure(counts.getOrDefault(event.id(), Count.NONE), words),
        DeskRoom.state(event, words));
  }

  /** Name, jabatan and institution; identifiers and phones are nobody's business. */
  private List<PublicView.Signer> signers(Event event) {
    Function<Progress.Line, PublicView.Signer> signer =
        line -> {
          var it = line.participant();
          return new PublicView.Signer(it.name(), it.jabatan(), it.instansi());
        };
    return organizer.progress(event).lines().stream()
        .filter(Progress.Line::stands)
        .map(signer)
        .toList();
  }
}
