package id.ikrar.signer;

import static java.util.stream.Collectors.joining;

import id.ikrar.event.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was made of a list; nothing has been written anywhere. */
public sealed interface RosterReading {

  /** The file as a whole cannot be used. */
  record Unreadable(RosterProblem.OfFile problem) implements RosterReading {}

  /**
   * Every row after the header and what became of it.
   *
   * @param header the row of the headers, from 1
   * @param columns those that were recognised
   */
  record Rows(int header, List<Column> columns, List<Row> rows) implements RosterReading {
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** The people to add. */
    public List<RosterEntry> taken() {
      return rows.stream()
          .flatMap(row ->
              switch (row.fate()) {
                case Fate.Taken(var entry) -> Stream.of(entry);
                case Fate.TakenWithWarning(var entry, _) -> Stream.of(entry);
                case Fate.AlreadyThere _, Fate.Refused _, Fate.Skipped _ ->
                    Stream.<RosterEntry>empty();
              })
          .toList();
    }

    /** The rows that were refused. */
    public List<Row> refused() {
      return rows.stream().filter(row -> row.fate() instanceof Fate.Refused).toList();
    }

    /** The rows that were taken with a warning. */
    public List<Row> doubtful() {
      return rows.stream().filter(row -> row.fate() instanceof Fate.TakenWithWarning).toList();
    }
  }

  /**
   * One row.
   *
   * @param sheet its name, empty in a file without sheets
   * @param number as a spreadsheet counts, from 1, header and blank rows included; 0 for the sheet
   *     as a whole
   */
  record Row(String sheet, int number, Fate fate) {

    /** What there is to say, each with the sheet and the row's number in front. */
    public List<Sentence> sentences() {
      return switch (fate) {
        case Fate.Taken _, Fate.AlreadyThere _ -> List.of();
        case Fate.Skipped(var why) -> why.sentence().map(this::placed).stream().toList();
        case Fate.TakenWithWarning(_, var warnings) ->
            warnings.stream()
                .map(warning -> numbered(warning.column(), warning.sentence()))
                .toList();
        case Fate.Refused(var problem) -> List.of(placed(problem.sentence()));
      };
    }

    private Sentence numbered(Column column, Sentence said) {
      var label = column.label();
      return placed(
          new Sentence(
              "kolom %s: %s".formatted(label.indonesian(), said.indonesian()),
              "column %s: %s".formatted(label.english(), said.english())),
          ", ");
    }

    private Sentence placed(Sentence said) {
      return placed(said, ": ");
    }

    private Sentence placed(Sentence said, String between) {
      var places = new ArrayList<Sentence>();
      if (!sheet.isEmpty()) {
        places.add(new Sentence("Lembar “" + sheet + "”", "Sheet “" + sheet + "”"));
      }
      if (number > 0) {
        places.add(
            sheet.isEmpty()
                ? new Sentence("Baris " + number, "Row " + number)
                : new Sentence("baris " + number, "row " + number));
      }
      return new Sentence(
          places.stream().map(Sentence::indonesian).collect(joining(", "))
              + between
              + said.indonesian(),
          places.stream().map(Sentence::english).collect(joining(", ")) + between + said.english());
    }
  }

  /** What became of a row. */
  sealed interface Fate {
    record Taken(RosterEntry entry) implements Fate {}

    record TakenWithWarning(RosterEntry entry, List<RosterWarning> warnings) implements Fate {
      public TakenWithWarning {
        warnings = List.copyOf(warnings);
      }
    }

    /** The person is on the roster; the entry is how this list gives them. */
    record AlreadyThere(Participant.Id participant, RosterEntry entry) implements Fate {}

    record Refused(RosterProblem.OfRow problem) implements Fate {}

    /** No person stands here. */
    record Skipped(Why why) implements Fate {
      /** What the row is instead. */
      public enum Why {
        BLANK,
        NUMBERING,
        TOTAL,
        HEADER_AGAIN,
        /** A whole sheet without a list, "Rekap". */
        NO_LIST,
        /** A whole sheet that Excel does not show. */
        HIDDEN;

        /** What there is to say of it. */
        Optional<Sentence> sentence() {
          return switch (this) {
            case BLANK, NUMBERING, TOTAL, HEADER_AGAIN -> Optional.empty();
            case NO_LIST ->
                Optional.of(
                    new Sentence(
                        "tidak ada kolom “Nama”, jadi lembar ini tidak dibaca.",
                        "there is no column “Nama”, so this sheet was not read."));
            case HIDDEN ->
                Optional.of(
                    new Sentence(
                        "lembar ini tersembunyi dan tidak dibaca. Tampilkan di Excel bila berisi peserta.",
                        "this sheet is hidden and was not read. Unhide it in Excel if it lists people."));
          };
        }
      }
    }
  }
}
