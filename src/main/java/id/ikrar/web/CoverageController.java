package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organization;
import id.ikrar.event.Zone;
import id.ikrar.movement.Campaign;
import id.ikrar.movement.CampaignDesk;
import id.ikrar.movement.Cartographer;
import id.ikrar.movement.CoverageWorkbook;
import id.ikrar.region.RegionCode;
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
import java.time.InstantSource;
import java.util.List;

/** The coverage of a campaign, or of an event and its children, as a workbook or as CSV. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CoverageController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final CampaignDesk desk;
  private final Cartographer cartographer;
  private final Organizer organizer;
  private final Events events;
  private final DeskRoom room;
  private final InstantSource clock;

  CoverageController(
      CampaignDesk desk,
      Cartographer cartographer,
      Organizer organizer,
      Events events,
      DeskRoom room,
      InstantSource clock) {
    this.desk = desk;
    this.cartographer = cartographer;
    this.organizer = organizer;
    this.events = events;
    this.room = room;
    this.clock = clock;
  }

  /** What is exported. */
  private record Scope(String title, List<Event> events, RegionCode whole, Zone zone) {}

  @Get(value = CampaignController.PATH + "/{id}/cakupan.xlsx", produces = XLSX)
  HttpResponse<byte[]> campaignWorkbook(HttpRequest<?> request, @PathVariable String id) {
    return workbook(request, campaign(request, id));
  }

  @Get(value = CampaignController.PATH + "/{id}/cakupan.csv", produces = MediaType.TEXT_CSV)
  HttpResponse<byte[]> campaignTable(HttpRequest<?> request, @PathVariable String id) {
    return table(request, campaign(request, id));
  }

  @Get(value = "/meja/acara/{id}/cakupan.xlsx", produces = XLSX)
  HttpResponse<byte[]> eventWorkbook(HttpRequest<?> request, @PathVariable String id) {
    return workbook(request, event(request, id));
  }

  @Get(value = "/meja/acara/{id}/cakupan.csv", produces = MediaType.TEXT_CSV)
  HttpResponse<byte[]> eventTable(HttpRequest<?> request, @PathVariable String id) {
    return table(request, event(request, id));
  }

  private Scope campaign(HttpRequest<?> request, String id) {
    var campaign = find(room.who(request, Right.LOOK), id);
    var all = desk.events(campaign);
    var whole = organizer.organization(campaign.owner()).map(Organization::region).orElseThrow();
    return new Scope(campaign.name(), all, whole, CampaignController.zone(all));
  }

  private Scope event(HttpRequest<?> request, String id) {
    var event = room.visit(request, id, Right.LOOK).event();
    var all = desk.family(event.id()).stream().flatMap(it -> events.find(it).stream()).toList();
    var programme = event.programme();
    return new Scope(programme.name(), all, programme.region(), programme.zone());
  }

  private HttpResponse<byte[]> workbook(HttpRequest<?> request, Scope scope) {
    var ids = ids(scope);
    var bytes =
        book(request, scope)
            .xlsx(
                cartographer.everywhere(ids, scope.whole()),
                scope.events(),
                cartographer.byEvent(ids),
                cartographer.byDay(ids, scope.zone()));
    return file(bytes.toArray(), XLSX, "cakupan.xlsx");
  }

  private HttpResponse<byte[]> table(HttpRequest<?> request, Scope scope) {
    var csv = book(request, scope).csv(cartographer.everywhere(ids(scope), scope.whole()));
    return file(CoverageWorkbook.bytes(csv).toArray(), "text/csv; charset=utf-8", "cakupan.csv");
  }

  private CoverageWorkbook book(HttpRequest<?> request, Scope scope) {
    return new CoverageWorkbook(
        scope.title(), clock.instant(), scope.zone(), Frames.language(request));
  }

  private static List<Event.Id> ids(Scope scope) {
    return scope.events().stream().map(Event::id).toList();
  }

  private Campaign find(Account account, String id) {
    try {
      return desk.find(account.organization(), new Campaign.Id(id)).orElseThrow(() -> notFound());
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  private static Problem.Stop notFound() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }

  private static HttpResponse<byte[]> file(byte[] bytes, String type, String name) {
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }
}
