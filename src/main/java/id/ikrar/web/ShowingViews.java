package id.ikrar.web;

import id.ikrar.event.Dates;
import id.ikrar.event.Event;
import id.ikrar.movement.Campaign;
import id.ikrar.movement.Circular;
import id.ikrar.movement.CircularShelf;
import id.ikrar.movement.Noticeboard;
import id.ikrar.movement.Subject;
import id.ikrar.web.view.ShowingView;
import jakarta.inject.Singleton;
import java.util.List;

/** Words what the organiser shows to everybody, and the circulars. */
@Singleton
final class ShowingViews {
  static final String EVENT = "/acara/";
  static final String CAMPAIGN = "/gerakan/";

  private final Noticeboard board;
  private final CircularShelf shelf;
  private final Frames frames;

  ShowingViews(Noticeboard board, CircularShelf shelf, Frames frames) {
    this.board = board;
    this.shelf = shelf;
    this.frames = frames;
  }

  ShowingView of(Event event, String base, Words words) {
    boolean draft = event.state() instanceof Event.State.Draft;
    return view(
        new Subject.OfEvent(event.id()), event.programme().name(), EVENT, base, draft, words);
  }

  ShowingView of(Campaign campaign, String base, Words words) {
    return view(
        new Subject.OfCampaign(campaign.id()), campaign.name(), CAMPAIGN, base, false, words);
  }

  private ShowingView view(
      Subject subject, String name, String prefix, String base, boolean draft, Words words) {
    var publicity = board.publicity(subject, name);
    boolean open = publicity.shown() && !draft;
    var address = open ? frames.address(prefix + publicity.slug()) : "";
    var snippet =
        open && prefix.equals(CAMPAIGN)
            ? "<iframe src=\"%s/widget\" title=\"%s\" width=\"360\" height=\"260\" loading=\"lazy\"></iframe>"
                .formatted(address, name.replace("&", "&amp;").replace("\"", "&quot;"))
            : "";
    return new ShowingView(
        base,
        prefix.equals(EVENT),
        draft,
        frames.address(prefix),
        publicity.slug(),
        publicity.shown(),
        publicity.names(),
        address,
        open ? address + "/ringkasan" : "",
        open ? address + "/angka.json" : "",
        snippet,
        shelf.of(subject).stream()
            .map(it ->
                row(
                    it,
                    "/meja/edaran/" + it.id().value() + ".pdf",
                    base + "/edaran/" + it.id().value() + "/hapus",
                    words))
            .toList(),
        words.number(Circular.MAX_BYTES / (1024 * 1024)) + " MB");
  }

  static List<ShowingView.CircularRow> rows(List<Circular> circulars, Words words) {
    return circulars.stream()
        .map(it -> row(it, "/edaran/" + it.id().value() + ".pdf", "", words))
        .toList();
  }

  private static ShowingView.CircularRow row(Circular it, String href, String remove, Words words) {
    return new ShowingView.CircularRow(
        it.title(),
        it.number(),
        Dates.day(it.issued(), words.language()),
        it.digest().hex(),
        words.number(Math.max(1, it.bytes() / 1024)) + " KB",
        href,
        remove);
  }
}
