package id.ikrar.page;

import id.ikrar.signing.Acceptance;
import java.util.List;

/**
 * A table of an event's closing documents, before it is drawn or written into a workbook.
 *
 * @param title above it, and on the sheet's tab
 */
record ClosingTable(String title, List<Column> columns, List<Row> rows) {
  ClosingTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Its head, and how wide it is beside the others. */
  record Column(String head, float share) {}

  /**
   * One line.
   *
   * @param kind how it counts
   */
  record Row(List<Cell> cells, Kind kind) {
    Row {
      cells = List.copyOf(cells);
    }

    /** Struck through by its words alone: what was withdrawn says so, and stands in grey. */
    enum Kind {
      USUAL,
      WITHDRAWN,
      TOTAL
    }
  }

  /** What stands in one place. */
  sealed interface Cell {
    /** Words, which no program may take for a number. */
    record Words(String text) implements Cell {}

    /** A number that may be added up. */
    record Count(long number) implements Cell {}

    /** What was drawn as a signature. */
    record Drawn(Acceptance acceptance, String name) implements Cell {}
  }
}
