package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Caretaker;
import id.ikrar.signing.HallRule;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the organiser's rules for the hall: who types its code, what its screen shows, how late.
 */
@Controller("/meja/acara/{id}/aturan")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RulesController {
  private final Caretaker caretaker;
  private final DeskRoom room;
  private final DayPage page;
  private final InstantSource clock;

  RulesController(Caretaker caretaker, DeskRoom room, DayPage page, InstantSource clock) {
    this.caretaker = caretaker;
    this.room = room;
    this.page = page;
    this.clock = clock;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var form = Form.of(body);
    HallRule rule;
    try {
      rule =
          new HallRule(
              visit.event().id(),
              HallRule.Demand.valueOf(form.get("kode")),
              form.ticked("nama"),
              Optional.of(form.get("susulan")).filter(it -> !it.isEmpty()).map(LocalDate::parse));
    } catch (IllegalArgumentException | DateTimeException _) {
      return page.page(visit, visit.words().say("rules.bad"));
    }
    return switch (caretaker.change(visit.event(), rule, clock.instant())) {
      case Caretaker.Changed.Done() -> {
        var late = rule.lateUntil().map(LocalDate::toString).orElse("-");
        room.note(visit, Deed.Kind.HALL_RULES_CHANGED, rule.demand() + " " + late);
        yield DeskRoom.back(visit.base() + "/pelaksanaan", "aturan");
      }
      case Caretaker.Changed.DayOutside(var first, var last) ->
          page.page(visit, LateController.outside(visit, first, last));
    };
  }
}
