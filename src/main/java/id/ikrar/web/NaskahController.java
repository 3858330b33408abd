package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.TemplateShelf;
import id.ikrar.event.Language;
import id.ikrar.pledge.EventVariable;
import id.ikrar.pledge.Filling;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.NumberPattern;
import id.ikrar.pledge.Numbering;
import id.ikrar.pledge.Numberings;
import id.ikrar.pledge.Template;
import id.ikrar.pledge.Wording;
import id.ikrar.web.view.DraftView;
import id.ikrar.web.view.Naskah;
import id.ikrar.web.view.NaskahTab;
import id.ikrar.web.view.Option;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first tab: words from a template, edited, warned of, frozen. */
@Controller("/meja/acara/{id}/naskah")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NaskahController {
  private static final Naskah EMPTY =
      new Naskah("", "", "", List.of(""), "", List.of(), Language.ID.name());
  private static final String VALUE = "isi.";

  private final Organizer organizer;
  private final LegalBases catalogue;
  private final TemplateShelf shelf;
  private final BasisPicker bases;
  private final Numberings numberings;
  private final DraftController drafts;
  private final DeskRoom room;
  private final InstantSource clock;

  NaskahController(
      Organizer organizer,
      LegalBases catalogue,
      TemplateShelf shelf,
      BasisPicker bases,
      Numberings numberings,
      DraftController drafts,
      DeskRoom room,
      InstantSource clock) {
    this.organizer = organizer;
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.bases = bases;
    this.numberings = numberings;
    this.drafts = drafts;
    this.room = room;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> tab(
      HttpRequest<?> request,
      @PathVariable String id,
      @QueryValue(defaultValue = "") String pola,
      @QueryValue(defaultValue = "") String ubah) {
    var visit = room.visit(request, id, Right.ORGANISE);
    return page(visit, pola, Map.of(), !ubah.isEmpty(), Optional.empty(), "");
  }

  @Post("/pola")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> fill(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var form = Form.of(body);
    var values = new HashMap<String, String>();
    for (var name : form.fields().keySet()) {
      if (name.startsWith(VALUE)) {
        values.put(name.substring(VALUE.length()), form.get(name));
      }
    }
    var template = find(visit, form.get("pola"));
    if (template.isEmpty()) {
      return page(visit, "", Map.of(), false, Optional.empty(), "");
    }
    return switch (template.get().fill(values, catalogue)) {
      case Filling.Filled(var wording, _) -> {
        var act = organizer.write(visit.account().organization(), visit.event().id(), wording);
        var complaint = Problems.complaint(act, visit.words());
        if (!complaint.isEmpty()) {
          yield page(visit, template.get().id(), values, false, Optional.empty(), complaint);
        }
        room.note(visit, Deed.Kind.WORDS_WRITTEN, template.get().id());
        shelf.took(visit.event().id(), template.get(), clock.instant());
        yield DeskRoom.back(visit.base() + "/naskah", "naskah");
      }
      case Filling.Refused refused ->
          page(
              visit,
              template.get().id(),
              values,
              false,
              Optional.empty(),
              refused.sentence().in(visit.words().language()));
    };
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var form = Form.of(body);
    if (WordingForm.arranges(form)) {
      return page(visit, "", Map.of(), true, Optional.of(form), "");
    }
    if (form.get("aksi").equals("nomor")) {
      var proposal = numberings.of(visit.event().organizer()).map(Numbering::proposal).orElse("");
      return page(
          visit,
          "",
          Map.of(),
          true,
          Optional.of(form.with("nomor", proposal)),
          proposal.isEmpty() ? visit.words().say("nomor.none") : "");
    }
    var number = NumberingController.complaint(form.get("nomor"), visit.words());
    if (number.isPresent()) {
      return page(visit, "", Map.of(), true, Optional.of(form), number.get());
    }
    try {
      var act =
          organizer.write(
              visit.account().organization(), visit.event().id(), WordingForm.wording(form));
      var complaint = Problems.complaint(act, visit.words());
      if (!complaint.isEmpty()) {
        return page(visit, "", Map.of(), true, Optional.of(form), complaint);
      }
      room.note(visit, Deed.Kind.WORDS_WRITTEN, "");
      return DeskRoom.back(visit.base() + "/naskah", "naskah");
    } catch (IllegalArgumentException _) {
      var complaint = visit.words().say("naskah.bad", Wording.MAX_COMMITMENTS);
      return page(visit, "", Map.of(), true, Optional.of(form), complaint);
    }
  }

  private HttpResponse<?> page(
      DeskRoom.Visit visit,
      String pola,
      Map<String, String> values,
      boolean editing,
      Optional<Form> typed,
      String complaint) {
    var event = visit.event();
    var pledge = organizer.pledge(event.id());
    var wording =
        room.unpublished(event)
            ? organizer.draft(event.id())
            : pledge.map(it -> it.wording()).or(() -> organizer.draft(event.id()));
    boolean frozen = pledge.isPresent() && !room.unpublished(event) && !editing;
    var chosen = find(visit, pola);
    var picked = typed.map(form -> form.all("dasar")).or(() -> wording.map(Wording::legalBases));
    var view =
        new NaskahTab(
            room.head(visit, "naskah", complaint),
            options(visit, chosen),
            chosen.map(it -> blanks(visit, it, values)).orElse(List.of()),
            taken(visit),
            wording.map(it -> bases.warnings(it, visit.words())).orElse(List.of()),
            typed
                .map(WordingForm::typed)
                .or(() -> wording.map(it -> WordingForm.naskah(it, catalogue)))
                .orElse(EMPTY),
            frozen ? "" : number(visit, typed, wording),
            WordingForm.claimed(typed, wording),
            bases.bases(picked.orElse(List.of()), visit.words()),
            typed.isPresent() || wording.isPresent() || editing,
            frozen ? DraftView.NONE : drafts.view(visit),
            pledge.map(it -> Integer.toString(it.version())).orElse(""),
            frozen ? pledge.get().digest().hex() : "");
    return room.page(visit, "desk/naskah", view);
  }

  /** What a number with gaps will be. */
  private String number(DeskRoom.Visit visit, Optional<Form> typed, Optional<Wording> saved) {
    boolean open =
        typed.isEmpty() && saved.filter(it -> new NumberPattern(it.number()).open()).isPresent();
    return open
        ? drafts.number(visit).map(it -> visit.words().say("nomor.will", it)).orElse("")
        : "";
  }

  /** The event's organiser may have templates that the account's own organisation does not see. */
  private Optional<Template> find(DeskRoom.Visit visit, String id) {
    return shelf
        .find(visit.event().organizer(), id, Optional.empty())
        .or(() -> shelf.find(visit.account().organization(), id, Optional.empty()));
  }

  private List<Option> options(DeskRoom.Visit visit, Optional<Template> chosen) {
    var options = new LinkedHashMap<String, Option>();
    options.put("", new Option("", visit.words().say("naskah.template.none"), chosen.isEmpty()));
    for (var organization : List.of(visit.event().organizer(), visit.account().organization())) {
      for (var template : shelf.all(organization)) {
        boolean isChosen = chosen.filter(it -> it.id().equals(template.id())).isPresent();
        options.putIfAbsent(template.id(), new Option(template.id(), template.label(), isChosen));
      }
    }
    return List.copyOf(options.values());
  }

  private List<NaskahTab.Blank> blanks(
      DeskRoom.Visit visit, Template template, Map<String, String> values) {
    var organization = organizer.organization(visit.event().organizer()).orElseThrow();
    return template.variables().stream()
        .map(it -> {
          var known =
              EventVariable.of(it.name())
                  .map(one ->
                      one.value(visit.event().programme(), organization, template.language()))
                  .orElse("");
          return new NaskahTab.Blank(
              it.name(), it.label(), it.example(), values.getOrDefault(it.name(), known));
        })
        .toList();
  }

  /** Which version of which template the words were taken from. */
  private NaskahTab.Origin taken(DeskRoom.Visit visit) {
    var words = visit.words();
    var taken = shelf.taken(visit.event().id());
    if (taken.isEmpty()) {
      return NaskahTab.Origin.NONE;
    }
    var it = taken.get();
    var newest = find(visit, it.template());
    var then =
        shelf
            .find(visit.event().organizer(), it.template(), Optional.of(it.version()))
            .or(() ->
                shelf.find(
                    visit.account().organization(), it.template(), Optional.of(it.version())));
    boolean newer = newest.filter(one -> one.version() > it.version()).isPresent();
    return new NaskahTab.Origin(
        words.say(
            "naskah.taken",
            then.map(Template::label).orElse(it.template()),
            it.version(),
            words.moment(it.at(), visit.event().programme().zone())),
        then.map(Template::source).orElse(""),
        newer ? words.say("naskah.taken.newer", newest.get().version()) : "",
        newer
            ? TemplatesController.address(it.template())
                + "/beda?dari=%d&ke=%d".formatted(it.version(), newest.get().version())
            : "");
  }
}
