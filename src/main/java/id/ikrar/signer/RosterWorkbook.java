package id.ikrar.signer;

import id.ikrar.kernel.Bytes;
import id.ikrar.signer.RosterReading.Fate;
import id.ikrar.signer.RosterReading.Fate.Skipped.Why;
import id.ikrar.signer.RosterReading.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads a list of people from an Excel workbook, sheet after sheet; writes nothing. */
final class RosterWorkbook {
  static final int MAX_SHEETS = 100;

  /** What stands further to the right is not read. */
  static final int MAX_COLUMNS = 200;

  /** As many digits of a number as Excel keeps. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** One digit more than Excel keeps: a NIK, which is told by its length. */
  private static final int LONGEST_NUMBER = 16;

  private static final Pattern FAULT =
      Pattern.compile("#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!)");

  /** How the format writes a control character (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
  private static final Pattern CONTROL = Pattern.compile("_x00[01][0-9A-Fa-f]_");

  private RosterWorkbook() {}

  /** A sheet whose cells are all text. */
  private record Tab(String name, boolean hidden, List<RosterSheet.Cells> rows) {}

  static RosterReading read(Bytes file, RosterSheet sheet) {
    return switch (WorkbookBytes.of(file)) {
      case WorkbookBytes.Refused(var problem) -> new RosterReading.Unreadable(problem);
      case WorkbookBytes.Sound(var zip) -> tabs(zip, sheet);
    };
  }

  private static RosterReading tabs(Bytes zip, RosterSheet sheet) {
    var tabs = new ArrayList<Tab>();
    int left = RosterFile.MAX_ROWS;
    try (var workbook = new ReadableWorkbook(zip.stream())) {
      var sheets = workbook.getSheets().toList();
      if (sheets.size() > MAX_SHEETS) {
        return new RosterReading.Unreadable(new RosterProblem.TooManySheets(MAX_SHEETS));
      }
      for (var one : sheets) {
        boolean hidden = one.getVisibility() != SheetVisibility.VISIBLE;
        var rows = hidden ? List.<RosterSheet.Cells>of() : rows(one, left);
        left -= rows.size();
        if (left < 0) {
          return new RosterReading.Unreadable(new RosterProblem.TooManyRows(RosterFile.MAX_ROWS));
        }
        tabs.add(new Tab(one.getName(), hidden, rows));
      }
    } catch (IOException | RuntimeException e) {
      // The library reports a damaged part by exceptions of a dozen kinds.
      return new RosterReading.Unreadable(new RosterProblem.NotAWorkbook());
    }
    return people(tabs, sheet);
  }

  /** All sheets that hold a list; the others are named. */
  private static RosterReading people(List<Tab> tabs, RosterSheet sheet) {
    var rows = new ArrayList<Row>();
    var columns = new TreeSet<Column>();
    int header = 0;
    RosterProblem.OfFile nothing = new RosterProblem.Empty();
    for (var tab : tabs) {
      if (tab.hidden()) {
        rows.add(new Row(tab.name(), 0, new Fate.Skipped(Why.HIDDEN)));
        continue;
      }
      switch (sheet.read(tab.name(), tab.rows())) {
        case RosterReading.Rows(var at, var found, var read) -> {
          header = header == 0 ? at : header;
          columns.addAll(found);
          rows.addAll(read);
        }
        case RosterReading.Unreadable(RosterProblem.Empty _) -> {}
        case RosterReading.Unreadable(RosterProblem.NoHeader problem) -> {
          rows.add(new Row(tab.name(), 0, new Fate.Skipped(Why.NO_LIST)));
          nothing =
              nothing instanceof RosterProblem.Empty
                  ? new RosterProblem.InSheet(tab.name(), problem)
                  : nothing;
        }
        case RosterReading.Unreadable(RosterProblem.TooManyRows problem) -> {
          return new RosterReading.Unreadable(problem);
        }
        case RosterReading.Unreadable(var problem) -> {
          return new RosterReading.Unreadable(new RosterProblem.InSheet(tab.name(), problem));
        }
      }
    }
    return header == 0
        ? new RosterReading.Unreadable(nothing)
        : new RosterReading.Rows(header, List.copyOf(columns), rows);
  }

  /** Up to the last row that holds anything; one more than are left where there are too many. */
  private static List<RosterSheet.Cells> rows(Sheet sheet, int left) throws IOException {
    var rows = new ArrayList<RosterSheet.Cells>();
    int number = 0;
    try (var stream = sheet.openStream()) {
      for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
        number = Math.max(number + 1, row.getRowNum());
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
          cells.add(row.getOptionalCell(i).map(RosterWorkbook::text).orElse(""));
        }
        var read = new RosterSheet.Cells(number, cells, false);
        if (read.blank()) {
          continue;
        }
        while (rows.size() < Math.min(number - 1, left)) {
          rows.add(new RosterSheet.Cells(rows.size() + 1, List.of(), false));
        }
        rows.add(read);
        if (rows.size() > left) {
          break;
        }
      }
    }
    return Collections.unmodifiableList(rows);
  }

  /** What the cell shows, of a formula its last result. */
  private static String text(Cell cell) {
    var value = cell.getValue();
    return switch (value) {
      case BigDecimal number -> number(number);
      case String text when !FAULT.matcher(text).matches() -> CONTROL.matcher(text).replaceAll(" ");
      case null, default -> "";
    };
  }

  /**
   * Digits without a fraction's noise. A number of more digits than Excel keeps stays in powers of
   * ten, which is how a list tells that its last digits are lost.
   */
  private static String number(BigDecimal value) {
    var kept = value.round(DIGITS).stripTrailingZeros();
    long whole = (long) kept.precision() - kept.scale();
    return whole > LONGEST_NUMBER || kept.scale() > LONGEST_NUMBER
        ? kept.unscaledValue().abs().toString().replaceFirst("(?<=^\\d)(?=\\d)", ".")
            + "E"
            + (whole - 1)
        : kept.toPlainString();
  }
}
