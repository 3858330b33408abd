package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Accounts;
import id.ikrar.account.Right;
import id.ikrar.account.Role;
import id.ikrar.account.Trail;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.event.Zone;
import id.ikrar.page.PlainWorkbook;
import id.ikrar.web.view.JejakView;
import id.ikrar.web.view.Option;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who did what in one's organisation and those below it, page by page and as a table. */
@Controller("/meja")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrailController {
  private static final int PAGE = 50;
  private static final int MOST_EXPORTED = 10_000;
  private static final String MARK = "\uFEFF";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What looks like the number of a person or a phone. */
  private static final Pattern IDENTIFIER = Pattern.compile("\\d{6,}(?=\\d{3})");

  private final Trail trail;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Organizer organizer;
  private final DeskRoom room;

  TrailController(
      Trail trail,
      Accounts accounts,
      Organizations organizations,
      Organizer organizer,
      DeskRoom room) {
    this.trail = trail;
    this.accounts = accounts;
    this.organizations = organizations;
    this.organizer = organizer;
    this.room = room;
  }

  @Get("/jejak")
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String acara,
      @QueryValue(defaultValue = "") String orang,
      @QueryValue(defaultValue = "") String sebelum) {
    var account = room.who(request, Right.ORGANISE);
    var words = Frames.words(request);
    var events = organizer.events(account.organization());
    var lines = trail.read(query(account, acara, orang, before(sebelum), PAGE + 1));
    var shown = lines.subList(0, Math.min(PAGE, lines.size()));
    var chosen = "acara=" + acara + "&orang=" + orang;
    var view =
        new JejakView(
            DeskRoom.rooms(account, "jejak"),
            options(
                words.say("trail.all.events"),
                acara,
                events,
                it -> it.id().value(),
                it -> it.programme().name()),
            options(
                words.say("trail.all.people"),
                orang,
                trail.actors(organizations.reach(account.organization())),
                it -> it.account().value(),
                Trail.Actor::name),
            chosen,
            lines.size() > PAGE
                ? "/meja/jejak?" + chosen + "&sebelum=" + shown.getLast().number()
                : "",
            rows(shown, events, words));
    return room.page(request, account, "desk/jejak", view);
  }

  @Get(value = "/jejak.csv", produces = "text/csv")
  HttpResponse<?> csv(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String acara,
      @QueryValue(defaultValue = "") String orang) {
    var words = Frames.words(request);
    var text =
        Stream.concat(Stream.of(head(words)), table(request, acara, orang).stream())
            .map(row ->
                row.stream()
                    .map(TrailController::cell)
                    .collect(Collectors.joining(";", "", "\r\n")))
            .collect(Collectors.joining("", MARK, ""));
    return HttpResponse.ok(text)
        .contentType(MediaType.of("text/csv; charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jejak.csv\"");
  }

  @Get(value = "/jejak.xlsx", produces = XLSX)
  HttpResponse<byte[]> workbook(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String acara,
      @QueryValue(defaultValue = "") String orang) {
    var words = Frames.words(request);
    var table = table(request, acara, orang);
    var workbook = PlainWorkbook.of(words.say("rooms.jejak"), head(words), table);
    return HttpResponse.ok(workbook.toArray())
        .contentType(MediaType.of(XLSX))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jejak.xlsx\"");
  }

  private static List<String> head(Words words) {
    return Arrays.asList(words.say("trail.head").split(";"));
  }

  private List<List<String>> table(HttpRequest<?> request, String acara, String orang) {
    var account = room.who(request, Right.ORGANISE);
    var events = organizer.events(account.organization());
    var lines = trail.read(query(account, acara, orang, Long.MAX_VALUE, MOST_EXPORTED));
    return rows(lines, events, Frames.words(request)).stream()
        .map(row -> List.of(row.at(), row.who(), row.what(), row.event(), row.subject()))
        .toList();
  }

  private Trail.Query query(Account account, String acara, String orang, long before, int most) {
    try {
      return new Trail.Query(
          organizations.reach(account.organization()),
          Optional.of(acara).filter(it -> !it.isEmpty()).map(Event.Id::new),
          Optional.of(orang).filter(it -> !it.isEmpty()).map(Account.Id::new),
          before,
          most);
    } catch (IllegalArgumentException _) {
      throw new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }
  }

  private static long before(String typed) {
    try {
      return typed.isEmpty() ? Long.MAX_VALUE : Long.parseLong(typed);
    } catch (NumberFormatException _) {
      throw new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }
  }

  private List<JejakView.Row> rows(List<Trail.Line> lines, List<Event> events, Words words) {
    var byId = events.stream().collect(Collectors.toMap(Event::id, it -> it));
    return lines.stream()
        .map(Trail.Line::deed)
        .map(deed -> {
          var event = deed.event().flatMap(id -> Optional.ofNullable(byId.get(id)));
          var zone = event.map(it -> it.programme().zone()).orElse(Zone.WIB);
          return new JejakView.Row(
              words.moment(deed.at(), zone),
              deed.name(),
              words.say("deed." + deed.kind()),
              event.map(it -> it.programme().name()).orElse(""),
              subject(deed.subject(), words));
        })
        .toList();
  }

  /** Roles, people and organisations by their names; numbers of people masked. */
  private String subject(String noted, Words words) {
    var text =
        Arrays.stream(noted.split(" "))
            .map(it -> named(it, words))
            .collect(Collectors.joining(" "));
    return IDENTIFIER.matcher(text).replaceAll("•••");
  }

  private String named(String word, Words words) {
    if (Arrays.stream(Role.values()).anyMatch(it -> it.name().equals(word))) {
      return words.say("role." + word);
    }
    try {
      return accounts
          .find(new Account.Id(word))
          .map(Account::name)
          .or(() -> organizations.find(new Organization.Id(word)).map(Organization::name))
          .orElse(word);
    } catch (IllegalArgumentException _) {
      return word;
    }
  }

  private static <T> List<Option> options(
      String all, String chosen, List<T> of, Function<T, String> value, Function<T, String> label) {
    var options = new ArrayList<Option>();
    options.add(new Option("", all, chosen.isEmpty()));
    of.forEach(it ->
        options.add(new Option(value.apply(it), label.apply(it), value.apply(it).equals(chosen))));
    return options;
  }

  // A cell that begins like a formula would be run by a spreadsheet.
  private static String cell(String text) {
    var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
