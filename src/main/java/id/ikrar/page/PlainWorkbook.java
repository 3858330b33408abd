package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes one table as an XLSX workbook; every cell is text. */
public final class PlainWorkbook {
  private PlainWorkbook() {}

  public static Bytes of(String title, List<String> head, List<List<String>> rows) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Ikrar", "1.0")) {
      var sheet = workbook.newWorksheet(title);
      for (int column = 0; column < head.size(); column++) {
        sheet.value(0, column, head.get(column));
        sheet.width(column, 28);
      }
      sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        var cells = rows.get(row);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row + 1, column, cells.get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.owning(out.toByteArray());
  }
}
