package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Logos;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.page.Engraver;
import id.ikrar.page.LogoReading;
import id.ikrar.page.PledgePage;
import id.ikrar.web.view.LetterheadView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an organisation says what stands at the head of its sheets, and brings its logo. */
@Controller("/meja/kepala-surat")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LetterheadController {
  static final String PATH = "/meja/kepala-surat";
  static final String LOGO = PATH + "/logo";

  private final Organizations organizations;
  private final OwnOrganizations own;
  private final Logos logos;
  private final DeskRoom room;
  private final InstantSource clock;

  LetterheadController(
      Organizations organizations,
      OwnOrganizations own,
      Logos logos,
      DeskRoom room,
      InstantSource clock) {
    this.organizations = organizations;
    this.own = own;
    this.logos = logos;
    this.room = room;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, @QueryValue(defaultValue = "") String organisasi) {
    var account = room.who(request, Right.ORGANISE);
    var organization = own.find(account, organisasi);
    return page(request, account, organization, "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    var form = Form.of(body);
    var organization = own.find(account, form.get("organisasi"));
    var words = Frames.words(request);
    var old = organization.letterhead();
    try {
      var head =
          new Letterhead(
              form.get("pemerintah"), form.get("kantor"), form.lines("alamat"), old.logo());
      var lacking =
          PledgePage.uncovered(
              head.government() + head.office() + String.join(" ", head.address()));
      if (!lacking.isEmpty()) {
        return page(
            request,
            account,
            organization,
            form,
            words.say("kop.glyph", String.join(" ", lacking)));
      }
      organizations.change(organization.id(), head);
      note(account, organization);
      return back(organization);
    } catch (IllegalArgumentException _) {
      var complaint = words.say("kop.bad", Letterhead.MAX_LINE, Letterhead.MAX_ADDRESS);
      return page(request, account, organization, form, complaint);
    }
  }

  @Post("/logo")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> logo(
      HttpRequest<?> request,
      @Part("berkas") CompletedFileUpload berkas,
      @QueryValue(defaultValue = "") String organisasi)
      throws IOException {
    // Reading lets go of the buffer, so it comes before anything that may refuse.
    var upload = Bytes.owning(berkas.getBytes());
    var account = room.who(request, Right.ORGANISE);
    var organization = own.find(account, organisasi);
    return switch (Engraver.engrave(upload)) {
      case LogoReading.Read(var logo) -> {
        logos.put(organization.id(), logo, clock.instant());
        organizations.change(
            organization.id(), organization.letterhead().with(Optional.of(logo.digest())));
        note(account, organization);
        yield back(organization);
      }
      case LogoReading.Refused(var why) ->
          page(request, account, organization, why.in(Frames.words(request).language()));
    };
  }

  @Post("/hapus-logo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> without(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    var organization = own.find(account, Form.of(body).get("organisasi"));
    organizations.change(organization.id(), organization.letterhead().with(Optional.empty()));
    note(account, organization);
    return back(organization);
  }

  @Get(
      value = "/logo/{digest}",
      produces = {MediaType.IMAGE_PNG, MediaType.IMAGE_JPEG, MediaType.TEXT_HTML})
  HttpResponse<byte[]> picture(HttpRequest<?> request, @PathVariable String digest) {
    room.who(request, Right.ORGANISE);
    if (!digest.matches("[0-9a-f]{64}")) {
      throw TemplatesController.missing();
    }
    var logo = logos.find(Digest.hex(digest)).orElseThrow(TemplatesController::missing);
    return HttpResponse.ok(logo.picture().toArray()).contentType(logo.kind().type());
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, Account account, Organization organization, String complaint) {
    var head = organization.letterhead();
    var kept =
        new Form(
            Map.of(
                "pemerintah", List.of(head.government()),
                "kantor", List.of(head.office()),
                "alamat", List.of(String.join("\n", head.address()))));
    return page(request, account, organization, kept, complaint);
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      Account account,
      Organization organization,
      Form form,
      String complaint) {
    var saved = complaint.isEmpty() && request.getParameters().contains("kabar");
    var view =
        new LetterheadView(
            organization.id().value(),
            own.options(account, organization),
            form.get("pemerintah"),
            form.get("kantor"),
            form.get("alamat"),
            organization.letterhead().logo().map(it -> LOGO + "/" + it.hex()).orElse(""),
            saved ? Frames.words(request).say("kop.saved") : "",
            complaint);
    return room.page(request, account, "desk/kop", view);
  }

  private void note(Account account, Organization organization) {
    room.note(account, Deed.Kind.LETTERHEAD_CHANGED, organization.id().value());
  }

  private static HttpResponse<?> back(Organization organization) {
    return HttpResponse.seeOther(
        URI.create(PATH + "?kabar=kop&organisasi=" + organization.id().value()));
  }
}
