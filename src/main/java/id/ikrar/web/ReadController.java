package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.pledge.Pledge;
import id.ikrar.web.view.NoticeView;
import id.ikrar.web.view.ReadView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;

/** The published words on the hall's screen, to be read aloud together. */
@Controller("/meja/acara/{id}/baca")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadController {
  private final Organizer organizer;
  private final DeskRoom room;

  ReadController(Organizer organizer, DeskRoom room) {
    this.organizer = organizer;
    this.room = room;
  }

  @Get
  HttpResponse<?> read(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    var words = visit.words();
    var pledge = organizer.pledge(visit.event().id());
    if (pledge.isEmpty()) {
      var view =
          new NoticeView(
              words.say("read.title"),
              words.say("read.none"),
              "",
              visit.base() + "/pelaksanaan",
              words.say("read.back"));
      return room.page(visit, "notice", view);
    }
    return room.page(
        visit,
        "desk/read",
        new ReadView(
            visit.base(),
            Ceremony.occasion(visit.event().programme(), "", words),
            Languages.tag(pledge.get().wording().language()),
            points(pledge.get())));
  }

  private static List<ReadView.Point> points(Pledge pledge) {
    var wording = pledge.wording();
    var points = new ArrayList<ReadView.Point>();
    points.add(new ReadView.Point("title", "", wording.title()));
    if (!wording.preamble().isBlank()) {
      points.add(new ReadView.Point("text", "", wording.preamble()));
    }
    int number = 0;
    for (var commitment : wording.commitments()) {
      number++;
      points.add(new ReadView.Point("commitment", number + ".", commitment));
    }
    if (!wording.closing().isBlank()) {
      points.add(new ReadView.Point("text", "", wording.closing()));
    }
    return points;
  }
}
