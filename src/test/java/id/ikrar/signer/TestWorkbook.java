package id.ikrar.signer;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes workbooks as offices send them. */
public final class TestWorkbook {
  private final List<Tab> tabs = new ArrayList<>();

  private record Tab(String name, boolean hidden, List<List<Object>> rows) {}

  public TestWorkbook sheet(String name, List<List<Object>> rows) {
    tabs.add(new Tab(name, false, rows));
    return this;
  }

  public TestWorkbook hidden(String name, List<List<Object>> rows) {
    tabs.add(new Tab(name, true, rows));
    return this;
  }

  /** Texts and numbers stay what they are; an empty text is no cell; "=A1" is a formula. */
  public Bytes bytes() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Contoh", "1.0")) {
      for (var tab : tabs) {
        var sheet = workbook.newWorksheet(tab.name());
        if (tab.hidden()) {
          sheet.setVisibilityState(VisibilityState.HIDDEN);
        }
        for (int r = 0; r < tab.rows().size(); r++) {
          write(sheet, r, tab.rows().get(r));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.owning(out.toByteArray());
  }

  private static void write(Worksheet sheet, int row, List<Object> cells) {
    for (int c = 0; c < cells.size(); c++) {
      switch (cells.get(c)) {
        case Number number -> sheet.value(row, c, number);
        case String text when text.startsWith("=") -> sheet.formula(row, c, text.substring(1));
        case String text when !text.isEmpty() -> sheet.value(row, c, text);
        default -> {}
      }
    }
    // A title over the whole width, merged as offices do.
    if (cells.size() == 1) {
      sheet.range(row, 0, row, 6).merge();
    }
  }
}
