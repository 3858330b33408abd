package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.TemplateShelf;
import id.ikrar.desk.TemplateShelf.Saving;
import id.ikrar.event.Organization;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.OwnTemplate;
import id.ikrar.pledge.Template;
import id.ikrar.pledge.WordDifference;
import id.ikrar.web.view.DifferenceView;
import id.ikrar.web.view.ShelfView;
import id.ikrar.web.view.TemplateView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The templates of an organisation: which there are, their versions, and how those differ. */
@Controller("/meja/pola")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TemplatesController {
  private final TemplateShelf shelf;
  private final Organizer organizer;
  private final LegalBases catalogue;
  private final BasisPicker bases;
  private final DeskRoom room;
  private final InstantSource clock;

  TemplatesController(
      TemplateShelf shelf,
      Organizer organizer,
      LegalBases catalogue,
      BasisPicker bases,
      DeskRoom room,
      InstantSource clock) {
    this.shelf = shelf;
    this.organizer = organizer;
    this.catalogue = catalogue;
    this.bases = bases;
    this.room = room;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request) {
    return list(request, room.who(request, Right.ORGANISE), "");
  }

  @Post("/{id}/salin")
  @Consumes(MediaType.ALL)
  HttpResponse<?> copy(HttpRequest<?> request, @PathVariable String id) {
    var account = room.who(request, Right.ORGANISE);
    var words = Frames.words(request);
    var label =
        shelf
            .find(account.organization(), id, Optional.empty())
            .map(it -> words.say("pola.copy.label", it.label()))
            .map(it -> it.length() > Template.MAX_LABEL ? it.substring(0, Template.MAX_LABEL) : it)
            .orElseThrow(TemplatesController::missing);
    return switch (shelf.copy(account.organization(), id, label, clock.instant())) {
      case Saving.Saved(var template) -> {
        room.note(account, Deed.Kind.TEMPLATE_SAVED, template.id() + " 1");
        yield DeskRoom.back(address(template.id()) + "/ubah", "pola");
      }
      case Saving.Gaps _, Saving.Meanwhile _, Saving.Unknown _ -> throw missing();
    };
  }

  @Get("/{id}")
  HttpResponse<?> one(
      HttpRequest<?> request, @PathVariable String id, @QueryValue Optional<Integer> versi) {
    var account = room.who(request, Right.ORGANISE);
    var words = Frames.words(request);
    var template =
        shelf.find(account.organization(), id, versi).orElseThrow(TemplatesController::missing);
    var view =
        new TemplateView(
            address(id),
            template.label(),
            Integer.toString(template.version()),
            template.source(),
            WordingForm.naskah(template.words(), catalogue),
            variables(template, words),
            bases.warnings(template.words(), words),
            versions(account, template),
            shelf.editable(account.organization(), id).isPresent(),
            saved(request, words));
    return room.page(request, account, "desk/polalihat", view);
  }

  @Get("/{id}/beda")
  HttpResponse<?> difference(
      HttpRequest<?> request, @PathVariable String id, @QueryValue int dari, @QueryValue int ke) {
    var account = room.who(request, Right.ORGANISE);
    var before = find(account, id, dari);
    var after = find(account, id, ke);
    var pieces = WordDifference.of(WordDifference.text(before), WordDifference.text(after));
    var view = difference(after.label(), dari, ke, address(id), pieces);
    return room.page(request, account, "desk/beda", view);
  }

  static DifferenceView difference(
      String title, int before, int after, String back, List<WordDifference.Piece> pieces) {
    return new DifferenceView(
        title,
        Integer.toString(before),
        Integer.toString(after),
        back,
        pieces.stream().map(it -> new DifferenceView.Piece(it.kind().name(), it.text())).toList());
  }

  static String address(String id) {
    return "/meja/pola/" + id;
  }

  private Template find(Account account, String id, int version) {
    return shelf
        .find(account.organization(), id, Optional.of(version))
        .orElseThrow(TemplatesController::missing);
  }

  private HttpResponse<?> list(HttpRequest<?> request, Account account, String complaint) {
    var words = Frames.words(request);
    var own =
        shelf.own(account.organization()).stream()
            .collect(Collectors.toMap(it -> it.template().id(), OwnTemplate::owner));
    var rows = new ArrayList<ShelfView.Row>();
    for (var it : shelf.all(account.organization())) {
      var owner =
          Optional.ofNullable(own.get(it.id()))
              .flatMap(organizer::organization)
              .map(Organization::name)
              .orElseGet(() -> words.say("pola.bundled"));
      rows.add(
          new ShelfView.Row(
              it.id(),
              it.label(),
              owner,
              Integer.toString(it.version()),
              it.source(),
              shelf.editable(account.organization(), it.id()).isPresent()));
    }
    var view = new ShelfView(rows, saved(request, words), complaint);
    return room.page(request, account, "desk/pola", view);
  }

  private List<TemplateView.Version> versions(Account account, Template shown) {
    var base = address(shown.id());
    var versions = new ArrayList<TemplateView.Version>();
    for (var it : shelf.versions(account.organization(), shown.id())) {
      var difference =
          versions.isEmpty()
              ? ""
              : base + "/beda?dari=" + versions.getFirst().number() + "&ke=" + it.version();
      versions.addFirst(
          new TemplateView.Version(
              Integer.toString(it.version()),
              base + "?versi=" + it.version(),
              difference,
              it.version() == shown.version()));
    }
    return versions;
  }

  private static List<TemplateView.Variable> variables(Template template, Words words) {
    return template.variables().stream()
        .map(it ->
            new TemplateView.Variable(
                it.name(),
                it.label(),
                it.example().isEmpty() ? "" : words.say("naskah.example", it.example())))
        .toList();
  }

  private static String saved(HttpRequest<?> request, Words words) {
    return request.getParameters().contains("kabar") ? words.say("pola.saved") : "";
  }

  static Problem.Stop missing() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }
}
