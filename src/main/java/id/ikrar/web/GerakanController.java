package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.movement.CampaignDesk;
import id.ikrar.movement.Cartographer;
import id.ikrar.movement.CascadeDesk;
import id.ikrar.movement.Child;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.movement.Shared;
import id.ikrar.pledge.Wording;
import id.ikrar.web.view.CampaignView;
import id.ikrar.web.view.GerakanTab;
import id.ikrar.web.view.Naskah;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fifth tab: the event among others. */
@Controller("/meja/acara/{id}/gerakan")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GerakanController {
  private final CampaignDesk campaigns;
  private final CascadeDesk cascades;
  private final Cartographer cartographer;
  private final CoverageViews coverages;
  private final ShowingViews showings;
  private final Organizer organizer;
  private final DeskRoom room;

  GerakanController(
      CampaignDesk campaigns,
      CascadeDesk cascades,
      Cartographer cartographer,
      CoverageViews coverages,
      ShowingViews showings,
      Organizer organizer,
      DeskRoom room) {
    this.campaigns = campaigns;
    this.cascades = cascades;
    this.cartographer = cartographer;
    this.coverages = coverages;
    this.showings = showings;
    this.organizer = organizer;
    this.room = room;
  }

  @Get
  HttpResponse<?> tab(HttpRequest<?> request, @PathVariable String id) {
    return page(room.visit(request, id, Right.LOOK), "");
  }

  /** The event's own commitments, after the shared ones. */
  @Post("/tambahan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> extend(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var shared = cascades.of(visit.event().id()).flatMap(Child::shared);
    if (shared.isEmpty()) {
      return page(visit, visit.words().say("cascade.unshared"));
    }
    try {
      var words = extended(visit.event(), shared.get(), Form.of(body).lines("tambahan"));
      var act = organizer.write(visit.account().organization(), visit.event().id(), words);
      var complaint = Problems.complaint(act, visit.words());
      if (!complaint.isEmpty()) {
        return page(visit, complaint);
      }
      room.note(visit, Deed.Kind.WORDS_WRITTEN, "");
      return DeskRoom.back(visit.base() + "/gerakan", "tambahan");
    } catch (IllegalArgumentException _) {
      return page(visit, visit.words().say("naskah.bad", Wording.MAX_COMMITMENTS));
    }
  }

  private Wording extended(Event event, Shared shared, List<String> own) {
    var it = shared.words();
    var commitments = new ArrayList<>(it.commitments());
    commitments.addAll(own);
    var number = organizer.draft(event.id()).map(Wording::number).orElse(it.number());
    return new Wording(
        it.title(),
        number,
        it.preamble(),
        commitments,
        it.closing(),
        it.legalBases(),
        0,
        it.language());
  }

  HttpResponse<?> page(DeskRoom.Visit visit, String complaint) {
    var event = visit.event();
    var family = campaigns.family(event.id());
    var region = event.programme().region();
    var child = cascades.of(event.id());
    var base = visit.base() + "/gerakan";
    var view =
        new GerakanTab(
            room.head(visit, "gerakan", complaint),
            visit.may(Right.ORGANISE),
            visit.may(Right.MEMBERS),
            campaigns.holding(visit.account().organization(), event.id()).stream()
                .map(it -> new GerakanTab.Place(CampaignController.address(it.id()), it.name()))
                .toList(),
            child
                .flatMap(it -> organizer.find(visit.account().organization(), it.parent()))
                .map(it ->
                    new GerakanTab.Place(
                        DeskRoom.address(it.id()) + "/gerakan", it.programme().name())),
            child.flatMap(Child::shared).map(it -> shared(event, it)),
            visit.base() + "/turunan",
            children(visit),
            coverages.view(
                visit.request(),
                family,
                region,
                event.programme().zone(),
                base,
                visit.base() + "/cakupan"),
            showings.of(event, base, visit.words()));
    return room.page(visit, "desk/gerakan", view);
  }

  private GerakanTab.Shared shared(Event event, Shared shared) {
    var words = shared.words();
    var now = organizer.draft(event.id()).orElse(words).commitments();
    int common = words.commitments().size();
    var own = now.size() > common ? now.subList(common, now.size()) : List.<String>of();
    var naskah =
        new Naskah(
            words.title(),
            words.number(),
            words.preamble(),
            words.commitments(),
            words.closing(),
            words.legalBases().stream().map(code -> new Naskah.Basis(code, "")).toList(),
            words.language().name());
    return new GerakanTab.Shared(
        naskah,
        shared.extendable(),
        event.state() instanceof Event.State.Draft,
        String.join("\n", own));
  }

  private List<CampaignView.EventRow> children(DeskRoom.Visit visit) {
    var children = cascades.children(visit.event().id());
    var counts = cartographer.byEvent(children.stream().map(it -> it.event().id()).toList());
    return children.stream()
        .map(it ->
            CampaignController.row(
                it.unit().name(),
                it.event(),
                counts.getOrDefault(it.event().id(), Count.NONE),
                "",
                organizer.organization(it.event().organizer()).map(Organization::name).orElse(""),
                visit.words()))
        .toList();
  }
}
