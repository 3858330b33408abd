package id.ikrar.signer;

import id.ikrar.event.Sentence;
import java.util.List;
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
   * @param number as a spreadsheet counts, from 1, header and blank rows included
   */
  record Row(int number, Fate fate) {

    /** What there is to say, each with the row's number in front. */
    public List<Sentence> sentences() {
      return switch (fate) {
        case Fate.Taken _, Fate.AlreadyThere _, Fate.Skipped _ -> List.of();
        case Fate.TakenWithWarning(_, var warnings) ->
            warnings.stream()
                .map(warning -> numbered(warning.column(), warning.sentence()))
                .toList();
        case Fate.Refused(var problem) ->
            List.of(
                new Sentence(
                    "Baris " + number + ": " + problem.sentence().indonesian(),
                    "Row " + number + ": " + problem.sentence().english()));
      };
    }

    private Sentence numbered(Column column, Sentence said) {
      return new Sentence(
          "Baris %d, kolom %s: %s"
              .formatted(number, column.label().indonesian(), said.indonesian()),
          "Row %d, column %s: %s".formatted(number, column.label().english(), said.english()));
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
        HEADER_AGAIN
      }
    }
  }
}
