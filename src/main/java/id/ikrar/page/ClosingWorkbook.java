package id.ikrar.page;

import id.ikrar.desk.Minutes;
import id.ikrar.kernel.Bytes;
import id.ikrar.page.ClosingTable.Cell;
import id.ikrar.page.ClosingTable.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the tables of an event as an XLSX workbook; what is not a count is text in every cell. */
public final class ClosingWorkbook {
  private ClosingWorkbook() {}

  public static Bytes of(Minutes minutes) {
    var tables = new ClosingTables(minutes);
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Ikrar", "1.0")) {
      var all = new ArrayList<>(tables.recapitulation());
      all.addAll(List.of(tables.signers(), tables.attendance(), tables.notSigned()));
      for (var table : all) {
        write(table, tables, minutes, workbook.newWorksheet(table.title()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.owning(out.toByteArray());
  }

  private static void write(
      ClosingTable table, ClosingTables tables, Minutes minutes, Worksheet sheet) {
    sheet.value(0, 0, table.title());
    sheet.value(1, 0, minutes.event().programme().name());
    sheet.value(2, 0, tables.say("Per ", "As of ") + tables.moment(minutes.at()));
    sheet.style(0, 0).bold().fontSize(14).set();
    int head = 4;
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(head, column, table.columns().get(column).head());
      sheet.width(column, table.columns().get(column).share() * 0.75);
    }
    sheet.range(head, 0, head, table.columns().size() - 1).style().bold().borderStyle("thin").set();
    sheet.freezePane(0, head + 1);
    sheet.repeatRows(head);
    sheet.fitToWidth((short) 1);
    int at = head + 1;
    for (var row : table.rows()) {
      write(row, at, tables, sheet);
      at++;
    }
  }

  private static void write(Row row, int at, ClosingTables tables, Worksheet sheet) {
    for (int column = 0; column < row.cells().size(); column++) {
      var style = sheet.style(at, column).verticalAlignment("top");
      switch (row.cells().get(column)) {
        case Cell.Count(var number) -> sheet.value(at, column, number);
        case Cell.Words(var text) when text.isEmpty() -> {}
        case Cell.Words(var text) -> {
          sheet.value(at, column, text.replace("\n", ", "));
          // Text by its type and by its format: a program that writes the file again leaves it so.
          style.format("@");
        }
        case Cell.Drawn(var acceptance, var _) ->
            sheet.value(
                at,
                column,
                acceptance.drawn()
                    ? tables.say("ditandatangani", "signed")
                    : tables.say("disetujui tanpa gambar", "consented without drawing"));
      }
      switch (row.kind()) {
        case USUAL -> style.set();
        case WITHDRAWN -> style.fontColor("808080").set();
        case TOTAL -> style.bold().set();
      }
    }
  }
}
