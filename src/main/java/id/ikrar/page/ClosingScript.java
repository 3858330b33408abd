package id.ikrar.page;

import id.ikrar.desk.ClosingPaper;
import id.ikrar.desk.Minutes;
import id.ikrar.event.Dates;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Person;
import id.ikrar.page.ClosingScript.Part.Facts;
import id.ikrar.page.ClosingScript.Part.Head;
import id.ikrar.page.ClosingScript.Part.Heading;
import id.ikrar.page.ClosingScript.Part.Items;
import id.ikrar.page.ClosingScript.Part.Table;
import id.ikrar.page.ClosingScript.Part.Text;
import id.ikrar.page.ClosingScript.Part.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on a closing document, part by part. The minutes' form and words are those in use, as
 * far as they were found; elsewhere plain labels stand.
 */
final class ClosingScript {
  private final ClosingSheet sheet;
  private final Minutes minutes;
  private final ClosingTables tables;
  private final List<Part> parts = new ArrayList<>();

  private ClosingScript(ClosingSheet sheet) {
    this.sheet = sheet;
    this.minutes = sheet.minutes();
    this.tables = new ClosingTables(minutes);
  }

  /** A piece of the document. */
  sealed interface Part {
    record Head(Letterhead letterhead) implements Part {}

    record Title(String text) implements Part {}

    record Heading(String text) implements Part {}

    record Text(String text, boolean centred) implements Part {}

    record Items(List<String> items) implements Part {}

    record Facts(List<Fact> facts) implements Part {}

    record Table(ClosingTable table) implements Part {}
  }

  /** A name and a value. */
  record Fact(String name, String value) {}

  static List<Part> of(ClosingSheet sheet) {
    var script = new ClosingScript(sheet);
    script.parts.add(new Head(script.minutes.organizer().letterhead()));
    switch (sheet.paper()) {
      case DECLARATION -> script.declaration();
      case MINUTES -> script.minutes();
      case ATTENDANCE -> script.attendance();
      case RECAPITULATION -> script.recapitulation();
      case NOT_SIGNED -> script.notSigned();
    }
    return List.copyOf(script.parts);
  }

  private void declaration() {
    minutes
        .pledge()
        .ifPresent(pledge -> {
          var words = pledge.wording();
          parts.add(new Title(words.title().toUpperCase(Locale.ROOT)));
          if (!words.number().isBlank()) {
            parts.add(new Text(say("NOMOR ", "NUMBER ") + words.number(), true));
          }
          text(words.preamble());
          parts.add(new Items(words.commitments()));
          text(words.closing());
        });
    parts.add(new Facts(occasion()));
    parts.add(new Table(tables.signers()));
    parts.add(new Facts(counts()));
    parts.add(new Text(asOf(), false));
  }

  private void minutes() {
    titled(say("BERITA ACARA TENTANG ", "MINUTES OF ") + minutes.event().programme().name());
    parts.add(new Text(opening(), false));
    parts.add(new Heading(say("I. HASIL PELAKSANAAN", "I. RESULTS")));
    parts.add(new Facts(results()));
    parts.add(new Heading(say("II. DOKUMEN/LAMPIRAN PENDUKUNG", "II. SUPPORTING DOCUMENTS")));
    parts.add(
        new Items(
            Stream.of(ClosingPaper.values())
                .filter(paper -> paper != ClosingPaper.MINUTES)
                .map(paper ->
                    paper.title(minutes.language())
                        + say(", versi ", ", version ")
                        + sheet.version())
                .toList()));
    text(
        say(
            "Demikian Berita Acara ini dibuat dengan sebenar-benarnya.",
            "These minutes were made truthfully."));
    parts.add(new Text(asOf(), false));
  }

  private void attendance() {
    titled(say("DAFTAR HADIR", "ATTENDANCE LIST"));
    parts.add(new Facts(occasion()));
    parts.add(new Table(tables.attendance()));
    parts.add(new Facts(counts()));
    parts.add(new Text(asOf(), false));
  }

  private void recapitulation() {
    titled(say("REKAPITULASI", "RECAPITULATION"));
    parts.add(new Facts(occasion()));
    for (var table : tables.recapitulation()) {
      parts.add(new Heading(table.title()));
      parts.add(new Table(table));
    }
    parts.add(new Text(asOf(), false));
  }

