package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Organization;
import id.ikrar.movement.CampaignDesk;
import id.ikrar.movement.Circular;
import id.ikrar.movement.CircularShelf;
import id.ikrar.movement.Noticeboard;
import id.ikrar.movement.Subject;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** The files of circulars: to everybody where they are shown, at the desk always. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CircularController {
  private final Noticeboard board;
  private final CircularShelf shelf;
  private final CampaignDesk campaigns;
  private final Organizer organizer;
  private final DeskRoom room;

  CircularController(
      Noticeboard board,
      CircularShelf shelf,
      CampaignDesk campaigns,
      Organizer organizer,
      DeskRoom room) {
    this.board = board;
    this.shelf = shelf;
    this.campaigns = campaigns;
    this.organizer = organizer;
    this.room = room;
  }

  @Get(
      value = "/edaran/{id}.pdf",
      produces = {MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  HttpResponse<byte[]> shown(@PathVariable String id) {
    return file(find(id).filter(board::open))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
  }

  @Get(
      value = "/meja/edaran/{id}.pdf",
      produces = {MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  HttpResponse<byte[]> own(HttpRequest<?> request, @PathVariable String id) {
    var organization = room.who(request, Right.LOOK).organization();
    return file(find(id).filter(it -> reaches(organization, it.subject())));
  }

  private boolean reaches(Organization.Id organization, Subject subject) {
    return switch (subject) {
      case Subject.OfEvent(var event) -> organizer.find(organization, event).isPresent();
      case Subject.OfCampaign(var campaign) -> campaigns.find(organization, campaign).isPresent();
    };
  }

  private Optional<Circular> find(String id) {
    try {
      return shelf.find(new Circular.Id(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private io.micronaut.http.MutableHttpResponse<byte[]> file(Optional<Circular> circular) {
    var pdf =
        circular
            .flatMap(it -> shelf.pdf(it.id()))
            .orElseThrow(() -> new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
    // Never shown inside this host's pages: a file of others stays a file.
    return HttpResponse.ok(pdf.toArray())
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"surat-edaran.pdf\"");
  }
}
