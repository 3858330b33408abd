package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.ClosingPaper;
import id.ikrar.desk.CorrectionDesk;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Event;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.seal.ClosingFiles;
import id.ikrar.seal.Copies;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Acceptance;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.DokumenTab;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fourth tab: the sealed files, and the roster's state as a table. */
@Controller("/meja/acara/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentsController {
  private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

  private static final int MEGABYTE = 1024 * 1024;

  /** Tells Excel that the file is UTF-8. */
  private static final String MARK = "\uFEFF";

  private final Organizer organizer;
  private final CorrectionDesk corrections;
  private final Seals seals;
  private final ClosingFiles files;
  private final Copies copies;
  private final DeskRoom room;

  DocumentsController(
      Organizer organizer,
      CorrectionDesk corrections,
      Seals seals,
      ClosingFiles files,
      Copies copies,
      DeskRoom room) {
    this.organizer = organizer;
    this.corrections = corrections;
    this.seals = seals;
    this.files = files;
    this.copies = copies;
    this.room = room;
  }

  @Get("/dokumen")
  HttpResponse<?> tab(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    var progress = organizer.progress(visit.event());
    var lines = progress.lines();
    var rows = new ArrayList<DokumenTab.Row>();
    for (var line : lines) {
      line.acceptance().ifPresent(it -> rows.add(row(visit, line, it)));
    }
    for (var corrected : corrections.of(visit.event().id())) {
      lines.stream()
          .filter(line -> line.participant().id().equals(corrected.earlier().participant()))
          .forEach(line -> rows.add(replaced(visit, line, corrected)));
    }
    var head = room.head(visit, "dokumen", "");
    var versions = files.versions(visit.event().id());
    var view =
        new DokumenTab(
            head,
            closing(visit, versions),
            versions(visit, versions),
            rows,
            visit.may(Right.ORGANISE) && !rows.isEmpty(),
            visit.may(Right.ORGANISE) ? copies(visit, progress) : "");
    return room.page(visit, "desk/dokumen", view);
  }

  /** How many files can be taken home at once, and how large they are together. */
  private String copies(DeskRoom.Visit visit, Progress progress) {
    var bundle = copies.of(progress);
    return bundle.copies().isEmpty()
        ? ""
        : visit
            .words()
            .say(
                "copies.note",
                visit.words().number(bundle.copies().size()),
                size(bundle.bytes(), visit.words()),
                visit.words().number(bundle.waiting()));
  }

  private static String size(long bytes, Words words) {
    return bytes < 10 * MEGABYTE
        ? words.number(Math.ceilDiv(bytes, 1024)) + " KB"
        : words.number(Math.ceilDiv(bytes, MEGABYTE)) + " MB";
  }

  /** What the organiser is to know about them now. */
  private static String closing(DeskRoom.Visit visit, List<ClosingFiles.Version> versions) {
    var since = visit.event().state().since();
    return switch (visit.event().state()) {
      case Event.State.Draft _, Event.State.Published _ -> visit.words().say("closing.later");
      case Event.State.Open _ ->
          visit.words().say(versions.isEmpty() ? "closing.later" : "closing.reopened");
      case Event.State.Closed _ ->
          versions.isEmpty() || versions.getFirst().madeAt().isBefore(since)
              ? visit.words().say("closing.soon")
              : "";
    };
  }

  private static List<DokumenTab.Version> versions(
      DeskRoom.Visit visit, List<ClosingFiles.Version> versions) {
    var words = visit.words();
    var zone = visit.event().programme().zone();
    return versions.stream()
        .map(version -> {
          var number = Integer.toString(version.number());
          var newest = versions.getFirst().number();
          return new DokumenTab.Version(
              words.say("closing.version", number, words.moment(version.madeAt(), zone)),
              version.number() == newest
                  ? ""
                  : words.say("closing.replaced", Integer.toString(newest)),
              Arrays.stream(ClosingPaper.values())
                  .map(paper ->
                      new DokumenTab.Paper(
                          paper.title(words.language()),
                          visit.base() + "/penutup/" + number + "/" + paper.file() + ".pdf"))
                  .toList());
        })
        .toList();
  }

  @Get(
      value = "/ikrar/{shortId}.pdf",
      produces = {MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  HttpResponse<?> pdf(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String shortId) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var wanted =
        switch (ShortId.typed(shortId)) {
          case Parsed.Ok<ShortId>(var value) -> value;
          case Parsed.Malformed<ShortId> _ -> throw missing();
        };
    boolean ours =
        organizer.progress(visit.event()).lines().stream()
                .flatMap(line -> line.acceptance().stream())
                .anyMatch(it -> it.shortId().equals(wanted))
            || corrections.of(visit.event().id()).stream()
                .anyMatch(it -> it.earlier().shortId().equals(wanted));
    var file = ours ? seals.pdf(wanted) : java.util.Optional.<id.ikrar.kernel.Bytes>empty();
    var answer = Ceremony.download(file.orElseThrow(DocumentsController::missing), wanted);
    room.note(visit, Deed.Kind.DOWNLOADED, wanted.printed() + ".pdf");
    return answer;
  }

  @Get(value = "/daftar.csv", produces = "text/csv")
  HttpResponse<?> csv(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.LOOK);
    var zone = visit.event().programme().zone();
    var text =
        organizer.progress(visit.event()).lines().stream()
            .map(line -> line(line, zone, visit.words()))
            .collect(
                Collectors.joining("", MARK + visit.words().say("docs.csv.head") + "\r\n", ""));
    room.note(visit, Deed.Kind.DOWNLOADED, "daftar.csv");
    return HttpResponse.ok(text)
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"daftar-ikrar.csv\"");
  }

  private DokumenTab.Row row(DeskRoom.Visit visit, Progress.Line line, Acceptance acceptance) {
    var zone = visit.event().programme().zone();
    var words = visit.words();
    var note =
        line.withdrawal()
            .map(it -> Ceremony.withdrawn(it, zone, words))
            .or(() ->
                corrections
                    .open(line.participant().id())
                    .map(it ->
                        words.say("docs.anew", words.moment(it.at(), zone), it.reason().text())))
            .orElse("");
    var address = visit.base() + "/ikrar/" + acceptance.shortId().printed();
    return line.stands() && visit.may(Right.ORGANISE)
        ? row(visit, line, acceptance, note, address + "/perbaiki", address + "/cabut")
        : row(visit, line, acceptance, note, "", "");
  }

  private DokumenTab.Row replaced(
      DeskRoom.Visit visit, Progress.Line line, CorrectionDesk.Corrected corrected) {
    var zone = visit.event().programme().zone();
    return row(
        visit,
        line,
        corrected.earlier(),
        Ceremony.corrected(corrected, zone, visit.words()),
        "",
        "");
  }

  private DokumenTab.Row row(
      DeskRoom.Visit visit,
      Progress.Line line,
      Acceptance acceptance,
      String note,
      String correct,
      String withdraw) {
    var words = visit.words();
    var shortId = acceptance.shortId();
    boolean sealed = seals.digest(shortId).isPresent();
    return new DokumenTab.Row(
        shortId.printed(),
        line.participant().name(),
        words.moment(acceptance.acceptedAt(), visit.event().programme().zone()),
        sealed
            ? new Badge(words.say("docs.sealed"), "done")
            : new Badge(words.say("docs.waiting"), "warn"),
        note,
        sealed && visit.may(Right.ORGANISE)
            ? visit.base() + "/ikrar/" + shortId.printed() + ".pdf"
            : "",
        "/v/" + shortId.printed(),
        correct,
        withdraw);
  }

  private static String line(Progress.Line line, Zone zone, Words words) {
    var person = line.participant();
    var acceptance = line.acceptance();
    var cells =
        Stream.of(
            Integer.toString(person.number()),
            person.name(),
            person.jabatan(),
            person.instansi(),
            person.region().map(Object::toString).orElse(""),
            words.say(
                acceptance.isEmpty()
                    ? "live.todo"
                    : line.stands() ? "live.done" : "live.withdrawn"),
            acceptance.map(it -> words.moment(it.acceptedAt(), zone)).orElse(""),
            acceptance.map(it -> it.shortId().printed()).orElse(""));
    return cells.map(DocumentsController::cell).collect(Collectors.joining(";")) + "\r\n";
  }

  // A cell that begins like a formula would be run by a spreadsheet.
  private static String cell(String text) {
    var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static Problem.Stop missing() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }
}