  private void notSigned() {
    titled(say("DAFTAR YANG BELUM MENANDATANGANI", "WHO HAS NOT SIGNED"));
    parts.add(new Facts(occasion()));
    var table = tables.notSigned();
    if (table.rows().isEmpty()) {
      text(say("Semua yang terdaftar sudah menandatangani.", "All who are listed have signed."));
    } else {
      parts.add(new Table(table));
    }
    parts.add(new Text(asOf(), false));
  }

  private void titled(String title) {
    parts.add(new Title(title.toUpperCase(Locale.ROOT)));
  }

  /** "Pada hari …, tanggal … bertempat di … telah dilaksanakan kegiatan …". */
  private String opening() {
    var programme = minutes.event().programme();
    var language = minutes.language();
    boolean oneDay = programme.from().equals(programme.to());
    var day =
        oneDay
            ? say("hari ", "")
                + Dates.weekday(programme.from().getDayOfWeek(), language)
                + say(", tanggal ", ", ")
                + Dates.day(programme.from(), language)
            : say("tanggal ", "") + Dates.span(programme.from(), programme.to(), language);
    return say(
        "Pada %s bertempat di %s, telah dilaksanakan kegiatan %s."
            .formatted(day, place(), programme.name()),
        "On %s at %s the following took place: %s.".formatted(day, place(), programme.name()));
  }

  private List<Fact> occasion() {
    var programme = minutes.event().programme();
    return List.of(
        new Fact(say("Acara", "Event"), programme.name()),
        new Fact(
            say("Hari/tanggal", "Date"),
            Dates.span(programme.from(), programme.to(), minutes.language())),
        new Fact(say("Tempat", "Place"), place()));
  }

  private String place() {
    var programme = minutes.event().programme();
    return Stream.of(programme.venue(), programme.place())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(", "));
  }

  private List<Fact> results() {
    var facts = new ArrayList<Fact>();
    var programme = minutes.event().programme();
    facts.add(new Fact(say("Penyelenggara", "Organiser"), minutes.organizer().name()));
    minutes
        .pledge()
        .ifPresent(pledge ->
            facts.add(
                new Fact(say("Naskah", "Words"), pledge.wording().title().replace('\n', ' '))));
    programme
        .leader()
        .ifPresent(it -> facts.add(new Fact(say("Pemimpin pembacaan", "Read by"), named(it))));
    if (!programme.witnesses().isEmpty()) {
      var witnesses =
          programme.witnesses().stream()
              .map(ClosingScript::named)
              .collect(Collectors.joining("; "));
      facts.add(new Fact(say("Saksi", "Witnesses"), witnesses));
    }
    facts.addAll(counts());
    var times = minutes.firstAndLast();
    if (!times.isEmpty()) {
      facts.add(
          new Fact(
              say("Tanda tangan pertama", "First signature"), tables.moment(times.getFirst())));
      facts.add(
          new Fact(say("Tanda tangan terakhir", "Last signature"), tables.moment(times.getLast())));
    }
    return facts;
  }

  private List<Fact> counts() {
    var total = minutes.total();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(say("Peserta terdaftar", "Listed"), number(total.listed())));
    facts.add(
        new Fact(
            say("Sudah menandatangani", "Signed"),
            number(total.signed()) + " (" + total.percent() + "%)"));
    if (total.withdrawn() > 0) {
      facts.add(
          new Fact(
              say("Dicabut (tidak dihitung)", "Withdrawn (not counted)"),
              number(total.withdrawn())));
    }
    facts.add(new Fact(say("Belum menandatangani", "Not signed"), number(total.notSigned())));
    return facts;
  }

  private String asOf() {
    return say(
        "Keadaan per %s. Versi %d; versi yang lebih baru menggantikannya."
            .formatted(tables.moment(minutes.at()), sheet.version()),
        "As of %s. Version %d; a newer version replaces it."
            .formatted(tables.moment(minutes.at()), sheet.version()));
  }

  private static String named(Person person) {
    return person.jabatan().isBlank()
        ? person.name()
        : person.name() + " (" + person.jabatan() + ")";
  }

  private String number(long number) {
    return Dates.number(number, minutes.language());
  }

  private void text(String text) {
    if (!text.isBlank()) {
      parts.add(new Text(text, false));
    }
  }

  private String say(String indonesian, String english) {
    return tables.say(indonesian, english);
  }
}
