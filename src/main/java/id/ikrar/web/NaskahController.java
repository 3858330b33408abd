package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Language;
import id.ikrar.pledge.Filling;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.LegalBasis;
import id.ikrar.pledge.PledgeReview;
import id.ikrar.pledge.Template;
import id.ikrar.pledge.Templates;
import id.ikrar.pledge.Wording;
import id.ikrar.web.view.Badge;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first tab: words from a template, edited, warned of, frozen. */
@Controller("/meja/acara/{id}/naskah")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NaskahController {
  private static final Naskah EMPTY =
      new Naskah("", "", "", List.of(), "", List.of(), Language.ID.name());
  private static final String VALUE = "isi.";

  private final Organizer organizer;
  private final LegalBases catalogue;
  private final Templates templates;
  private final DraftController drafts;
  private final DeskRoom room;

  NaskahController(
      Organizer organizer,
      LegalBases catalogue,
      Templates templates,
      DraftController drafts,
      DeskRoom room) {
    this.organizer = organizer;
    this.catalogue = catalogue;
    this.templates = templates;
    this.drafts = drafts;
    this.room = room;
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
    var template = templates.find(form.get("pola"));
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
    try {
      var act = organizer.write(visit.account().organization(), visit.event().id(), wording(form));
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
    var chosen = templates.find(pola);
    var bases = typed.map(form -> form.all("dasar")).or(() -> wording.map(Wording::legalBases));
    var view =
        new NaskahTab(
            room.head(visit, "naskah", complaint),
            options(chosen, visit.words()),
            chosen.map(it -> blanks(it, values)).orElse(List.of()),
            warnings(wording, visit.words()),
            typed.map(NaskahController::typed).or(() -> wording.map(this::naskah)).orElse(EMPTY),
            claimed(typed, wording),
            bases(bases.orElse(List.of()), visit.words()),
            typed.isPresent() || wording.isPresent() || editing,
            frozen ? DraftView.NONE : drafts.view(visit),
            pledge.map(it -> Integer.toString(it.version())).orElse(""),
            frozen ? pledge.get().digest().hex() : "");
    return room.page(visit, "desk/naskah", view);
  }

  private static Wording wording(Form form) {
    var claimed = form.get("jumlah");
    return new Wording(
        form.get("judul"),
        form.get("nomor"),
        form.get("pembukaan"),
        form.all("komitmen").stream().filter(it -> !it.isEmpty()).toList(),
        form.get("penutup"),
        form.all("dasar"),
        claimed.isEmpty() ? 0 : Integer.parseInt(claimed),
        language(form));
  }

  private static Language language(Form form) {
    return form.get("bahasa").equals(Language.EN.name()) ? Language.EN : Language.ID;
  }

  private static Naskah typed(Form form) {
    return new Naskah(
        form.get("judul"),
        form.get("nomor"),
        form.get("pembukaan"),
        form.all("komitmen").stream().filter(it -> !it.isEmpty()).toList(),
        form.get("penutup"),
        List.of(),
        language(form).name());
  }

  private Naskah naskah(Wording it) {
    return new Naskah(
        it.title(),
        it.number(),
        it.preamble(),
        it.commitments(),
        it.closing(),
        it.legalBases().stream()
            .map(catalogue::cite)
            .map(basis -> new Naskah.Basis(basis.code(), basis.title()))
            .toList(),
        it.language().name());
  }

  private static String claimed(Optional<Form> typed, Optional<Wording> wording) {
    return typed
        .map(form -> form.get("jumlah"))
        .or(() -> wording.map(Wording::claimed).filter(n -> n > 0).map(n -> Integer.toString(n)))
        .orElse("");
  }

  private List<Option> options(Optional<Template> chosen, Words words) {
    var options = new ArrayList<Option>();
    options.add(new Option("", words.say("naskah.template.none"), chosen.isEmpty()));
    for (var template : templates.all()) {
      boolean isChosen = chosen.filter(it -> it.id().equals(template.id())).isPresent();
      options.add(new Option(template.id(), template.label(), isChosen));
    }
    return options;
  }

  private static List<NaskahTab.Blank> blanks(Template template, Map<String, String> values) {
    return template.variables().stream()
        .map(it ->
            new NaskahTab.Blank(
                it.name(), it.label(), it.example(), values.getOrDefault(it.name(), "")))
        .toList();
  }

  private List<String> warnings(Optional<Wording> wording, Words words) {
    return wording.stream()
        .flatMap(it -> PledgeReview.of(it, catalogue).stream())
        .map(warning -> warning.sentence().in(words.language()))
        .toList();
  }

  private List<NaskahTab.Basis> bases(List<String> chosen, Words words) {
    var bases = new ArrayList<NaskahTab.Basis>();
    for (var it : catalogue.entries().values()) {
      bases.add(
          new NaskahTab.Basis(
              it.code(), it.title(), status(it.status(), words), chosen.contains(it.code())));
    }
    for (var code : chosen) {
      if (catalogue.find(code).isEmpty()) {
        var unknown = new Badge(words.say("basis.unknown"), "warn");
        bases.add(new NaskahTab.Basis(code, "", unknown, true));
      }
    }
    return bases;
  }

  private static Badge status(LegalBasis.Status status, Words words) {
    return switch (status) {
      case LegalBasis.Status.InForce() -> new Badge(words.say("basis.in-force"), "done");
      case LegalBasis.Status.Repealed(var since) ->
          new Badge(words.say("basis.repealed") + " " + since, "warn");
      case LegalBasis.Status.ReplacedBy(var codes, _) ->
          new Badge(words.say("basis.replaced", String.join(", ", codes)), "warn");
      case LegalBasis.Status.Unconfirmed() -> new Badge(words.say("basis.unconfirmed"), "warn");
    };
  }
}
