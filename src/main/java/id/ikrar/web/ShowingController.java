package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.kernel.Bytes;
import id.ikrar.movement.Circular;
import id.ikrar.movement.CircularShelf;
import id.ikrar.movement.Noticeboard;
import id.ikrar.movement.Publicity;
import id.ikrar.movement.Subject;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an organiser chooses what everybody may see, and attaches circulars. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ShowingController {
  private static final String EVENT = "/meja/acara/{id}/gerakan";
  private static final String CAMPAIGN = CampaignController.PATH + "/{id}";

  private final Noticeboard board;
  private final CircularShelf shelf;
  private final GerakanController events;
  private final CampaignController campaigns;
  private final DeskRoom room;
  private final InstantSource clock;

  ShowingController(
      Noticeboard board,
      CircularShelf shelf,
      GerakanController events,
      CampaignController campaigns,
      DeskRoom room,
      InstantSource clock) {
    this.board = board;
    this.shelf = shelf;
    this.events = events;
    this.campaigns = campaigns;
    this.room = room;
    this.clock = clock;
  }

  /** The page that a form came from. */
  private interface Page {
    HttpResponse<?> with(String complaint);
  }

  /** Puts what was done into the trail. */
  private interface Note {
    void of(Deed.Kind kind, String subject);
  }

  private record Place(Subject subject, String base, Page page, Note note) {}

  @Post(EVENT + "/publik")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> showEvent(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    return show(request, event(request, id), Form.of(body));
  }

  @Post(CAMPAIGN + "/publik")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> showCampaign(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    return show(request, campaign(request, id), Form.of(body));
  }

  @Post(EVENT + "/edaran")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> attachToEvent(
      HttpRequest<?> request,
      @PathVariable String id,
      @Part("berkas") CompletedFileUpload berkas,
      @Part("nomor") @Nullable String nomor,
      @Part("tanggal") @Nullable String tanggal,
      @Part("judul") @Nullable String judul) {
    return attach(request, event(request, id), nomor, tanggal, judul, berkas);
  }

  @Post(CAMPAIGN + "/edaran")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> attachToCampaign(
      HttpRequest<?> request,
      @PathVariable String id,
      @Part("berkas") CompletedFileUpload berkas,
      @Part("nomor") @Nullable String nomor,
      @Part("tanggal") @Nullable String tanggal,
      @Part("judul") @Nullable String judul) {
    return attach(request, campaign(request, id), nomor, tanggal, judul, berkas);
  }

  @Post(EVENT + "/edaran/{circular}/hapus")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> removeFromEvent(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String circular) {
    return remove(event(request, id), circular);
  }

  @Post(CAMPAIGN + "/edaran/{circular}/hapus")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> removeFromCampaign(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String circular) {
    return remove(campaign(request, id), circular);
  }

  private Place event(HttpRequest<?> request, String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    return new Place(
        new Subject.OfEvent(visit.event().id()),
        visit.base() + "/gerakan",
        complaint -> events.page(visit, complaint),
        (kind, subject) -> room.note(visit, kind, subject));
  }

  private Place campaign(HttpRequest<?> request, String id) {
    var account = room.who(request, Right.ORGANISE);
    var campaign = campaigns.find(account, id);
    return new Place(
        new Subject.OfCampaign(campaign.id()),
        CampaignController.address(campaign.id()),
        complaint -> campaigns.page(request, account, campaign, complaint),
        (kind, subject) -> room.note(account, kind, subject));
  }

  private HttpResponse<?> show(HttpRequest<?> request, Place place, Form form) {
    var words = Frames.words(request);
    var choice =
        board.choose(
            place.subject(), form.get("alamat"), form.ticked("tampil"), form.ticked("nama"));
    return switch (choice) {
      case Noticeboard.Choice.Kept(var it) -> {
        place
            .note()
            .of(Deed.Kind.PUBLICITY_CHANGED, words.say(it.shown() ? "deed.on" : "deed.off"));
        yield DeskRoom.back(place.base(), it.shown() ? "publik" : "publik-tutup");
      }
      case Noticeboard.Choice.SlugTaken(var slug) ->
          place.page().with(words.say("public.taken", slug));
      case Noticeboard.Choice.SlugUnusable() ->
          place.page().with(words.say("public.unusable", Publicity.MAX_SLUG));
    };
  }

  private HttpResponse<?> attach(
      HttpRequest<?> request,
      Place place,
      @Nullable String number,
      @Nullable String issued,
      @Nullable String title,
      CompletedFileUpload file) {
    var words = Frames.words(request);
    LocalDate day;
    try {
      day = LocalDate.parse(text(issued));
    } catch (DateTimeException _) {
      return place.page().with(words.say("circular.unnamed"));
    }
    var shelving =
        shelf.take(place.subject(), text(number), day, text(title), bytes(file), clock.instant());
    var complaint = complaint(shelving, words);
    if (!complaint.isEmpty()) {
      return place.page().with(complaint);
    }
    place.note().of(Deed.Kind.CIRCULARS_CHANGED, text(number));
    return DeskRoom.back(place.base(), "edaran");
  }

  private static String complaint(CircularShelf.Shelving shelving, Words words) {
    return switch (shelving) {
      case CircularShelf.Shelving.Taken _ -> "";
      case CircularShelf.Shelving.AlreadyThere() -> words.say("circular.there");
      case CircularShelf.Shelving.Unnamed() -> words.say("circular.unnamed");
      case CircularShelf.Shelving.TooLarge(_, var most) ->
          words.say("circular.large", words.number(most / (1024 * 1024)));
      case CircularShelf.Shelving.TooMany(var most) -> words.say("circular.many", most);
      case CircularShelf.Shelving.Unreadable(var why) -> words.say("circular.unreadable", why);
      case CircularShelf.Shelving.Active(var found) ->
          words.say(
              "circular.active",
              found.stream()
                  .sorted()
                  .map(it -> it.words().in(words.language()))
                  .collect(Collectors.joining(", ")));
    };
  }

  private HttpResponse<?> remove(Place place, String circular) {
    try {
      shelf.remove(place.subject(), new Circular.Id(circular));
      place.note().of(Deed.Kind.CIRCULARS_CHANGED, "");
    } catch (IllegalArgumentException _) {
      // An id that cannot be one is not on the list either.
    }
    return DeskRoom.back(place.base(), "edaran-hapus");
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static Bytes bytes(CompletedFileUpload upload) {
    try {
      return Bytes.owning(upload.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
