package id.ikrar.signer;

import id.ikrar.event.Limits;
import id.ikrar.event.Person;
import id.ikrar.kernel.Parsed;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import id.ikrar.region.RegionNames;
import id.ikrar.region.RegionNames.Match;
import id.ikrar.region.Regions;
import id.ikrar.signer.RosterReading.Fate;
import id.ikrar.signer.RosterReading.Fate.Skipped.Why;
import id.ikrar.signer.RosterReading.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of cells, from whatever file, to people: finds the header and decides each row's fate. */
final class RosterSheet {
  private static final int HEADER_WITHIN = 30;
  private static final int LONGEST_CELL = 10_000;
  private static final int SHOWN_CELL = 40;
  private static final int SHOWN_CELLS = 8;
  private static final List<Column> IDENTIFIERS =
      List.of(Column.NIP, Column.NI_PPPK, Column.NRP, Column.NIAPD);

  private static final Pattern WIDTHLESS = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff]");
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");

  private final RegionCode within;
  private final LocalDate today;
  private final int room;
  private final RegionNames names = new RegionNames(Regions.all());
  private final Seen<Participant> onRoster = new Seen<>();
  private final Seen<Place> inFile = new Seen<>();
  private int taken;

  RosterSheet(RegionCode within, List<Participant> roster, LocalDate today) {
    this.within = within;
    this.today = today;
    this.room = Roster.MAX_PARTICIPANTS - roster.size();
    roster.forEach(person -> onRoster.add(person, RosterEntry.of(person)));
  }

  /**
   * What the header of a sheet says.
   *
   * @param name of the sheet, empty in a file without sheets
   * @param district of everybody on it, where no column names it
   */
  private record Head(String name, Map<Column, Integer> columns, String district) {}

  private record Place(String sheet, int row) {}

  /**
   * One row of a file.
   *
   * @param repaired whether it came in another encoding than the rest
   */
  record Cells(int number, List<String> cells, boolean repaired) {
    Cells {
      cells = cells.stream().map(Cells::tidy).toList();
    }

    boolean blank() {
      return filled().isEmpty();
    }

    List<String> filled() {
      return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    /** Spaces of every kind to one, none at the ends; marks without width go. */
    private static String tidy(String cell) {
      // No column takes this much, so it only has to be measured.
      if (cell.length() > LONGEST_CELL) {
        return cell.strip();
      }
      return SPACES.matcher(WIDTHLESS.matcher(cell).replaceAll("")).replaceAll(" ").strip();
    }
  }

  /** The rows of a file without sheets. */
  RosterReading read(List<Cells> rows) {
    return read("", rows);
  }

  /** The rows of one sheet; people of the sheets before it are remembered. */
  RosterReading read(String sheet, List<Cells> rows) {
    var header = rows.stream().limit(HEADER_WITHIN).filter(RosterSheet::heads).findFirst();
    if (header.isEmpty()) {
      return new RosterReading.Unreadable(noHeader(rows));
    }
    var columns = new EnumMap<Column, Integer>(Column.class);
    var cells = header.get().cells();
    for (int i = 0; i < cells.size(); i++) {
      var column = Column.of(cells.get(i));
      if (column.isPresent() && columns.put(column.get(), i) != null && needed(column.get())) {
        return new RosterReading.Unreadable(
            new RosterProblem.HeaderTwice(header.get().number(), column.get()));
      }
    }
    var head =
        new Head(sheet, columns, columns.containsKey(Column.DISTRICT) ? "" : district(sheet));
    var fates = new ArrayList<Row>();
    for (var row : rows.subList(header.get().number(), rows.size())) {
      // Printed lists repeat their header on every page.
      var fate = row.cells().equals(cells) ? new Fate.Skipped(Why.HEADER_AGAIN) : fate(row, head);
      fates.add(new Row(sheet, row.number(), fate));
      if (fate instanceof Fate.Taken || fate instanceof Fate.TakenWithWarning) {
        taken++;
      }
      if (taken > room) {
        return new RosterReading.Unreadable(new RosterProblem.TooManyRows(Roster.MAX_PARTICIPANTS));
      }
    }
    return new RosterReading.Rows(header.get().number(), List.copyOf(columns.keySet()), fates);
  }

  /** The name of the sheet where it is one of a kecamatan: "Sheet1" is none. */
  private String district(String sheet) {
    var name = Cells.tidy(sheet);
    return !name.isEmpty()
            && names.match(within, "", name) instanceof Match.Found(var region)
            && region.level() == Level.KECAMATAN
        ? name
        : "";
  }

  /** A header names the column of names, and another one unless it is the only one. */
  private static boolean heads(Cells row) {
    var known = row.cells().stream().flatMap(cell -> Column.of(cell).stream()).toList();
    return known.contains(Column.NAME) && (known.size() > 1 || row.filled().size() == 1);
  }

  private static boolean needed(Column column) {
    return column != Column.NUMBER && column != Column.NIK;
  }

  /** Shows the fullest of the first rows, which was most likely meant to be the header. */
  private static RosterProblem.OfFile noHeader(List<Cells> rows) {
    var fullest =
        rows.stream()
            .limit(HEADER_WITHIN)
            .reduce((a, b) -> b.filled().size() > a.filled().size() ? b : a)
            .filter(row -> !row.blank());
    if (fullest.isEmpty()) {
      return new RosterProblem.Empty();
    }
    var shown =
        fullest.get().filled().stream().limit(SHOWN_CELLS).map(RosterSheet::shortened).toList();
    return new RosterProblem.NoHeader(fullest.get().number(), shown);
  }

  private Fate fate(Cells row, Head head) {
    if (row.blank() || numbered(row, head)) {
      return new Fate.Skipped(Why.BLANK);
    }
    if (numbering(row)) {
      return new Fate.Skipped(Why.NUMBERING);
    }
    if (total(row)) {
      return new Fate.Skipped(Why.TOTAL);
    }
    var problem = problem(row, head);
    if (problem.isPresent()) {
      return new Fate.Refused(problem.get());
    }
    var warnings = new ArrayList<RosterWarning>();
    if (row.repaired()) {
      warnings.add(new RosterWarning.Reencoded(Column.NAME));
    }
    return judged(new Place(head.name(), row.number()), entry(row, head, warnings), head, warnings);
  }

  private Fate judged(Place place, RosterEntry entry, Head head, List<RosterWarning> warnings) {
    var there = onRoster.same(entry);
    if (there.isPresent()) {
      return new Fate.AlreadyThere(there.get().id(), entry);
    }
    var before = inFile.same(entry);
    if (before.isPresent()) {
      return new Fate.Refused(
          new RosterProblem.DuplicateOf(before.get().row(), before.get().sheet()));
    }
    var column =
        IDENTIFIERS.stream().filter(head.columns()::containsKey).findFirst().orElse(Column.NIP);
    if (onRoster.number(entry).isPresent()) {
      warnings.add(new RosterWarning.SharedIdentifier(column, 0, ""));
    }
    inFile
        .number(entry)
        .ifPresent(
            at -> warnings.add(new RosterWarning.SharedIdentifier(column, at.row(), at.sheet())));
    inFile.add(place, entry);
    return warnings.isEmpty() ? new Fate.Taken(entry) : new Fate.TakenWithWarning(entry, warnings);
  }

  private RosterEntry entry(Cells row, Head head, List<RosterWarning> warnings) {
    return new RosterEntry(
        cell(row, head, Column.NAME),
        cell(row, head, Column.JABATAN),
        cell(row, head, Column.PANGKAT),
        cell(row, head, Column.INSTANSI),
        region(row, head, warnings),
        identifier(row, head, warnings),
        phone(row, head, warnings));
  }

  private Optional<RegionCode> region(Cells row, Head head, List<RosterWarning> warnings) {
    var village = cell(row, head, Column.VILLAGE);
    var district = cell(row, head, Column.DISTRICT);
    var regency = cell(row, head, Column.REGENCY);
    if (village.isEmpty() && district.isEmpty() && regency.isEmpty()) {
      return Optional.empty();
    }
    var column =
        !village.isEmpty()
            ? Column.VILLAGE
            : !district.isEmpty() ? Column.DISTRICT : Column.REGENCY;
    return switch (names.match(within, village, district, regency)) {
      case Match.Found(var region) -> Optional.of(region.code());
      case Match.Ambiguous(var candidates) -> {
        warnings.add(new RosterWarning.AmbiguousRegion(column, candidates));
        yield Optional.empty();
      }
      case Match.Unknown(var typed, var near) -> {
        warnings.add(new RosterWarning.UnknownRegion(column, shortened(typed), near));
        yield Optional.empty();
      }
    };
  }

  /** The first of the columns that holds one. */
  private Identifier identifier(Cells row, Head head, List<RosterWarning> warnings) {
    for (var column : IDENTIFIERS) {
      if (!head.columns().containsKey(column)) {
        continue;
      }
      var reading = IdentifierReading.of(cell(row, head, column), kind(column), today);
      reading
          .warnings()
          .forEach(it -> warnings.add(new RosterWarning.DoubtfulIdentifier(column, it)));
      if (reading.identifier().given()) {
        return reading.identifier();
      }
    }
    return Identifier.NONE;
  }

  private static Identifier.Kind kind(Column column) {
    return switch (column) {
      case NIP -> Identifier.Kind.NIP;
      case NI_PPPK -> Identifier.Kind.NI_PPPK;
      case NRP -> Identifier.Kind.NRP;
      case NIAPD -> Identifier.Kind.NIAPD;
      case NAME, JABATAN, PANGKAT, INSTANSI, REGENCY, DISTRICT, VILLAGE, PHONE, NIK, NUMBER ->
          Identifier.Kind.OTHER;
    };
  }

  private static Phone phone(Cells row, Head head, List<RosterWarning> warnings) {
    return switch (Phone.read(cell(row, head, Column.PHONE))) {
      case Parsed.Ok<Phone>(var phone) -> phone;
      case Parsed.Malformed<Phone>(var reason) -> {
        warnings.add(new RosterWarning.UnreadPhone(reason));
        yield Phone.NONE;
      }
    };
  }

  private static Optional<RosterProblem.OfRow> problem(Cells row, Head head) {
    var name = cell(row, head, Column.NAME);
    if (name.isEmpty()) {
      return Optional.of(new RosterProblem.NameMissing());
    }
    for (var column : head.columns().keySet()) {
      var cell = cell(row, head, column);
      int length = cell.codePointCount(0, cell.length());
      if (length > most(column)) {
        return Optional.of(new RosterProblem.TooLong(column, length, most(column)));
      }
      if (cell.codePoints().anyMatch(Limits::hidden)) {
        return Optional.of(new RosterProblem.HiddenCharacters(column));
      }
    }
    return name.codePoints().anyMatch(Character::isLetter)
        ? Optional.empty()
        : Optional.of(new RosterProblem.NoName());
  }

  private static int most(Column column) {
    return switch (column) {
      case NAME -> Person.MAX_NAME;
      case JABATAN -> Person.MAX_JABATAN;
      case PANGKAT -> Participant.MAX_PANGKAT;
      case INSTANSI -> Participant.MAX_INSTANSI;
      case REGENCY, DISTRICT, VILLAGE -> 100;
      case NIP, NI_PPPK, NRP, NIAPD, PHONE, NIK, NUMBER -> 100;
    };
  }

  /** A form's line that nobody filled in: its number and nothing else. */
  private static boolean numbered(Cells row, Head head) {
    return row.filled().size() == 1 && cell(row, head, Column.NUMBER).matches("\\d{1,5}\\.?");
  }

  /** "1 2 3 ..." under the header. */
  private static boolean numbering(Cells row) {
    var cells = row.filled();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).replaceAll("[().]", "").equals(Integer.toString(i + 1))) {
        return false;
      }
    }
    return cells.size() > 1;
  }

  private static boolean total(Cells row) {
    var first = row.filled().stream().findFirst();
    return first.isPresent()
        && first
            .get()
            .matches(
                "(?i)(sub\\s*)?(jumlah|total)(\\s*(seluruh|semua|peserta|orang))?\\s*[:=]?\\s*\\d*");
  }

  private static String cell(Cells row, Head head, Column column) {
    var at = head.columns().get(column);
    if (at == null) {
      return column == Column.DISTRICT ? head.district() : "";
    }
    return at >= row.cells().size() ? "" : row.cells().get(at);
  }

  private static String shortened(String cell) {
    return cell.length() <= SHOWN_CELL ? cell : cell.substring(0, SHOWN_CELL) + "…";
  }

  /** People by number and by name, each with where it was seen. */
  private static final class Seen<T> {
    private final Map<String, List<Found<T>>> byName = new HashMap<>();
    private final Map<String, T> byNumber = new HashMap<>();

    private record Found<T>(T at, RosterEntry entry) {}

    void add(T at, RosterEntry entry) {
      byName
          .computeIfAbsent(RegionNames.key(entry.name()), _ -> new ArrayList<>())
          .add(new Found<>(at, entry));
      if (entry.identifier().given()) {
        byNumber.putIfAbsent(entry.identifier().value(), at);
      }
    }

    Optional<T> same(RosterEntry entry) {
      return byName.getOrDefault(RegionNames.key(entry.name()), List.of()).stream()
          .filter(found -> found.entry().same(entry))
          .map(Found::at)
          .findFirst();
    }

    Optional<T> number(RosterEntry entry) {
      return Optional.ofNullable(byNumber.get(entry.identifier().value()));
    }
  }
}
