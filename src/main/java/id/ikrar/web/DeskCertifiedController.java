package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.signing.CertifiedDesk;
import id.ikrar.web.view.CertifiedTab;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.net.URI;
import java.util.Map;

/** The organiser's switch for certificates of the national service. */
@Controller("/meja/acara/{id}/sertifikat")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskCertifiedController {
  private final CertifiedDesk certified;
  private final DeskRoom room;

  DeskCertifiedController(CertifiedDesk certified, DeskRoom room) {
    this.certified = certified;
    this.room = room;
  }

  @Get
  HttpResponse<?> page(HttpRequest<?> request, @PathVariable String id) {
    var visit = visit(request, id);
    var tab =
        new CertifiedTab(
            room.head(visit, "pelaksanaan", ""),
            visit.base() + "/sertifikat",
            certified.offered(visit.event().id()));
    return room.page(visit, "desk/certified", tab);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> turn(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = visit(request, id);
    var on = Form.of(body).ticked("izinkan");
    certified.turn(visit.event().id(), on);
    room.note(visit, Deed.Kind.CERTIFICATES_TURNED, visit.words().say(on ? "deed.on" : "deed.off"));
    return HttpResponse.seeOther(URI.create(visit.base() + "/sertifikat"));
  }

  private DeskRoom.Visit visit(HttpRequest<?> request, String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    if (!certified.available()) {
      throw new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }
    return visit;
  }
}
