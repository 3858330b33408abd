package id.ikrar.page;

import id.ikrar.attendance.Presence;
import id.ikrar.desk.Minutes;
import id.ikrar.desk.Progress;
import id.ikrar.event.Dates;
import id.ikrar.event.Language;
import id.ikrar.page.ClosingTable.Cell;
import id.ikrar.page.ClosingTable.Column;
import id.ikrar.page.ClosingTable.Row;
import id.ikrar.signing.Acceptance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what came of an event into tables, in the language of its words. */
final class ClosingTables {
  private final Minutes minutes;
  private final boolean english;

  ClosingTables(Minutes minutes) {
    this.minutes = minutes;
    this.english = minutes.language() == Language.EN;
  }

  /** Everybody who signed. */
  ClosingTable signers() {
    var rows = new ArrayList<Row>();
    for (var line : minutes.signers()) {
      line.acceptance().ifPresent(it -> rows.add(signer(rows.size() + 1, line, it)));
    }
    return new ClosingTable(
        say("Daftar Penanda Tangan", "Signers"),
        List.of(
            new Column(say("No", "No"), 8),
            new Column(say("Nama", "Name"), 27.5f),
            new Column("NIP", 33.5f),
            new Column(say("Jabatan/Instansi", "Position/Institution"), 27.5f),
            new Column(say("Tanda Tangan", "Signature"), 22),
            new Column(say("Waktu", "Time"), 16.5f),
            // Wide letters stand in some codes, and a code cut in two is typed wrongly.
            new Column(say("Kode", "Code"), 25.5f)),
        rows);
  }

  /** Everybody on the list; who did not sign has room for a signature on paper. */
  ClosingTable attendance() {
    var rows =
        minutes.lines().stream()
            .map(line ->
                row(
                    line,
                    new Cell.Count(line.participant().number()),
                    words(line.participant().name()),
                    words(identifier(line)),
                    words(office(line)),
                    line.stands() ? drawn(line) : words(""),
                    words(remark(line))))
            .toList();
    return new ClosingTable(
        say("Daftar Hadir", "Attendance List"),
        List.of(
            new Column(say("No", "No"), 9),
            new Column(say("Nama", "Name"), 34),
            new Column("NIP", 33.5f),
            new Column(say("Jabatan/Instansi", "Position/Institution"), 35),
            new Column(say("Tanda Tangan", "Signature"), 25),
            new Column(say("Keterangan", "Remark"), 24)),
        rows);
  }

  ClosingTable kecamatan() {
    return groups(
        say("Rekapitulasi per Kecamatan", "By Kecamatan"), "Kecamatan", minutes.byKecamatan());
  }

  ClosingTable instansi() {
    return groups(
        say("Rekapitulasi per Instansi", "By Institution"),
        say("Instansi", "Institution"),
        minutes.byInstansi());
  }

  /** By kecamatan and by institution: who signed, and who was there, where anybody noted it. */
  List<ClosingTable> recapitulation() {
    var turnout = minutes.total().turnout();
    return turnout.present() + turnout.represented() + turnout.toFollow() + turnout.absent() == 0
        ? List.of(kecamatan(), instansi())
        : List.of(
            kecamatan(),
            turnout(
                say("Kehadiran per Kecamatan", "Presence by Kecamatan"),
                "Kecamatan",
                minutes.byKecamatan()),
            instansi(),
            turnout(
                say("Kehadiran per Instansi", "Presence by Institution"),
                say("Instansi", "Institution"),
                minutes.byInstansi()));
  }

  private ClosingTable turnout(String title, String head, List<Minutes.Group> groups) {
    var rows = new ArrayList<Row>();
    for (var group : groups) {
      rows.add(turnout(new Cell.Count(rows.size() + 1), group, Row.Kind.USUAL));
    }
    rows.add(turnout(words(""), minutes.total(), Row.Kind.TOTAL));
    return new ClosingTable(
        title,
        List.of(
            new Column(say("No", "No"), 10),
            new Column(head, 60),
            new Column(say("Terdaftar", "Listed"), 22),
            new Column(say("Hadir", "Present"), 18),
            new Column(say("Diwakili", "Represented"), 21),
            new Column(say("Susulan", "To follow"), 20),
            new Column(say("Tidak hadir", "Absent"), 18),
            new Column(say("Belum dicatat", "Not noted"), 20)),
        rows);
  }

  private Row turnout(Cell number, Minutes.Group group, Row.Kind kind) {
    var it = group.turnout();
    int noted = it.present() + it.represented() + it.toFollow() + it.absent();
    return new Row(
        List.of(
            number,
            words(kind == Row.Kind.TOTAL ? say("Jumlah", "Total") : name(group)),
            new Cell.Count(group.listed()),
            new Cell.Count(it.present()),
            new Cell.Count(it.represented()),
            new Cell.Count(it.toFollow()),
            new Cell.Count(it.absent()),
            new Cell.Count(group.listed() - noted)),
        kind);
  }

  private String name(Minutes.Group group) {
    return group.name().isEmpty() ? say("(tidak disebut)", "(not named)") : group.name();
  }

