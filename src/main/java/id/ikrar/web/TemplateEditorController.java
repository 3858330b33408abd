package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.TemplateShelf;
import id.ikrar.desk.TemplateShelf.Saving;
import id.ikrar.event.Language;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.OwnTemplate;
import id.ikrar.pledge.Wording;
import id.ikrar.web.view.Naskah;
import id.ikrar.web.view.TemplateEditor;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an organisation writes its templates; each saving makes a version. */
@Controller("/meja/pola")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TemplateEditorController {
  private static final Naskah EMPTY =
      new Naskah("", "", "", List.of(""), "", List.of(), Language.ID.name());

  private final TemplateShelf shelf;
  private final LegalBases catalogue;
  private final BasisPicker bases;
  private final DeskRoom room;
  private final InstantSource clock;

  TemplateEditorController(
      TemplateShelf shelf,
      LegalBases catalogue,
      BasisPicker bases,
      DeskRoom room,
      InstantSource clock) {
    this.shelf = shelf;
    this.catalogue = catalogue;
    this.bases = bases;
    this.room = room;
    this.clock = clock;
  }

  @Get("/baru")
  HttpResponse<?> fresh(HttpRequest<?> request) {
    var words = Frames.words(request);
    var view =
        new TemplateEditor(
            "/meja/pola/baru",
            "/meja/pola",
            "0",
            "",
            EMPTY,
            "",
            "",
            false,
            bases.bases(List.of(), words),
            List.of(),
            TemplateFields.given(words),
            List.of());
    return room.page(request, room.who(request, Right.ORGANISE), "desk/polaubah", view);
  }

  @Post("/baru")
  HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    return save(request, account, Form.of(body), Optional.empty());
  }

  @Get("/{id}/ubah")
  HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
    var account = room.who(request, Right.ORGANISE);
    var words = Frames.words(request);
    var own = editable(account, id);
    var it = own.template();
    var view =
        new TemplateEditor(
            TemplatesController.address(id) + "/ubah",
            TemplatesController.address(id),
            Integer.toString(it.version()),
            it.label(),
            WordingForm.naskah(it.words(), catalogue),
            WordingForm.claimed(Optional.empty(), Optional.of(it.words())),
            it.source(),
            own.origin().isPresent(),
            bases.bases(it.legalBases(), words),
            TemplateFields.own(it),
            TemplateFields.given(words),
            List.of());
    return room.page(request, account, "desk/polaubah", view);
  }

  @Post("/{id}/ubah")
  HttpResponse<?> save(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    return save(request, account, Form.of(body), Optional.of(editable(account, id)));
  }

  private HttpResponse<?> save(
      HttpRequest<?> request, Account account, Form form, Optional<OwnTemplate> own) {
    var words = Frames.words(request);
    if (WordingForm.arranges(form)) {
      return again(request, account, form, own, List.of());
    }
    try {
      return switch (kept(account, form, own)) {
        case Saving.Saved(var template) -> {
          room.note(account, Deed.Kind.TEMPLATE_SAVED, template.id() + " " + template.version());
          yield DeskRoom.back(TemplatesController.address(template.id()), "pola");
        }
        case Saving.Gaps(var unknown) ->
            again(request, account, form, own, TemplateFields.complaints(unknown, words));
        case Saving.Meanwhile _ ->
            again(request, account, form, own, List.of(words.say("pola.meanwhile")));
        case Saving.Unknown _ -> throw TemplatesController.missing();
      };
    } catch (IllegalArgumentException _) {
      var complaint = words.say("naskah.bad", Wording.MAX_COMMITMENTS);
      return again(request, account, form, own, List.of(complaint));
    }
  }

  private Saving kept(Account account, Form form, Optional<OwnTemplate> own) {
    var manuscript = TemplateFields.manuscript(form);
    var now = clock.instant();
    return own.isEmpty()
        ? shelf.create(account.organization(), manuscript, now)
        : shelf.save(
            account.organization(),
            own.get().template().id(),
            Integer.parseInt(form.get("dasarVersi")),
            manuscript,
            now);
  }

  private HttpResponse<?> again(
      HttpRequest<?> request,
      Account account,
      Form form,
      Optional<OwnTemplate> own,
      List<String> complaints) {
    var words = Frames.words(request);
    var base = own.map(it -> TemplatesController.address(it.template().id()));
    var view =
        new TemplateEditor(
            base.map(it -> it + "/ubah").orElse("/meja/pola/baru"),
            base.orElse("/meja/pola"),
            form.get("dasarVersi"),
            form.get("nama"),
            WordingForm.typed(form),
            form.get("jumlah"),
            own.filter(it -> it.origin().isPresent())
                .map(it -> it.template().source())
                .orElse(form.get("sumber")),
            own.flatMap(OwnTemplate::origin).isPresent(),
            bases.bases(form.all("dasar"), words),
            TemplateFields.own(form),
            TemplateFields.given(words),
            complaints);
    return room.page(request, account, "desk/polaubah", view);
  }

  private OwnTemplate editable(Account account, String id) {
    return shelf.editable(account.organization(), id).orElseThrow(TemplatesController::missing);
  }
}
