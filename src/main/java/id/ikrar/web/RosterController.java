package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Act;
import id.ikrar.desk.Invitation;
import id.ikrar.desk.Organizer;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.Parsed;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.IdentifierReading;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.signer.RosterEntry;
import id.ikrar.signer.RosterFile;
import id.ikrar.signer.RosterReading;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.PesertaTab;
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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second tab: who is expected, typed or from a file, each with a link of their own. */
@Controller("/meja/acara/{id}/peserta")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RosterController {
  private final Organizer organizer;
  private final DeskRoom room;
  private final Frames frames;
  private final InstantSource clock;
  private final SecureRandom random;

  RosterController(
      Organizer organizer, DeskRoom room, Frames frames, InstantSource clock, SecureRandom random) {
    this.organizer = organizer;
    this.room = room;
    this.frames = frames;
    this.clock = clock;
    this.random = random;
  }

  @Get
  HttpResponse<?> tab(HttpRequest<?> request, @PathVariable String id) {
    return page(room.visit(request, id, Right.ROSTER), List.of(), PesertaTab.Form.EMPTY, "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(
      HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
    var visit = room.visit(request, id, Right.ROSTER);
    var form = Form.of(body);
    var complaints = new ArrayList<String>();
    var entry = entry(form, visit, complaints);
    if (entry.isEmpty() || !complaints.isEmpty()) {
      return page(visit, List.of(), typed(form, String.join(" ", complaints)), "");
    }
    var complaint = enrol(visit, List.of(entry.get()), form.ticked("pemimpin"));
    return complaint.isEmpty()
        ? DeskRoom.back(visit.base() + "/peserta", "tambah")
        : page(visit, List.of(), typed(form, complaint), "");
  }

  @Post("/berkas")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(
      HttpRequest<?> request, @PathVariable String id, @Part("berkas") CompletedFileUpload berkas) {
    var visit = room.visit(request, id, Right.ROSTER);
    var words = visit.words();
    var reading =
        RosterFile.read(
            bytes(berkas),
            visit.event().programme().region(),
            organizer.roster(visit.event().id()),
            today(visit));
    return switch (reading) {
      case RosterReading.Unreadable(var problem) -> {
        var complaint = words.say("roster.refused") + " " + problem.sentence().in(words.language());
        yield page(visit, List.of(), PesertaTab.Form.EMPTY, complaint);
      }
      case RosterReading.Rows rows -> {
        var taken = rows.taken();
        var complaint = taken.isEmpty() ? "" : enrol(visit, taken, false);
        yield page(visit, fates(rows, words), PesertaTab.Form.EMPTY, complaint);
      }
    };
  }

  @Post("/{participant}/hapus")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String participant) {
    var visit = room.visit(request, id, Right.ROSTER);
    boolean removed;
    try {
      removed =
          organizer.remove(
              visit.account().organization(), visit.event().id(), new Participant.Id(participant));
    } catch (IllegalArgumentException _) {
      removed = false;
    }
    if (!removed) {
      return page(visit, List.of(), PesertaTab.Form.EMPTY, visit.words().say("roster.kept"));
    }
    room.note(visit, Deed.Kind.REMOVED, participant);
    return DeskRoom.back(visit.base() + "/peserta", "hapus");
  }

  private String enrol(DeskRoom.Visit visit, List<RosterEntry> entries, boolean leader) {
    var event = visit.event().id();
    var now = clock.instant();
    int number = organizer.roster(event).stream().mapToInt(Participant::number).max().orElse(0);
    var people = new ArrayList<Participant>();
    for (var entry : entries) {
      number++;
      people.add(entry.at(event, new Participant.Id(Key.next(now, random)), number, leader));
    }
    Act act = organizer.enrol(visit.account().organization(), event, people, now);
    var complaint = Problems.complaint(act, visit.words());
    if (complaint.isEmpty()) {
      room.note(visit, Deed.Kind.ENROLLED, Integer.toString(people.size()));
    }
    return complaint;
  }

  private Optional<RosterEntry> entry(Form form, DeskRoom.Visit visit, List<String> complaints) {
    var words = visit.words();
    var kind = kind(form.get("jenis"));
    var identifier =
        kind == Identifier.Kind.NONE
            ? new IdentifierReading(Identifier.NONE, List.of())
            : IdentifierReading.of(form.get("pengenal"), kind, today(visit));
    var lost = !form.get("pengenal").isEmpty() && !identifier.identifier().given();
    if (lost && kind != Identifier.Kind.NONE) {
      identifier.warnings().forEach(it -> complaints.add(it.sentence().in(words.language())));
    }
    var phone = Phone.read(form.get("telepon"));
    if (phone instanceof Parsed.Malformed<Phone>) {
      complaints.add(words.say("form.bad", words.say("roster.phone")));
    }
    Optional<RegionCode> region = Optional.empty();
    try {
      region = Optional.of(form.get("wilayah")).filter(it -> !it.isEmpty()).map(RegionCode::new);
    } catch (IllegalArgumentException _) {
      complaints.add(words.say("form.bad", words.say("form.region")));
    }
    try {
      return Optional.of(
          new RosterEntry(
              form.get("nama"),
              form.get("jabatan"),
              form.get("pangkat"),
              form.get("instansi"),
              region,
              identifier.identifier(),
              phone.optional().orElse(Phone.NONE)));
    } catch (IllegalArgumentException _) {
      complaints.add(words.say("form.bad", words.say("roster.name")));
      return Optional.empty();
    }
  }

  private HttpResponse<?> page(
      DeskRoom.Visit visit, List<PesertaTab.Fate> fates, PesertaTab.Form form, String complaint) {
    var words = visit.words();
    var event = visit.event();
    var rows = organizer.invitations(event.id()).stream().map(it -> row(it, visit)).toList();
    var kinds =
        Arrays.stream(Identifier.Kind.values())
            .map(it -> new Option(it.name(), words.say("kind.identifier." + it), false))
            .toList();
    return room.page(
        visit,
        "desk/peserta",
        new PesertaTab(room.head(visit, "peserta", complaint), rows, fates, form, kinds));
  }

  private PesertaTab.Row row(Invitation invitation, DeskRoom.Visit visit) {
    var person = invitation.participant();
    var link = frames.address("/t/" + invitation.token());
    var message =
        visit.words().say("roster.invite", person.name(), visit.event().programme().name(), link);
    return new PesertaTab.Row(
        person.id().value(),
        person.number(),
        person.name(),
        person.jabatan(),
        person.instansi(),
        person.identifier().masked(),
        person.phone().toString(),
        person.leader(),
        link,
        person.phone().given()
            ? person.phone().whatsApp() + "?text=" + Ceremony.encoded(message)
            : "");
  }

  private static List<PesertaTab.Fate> fates(RosterReading.Rows rows, Words words) {
    return rows.rows().stream().map(row -> fate(row, words)).toList();
  }

  private static PesertaTab.Fate fate(RosterReading.Row row, Words words) {
    var why =
        String.join(" ", row.sentences().stream().map(it -> it.in(words.language())).toList());
    return switch (row.fate()) {
      case RosterReading.Fate.Taken(var entry) ->
          line(row, entry.name(), "TAKEN", "done", why, words);
      case RosterReading.Fate.TakenWithWarning(var entry, _) ->
          line(row, entry.name(), "WARNED", "warn", why, words);
      case RosterReading.Fate.AlreadyThere(_, var entry) ->
          line(row, entry.name(), "THERE", "todo", why, words);
      case RosterReading.Fate.Refused _ -> line(row, "", "REFUSED", "bad", why, words);
      case RosterReading.Fate.Skipped _ -> line(row, "", "SKIPPED", "todo", why, words);
    };
  }

  private static PesertaTab.Fate line(
      RosterReading.Row row, String name, String fate, String mood, String why, Words words) {
    var place = (row.sheet() + (row.number() > 0 ? " " + row.number() : "")).strip();
    return new PesertaTab.Fate(place, name, new Badge(words.say("fate." + fate), mood), why);
  }

  private static PesertaTab.Form typed(Form form, String complaint) {
    return new PesertaTab.Form(
        form.get("nama"),
        form.get("jabatan"),
        form.get("pangkat"),
        form.get("instansi"),
        form.get("wilayah"),
        form.get("pengenal"),
        form.get("telepon"),
        complaint);
  }

  private static Identifier.Kind kind(String name) {
    try {
      return Identifier.Kind.valueOf(name);
    } catch (IllegalArgumentException _) {
      return Identifier.Kind.NONE;
    }
  }

  private LocalDate today(DeskRoom.Visit visit) {
    return clock.instant().atOffset(visit.event().programme().zone().offset()).toLocalDate();
  }

  private static Bytes bytes(CompletedFileUpload upload) {
    try {
      return Bytes.owning(upload.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
