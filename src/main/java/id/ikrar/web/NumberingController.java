package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.event.Organization;
import id.ikrar.event.Zone;
import id.ikrar.pledge.NumberPattern;
import id.ikrar.pledge.Numbering;
import id.ikrar.pledge.Numberings;
import id.ikrar.web.view.NumberingView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Where an organisation says how it numbers its documents. */
@Controller("/meja/penomoran")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NumberingController {
  static final String PATH = "/meja/penomoran";
  private static final int MAX_NUMBER = 999_999;

  private final Numberings numberings;
  private final OwnOrganizations own;
  private final DeskRoom room;
  private final InstantSource clock;

  NumberingController(
      Numberings numberings, OwnOrganizations own, DeskRoom room, InstantSource clock) {
    this.numberings = numberings;
    this.own = own;
    this.room = room;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, @QueryValue(defaultValue = "") String organisasi) {
    var account = room.who(request, Right.ORGANISE);
    var organization = own.find(account, organisasi);
    var numbering = numberings.of(organization.id()).orElse(Numbering.NONE);
    return page(
        request, account, organization, numbering.pattern().text(), numbering.code(), "", "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(HttpRequest<?> request, @Body Map<String, Object> body) {
    var account = room.who(request, Right.ORGANISE);
    var form = Form.of(body);
    var organization = own.find(account, form.get("organisasi"));
    var next = form.get("berikutnya");
    var complaint = kept(organization, form, next, Frames.words(request));
    if (complaint.isPresent()) {
      return page(
          request,
          account,
          organization,
          form.get("pola"),
          form.get("kode"),
          next,
          complaint.get());
    }
    room.note(account, Deed.Kind.NUMBERING_CHANGED, organization.id().value());
    return HttpResponse.seeOther(
        URI.create(PATH + "?kabar=nomor&organisasi=" + organization.id().value()));
  }

  /** What is in the way, or nothing once it is kept. */
  private Optional<String> kept(Organization organization, Form form, String next, Words words) {
    var complaint = complaint(form.get("pola"), words);
    if (complaint.isPresent()) {
      return complaint;
    }
    if (!next.matches("[1-9]\\d{0,5}")) {
      return Optional.of(words.say("nomor.next.bad", words.number(MAX_NUMBER)));
    }
    Numbering numbering;
    try {
      numbering = new Numbering(new NumberPattern(form.get("pola")), form.get("kode"));
    } catch (IllegalArgumentException _) {
      return Optional.of(words.say("nomor.code.bad", Numbering.MAX_CODE));
    }
    if (!new NumberPattern(numbering.pattern().text()).coded(numbering.code()).fits()) {
      return Optional.of(words.say("nomor.long", NumberPattern.MAX));
    }
    int number = Integer.parseInt(next);
    var series = new Numberings.Series(organization.id(), today().getYear());
    if (number != numberings.next(series) && !numberings.skipTo(series, number)) {
      return Optional.of(words.say("nomor.used", numberings.next(series) - 1));
    }
    numberings.put(organization.id(), numbering);
    return Optional.empty();
  }

  /** What is wrong with a number's gaps; also for one that is typed into a draft. */
  static Optional<String> complaint(String pattern, Words words) {
    if (pattern.codePointCount(0, pattern.length()) > NumberPattern.MAX) {
      return Optional.of(words.say("nomor.long", NumberPattern.MAX));
    }
    var unknown = new NumberPattern(pattern).unknown();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("nomor.gap", String.join(", ", unknown)));
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      Account account,
      Organization organization,
      String pattern,
      String code,
      String typed,
      String complaint) {
    var words = Frames.words(request);
    int next = numberings.next(new Numberings.Series(organization.id(), today().getYear()));
    var sample =
        complaint.isEmpty() ? new NumberPattern(pattern).coded(code) : new NumberPattern("");
    var view =
        new NumberingView(
            organization.id().value(),
            own.options(account, organization),
            pattern,
            code,
            typed.isEmpty() ? Integer.toString(next) : typed,
            Integer.toString(today().getYear()),
            sample.filled(next, today()),
            complaint.isEmpty() && request.getParameters().contains("kabar")
                ? words.say("nomor.saved")
                : "",
            complaint);
    return room.page(request, account, "desk/nomor", view);
  }

  private LocalDate today() {
    return clock.instant().atOffset(Zone.WIB.offset()).toLocalDate();
  }
}
