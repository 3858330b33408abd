package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.movement.CascadeDesk;
import id.ikrar.movement.CascadeOrder;
import id.ikrar.movement.CascadePlan;
import id.ikrar.region.Level;
import id.ikrar.web.view.CascadeView;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries an event on to kecamatan or institutions: a preview first, then one commit. */
@Controller("/meja/acara/{id}/turunan")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CascadeController {
  private static final String OFFICES = "INSTANSI";

  private final CascadeDesk desk;
  private final DeskRoom room;
  private final InstantSource clock;

  CascadeController(CascadeDesk desk, DeskRoom room, InstantSource clock) {
    this.desk = desk;
    this.room = room;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    return page(visit, asked(visit), Optional.empty(), "");
  }

  /** The preview; nothing is made. */
  @Post("/pratinjau")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> preview(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    return planned(visit, Form.of(body), plan -> page(visit, Form.of(body), plan, ""));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> grow(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var form = Form.of(body);
    return planned(
        visit,
        form,
        plan -> {
          var chosen = Set.copyOf(form.all("unit"));
          if (chosen.isEmpty()) {
            return page(visit, form, plan, visit.words().say("cascade.choose"));
          }
          var made = desk.grow(plan.orElseThrow(), chosen, form.ticked("tambah"), clock.instant());
          room.note(visit, Deed.Kind.EVENT_CASCADED, Integer.toString(made.size()));
          return DeskRoom.back(visit.base() + "/gerakan", "turunan");
        });
  }

  /** What to do with a plan. */
  private interface Then {
    HttpResponse<?> go(Optional<CascadePlan> plan);
  }

  private HttpResponse<?> planned(DeskRoom.Visit visit, Form form, Then then) {
    var words = visit.words();
    var order = order(form);
    if (order.isEmpty()) {
      return page(visit, form, Optional.empty(), words.say("cascade.bad"));
    }
    try {
      return switch (desk.plan(visit.event(), order.get(), clock.instant())) {
        case CascadeDesk.Planning.Planned(var plan) -> then.go(Optional.of(plan));
        case CascadeDesk.Planning.Nothing() ->
            page(visit, form, Optional.empty(), words.say("cascade.nothing"));
        case CascadeDesk.Planning.TooMany(var would, var most) ->
            page(
                visit,
                form,
                Optional.empty(),
                words.say("cascade.too-many", words.number(would), words.number(most)));
      };
    } catch (IllegalArgumentException _) {
      return page(visit, form, Optional.empty(), words.say("cascade.bad"));
    }
  }

  private static Optional<CascadeOrder> order(Form form) {
    try {
      var kind = form.get("per");
      var from = LocalDate.parse(form.get("mulai"));
      var to = form.get("selesai").isEmpty() ? from : LocalDate.parse(form.get("selesai"));
      return Optional.of(
          new CascadeOrder(
              kind.equals(OFFICES) ? Optional.empty() : Optional.of(Level.valueOf(kind)),
              form.lines("instansi"),
              from,
              to,
              form.ticked("tambah"),
              form.ticked("bagi")));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private Form asked(DeskRoom.Visit visit) {
    var programme = visit.event().programme();
    var level =
        programme.region().level().compareTo(Level.KECAMATAN) < 0
            ? Level.KECAMATAN
            : Level.DESA_KELURAHAN;
    return new Form(
        Map.of(
            "per", List.of(level.name()),
            "mulai", List.of(programme.from().toString()),
            "selesai", List.of(programme.to().toString()),
            "tambah", List.of("ya")));
  }

  private HttpResponse<?> page(
      DeskRoom.Visit visit, Form form, Optional<CascadePlan> plan, String complaint) {
    var words = visit.words();
    var kinds = new ArrayList<Option>();
    for (var level : Level.values()) {
      if (level.compareTo(visit.event().programme().region().level()) > 0) {
        kinds.add(option(level.name(), form, words));
      }
    }
    kinds.add(option(OFFICES, form, words));
    var branches =
        plan.map(CascadePlan::branches).orElse(List.of()).stream()
            .map(it -> branch(it, words))
            .toList();
    var view =
        new CascadeView(
            room.head(visit, "gerakan", complaint),
            visit.base() + "/turunan",
            kinds,
            form.get("instansi"),
            form.get("mulai"),
            form.get("selesai"),
            form.ticked("tambah"),
            form.ticked("bagi"),
            CascadeDesk.undivided(visit.event()),
            desk.words(visit.event().id()).map(it -> it.title()).orElse(""),
            plan.isPresent(),
            branches,
            (int) branches.stream().filter(it -> !it.there()).count(),
            complaint);
    return room.page(visit, "desk/cascade", view);
  }

  private static Option option(String kind, Form form, Words words) {
    return new Option(kind, words.say("cascade.per." + kind), kind.equals(form.get("per")));
  }

  private static CascadeView.Branch branch(CascadePlan.Branch it, Words words) {
    return new CascadeView.Branch(
        it.unit().key(),
        it.unit().name(),
        it.organizer().name(),
        it.fresh(),
        it.programme().name(),
        words.days(it.programme().from(), it.programme().to()),
        it.people().isEmpty() ? "" : words.number(it.people().size()),
        it.there().isPresent());
  }
}