  ClosingTable notSigned() {
    var rows =
        minutes.notSigned().stream()
            .map(line ->
                row(
                    line,
                    new Cell.Count(line.participant().number()),
                    words(line.participant().name()),
                    words(line.participant().jabatan()),
                    words(line.participant().instansi()),
                    words(Minutes.kecamatanOf(line)),
                    words(remark(line))))
            .toList();
    return new ClosingTable(
        say("Belum Menandatangani", "Not Signed"),
        List.of(
            new Column(say("No", "No"), 10),
            new Column(say("Nama", "Name"), 44),
            new Column(say("Jabatan", "Position"), 42),
            new Column(say("Instansi", "Institution"), 42),
            new Column("Kecamatan", 30),
            new Column(say("Keterangan", "Remark"), 36)),
        rows);
  }

  String say(String indonesian, String inEnglish) {
    return english ? inEnglish : indonesian;
  }

  /** "Selasa, 10 September 2024 pukul 09.00 WIB". */
  String moment(Instant at) {
    return Dates.moment(at, minutes.event().programme().zone(), minutes.language());
  }

  private Row signer(int number, Progress.Line line, Acceptance acceptance) {
    var at = acceptance.acceptedAt().atOffset(minutes.event().programme().zone().offset());
    var day = "%02d-%02d-%d".formatted(at.getDayOfMonth(), at.getMonthValue(), at.getYear());
    var zone = minutes.event().programme().zone();
    var time = Dates.time(at.toLocalTime(), zone, minutes.language()).replace("Pukul ", "");
    return row(
        line,
        new Cell.Count(number),
        words(line.participant().name()),
        words(identifier(line)),
        words(office(line)),
        line.stands()
            ? drawn(line)
            : words(say("Dicabut, tidak dihitung", "Withdrawn, not counted")),
        words(day + "\n" + time),
        words(acceptance.shortId().printed()));
  }

  private ClosingTable groups(String title, String head, List<Minutes.Group> groups) {
    var rows = new ArrayList<Row>();
    for (var group : groups) {
      rows.add(group(rows.size() + 1, group));
    }
    var total = minutes.total();
    rows.add(
        new Row(
            List.of(
                words(""),
                words(say("Jumlah", "Total")),
                new Cell.Count(total.listed()),
                new Cell.Count(total.signed()),
                new Cell.Count(total.withdrawn()),
                new Cell.Count(total.notSigned()),
                words(total.percent() + "%")),
            Row.Kind.TOTAL));
    return new ClosingTable(
        title,
        List.of(
            new Column(say("No", "No"), 10),
            new Column(head, 65),
            new Column(say("Terdaftar", "Listed"), 22),
            new Column(say("Sudah", "Signed"), 22),
            new Column(say("Dicabut", "Withdrawn"), 22),
            new Column(say("Belum", "Not signed"), 22),
            new Column(say("Persen", "Percent"), 20)),
        rows);
  }

  private Row group(int number, Minutes.Group group) {
    return new Row(
        List.of(
            new Cell.Count(number),
            words(name(group)),
            new Cell.Count(group.listed()),
            new Cell.Count(group.signed()),
            new Cell.Count(group.withdrawn()),
            new Cell.Count(group.notSigned()),
            words(group.percent() + "%")),
        Row.Kind.USUAL);
  }

  private Row row(Progress.Line line, Cell... cells) {
    boolean withdrawn = Minutes.standing(line) == Minutes.Standing.WITHDRAWN;
    return new Row(List.of(cells), withdrawn ? Row.Kind.WITHDRAWN : Row.Kind.USUAL);
  }

  private static Cell words(String text) {
    return new Cell.Words(text);
  }

  private static Cell drawn(Progress.Line line) {
    return line.acceptance()
        .<Cell>map(it -> new Cell.Drawn(it, line.participant().name()))
        .orElseGet(() -> words(""));
  }

  /** As the programme wants it on paper. */
  private String identifier(Progress.Line line) {
    var identifier = line.participant().identifier();
    boolean whole = minutes.event().programme().printIdentifier();
    var printed = whole ? identifier.printed() : identifier.masked();
    return switch (identifier.kind()) {
      case NIP, NONE -> printed;
      case NI_PPPK, NRP, NIAPD, OTHER -> identifier.kind().label() + "\n" + printed;
    };
  }

  private static String office(Progress.Line line) {
    return Stream.of(line.participant().jabatan(), line.participant().instansi())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private String remark(Progress.Line line) {
    return switch (Minutes.standing(line)) {
      case SIGNED -> say("Menandatangani ikrar", "Signed the pledge");
      case WITHDRAWN -> say("Mencabut ikrar", "Withdrew the pledge");
      case NOT_SIGNED -> seen(line.presence());
    };
  }

  private String seen(Presence presence) {
    return switch (presence) {
      case Presence.Present() -> say("Hadir, belum menandatangani", "Present, not signed");
      case Presence.Represented(var name, var jabatan) ->
          say("Diwakili ", "Represented by ") + name + (jabatan.isEmpty() ? "" : ", " + jabatan);
      case Presence.ToFollow(var until) ->
          say("Susulan, paling lambat ", "To follow by ") + Dates.day(until, minutes.language());
      case Presence.Absent() -> say("Tidak hadir", "Absent");
      case Presence.Unsaid() -> "";
    };
  }
}
