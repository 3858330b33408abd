package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

import id.ikrar.page.ClosingBlock.Cell;
import id.ikrar.page.ClosingBlock.Grid;
import id.ikrar.page.ClosingBlock.Lines;
import id.ikrar.page.ClosingBlock.Picture;
import id.ikrar.page.ClosingBlock.Row;
import id.ikrar.page.ClosingBlock.Rule;
import id.ikrar.page.ClosingLayout.Placed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** Draws the blocks of a closing document; a table goes on as one table over all its pages. */
final class ClosingPainter {
  private static final float INK_PEN = 0.9f;
  private static final float HEAD_GROUND = 0.93f;

  private final Pen pen;
  private final Layout.Frame frame;
  private final Map<Grid, PdfStructureElement> tables = new HashMap<>();

  ClosingPainter(Pen pen, Layout.Frame frame) {
    this.pen = pen;
    this.frame = frame;
  }

  void draw(Placed placed) {
    switch (placed.block()) {
      case Picture picture -> pen.logo(picture.box(), picture.words(), frame.left(), placed.top());
      case Rule _ -> rule(placed.top());
      case Lines lines -> lines(lines, placed.top());
      case Row row when placed.again() -> again(row, placed.top());
      case Row row -> row(row, placed.top());
    }
  }

  void foot(List<TextLine> words, TextLine number, float size) {
    float y = mm(13);
    pen.footer(() -> {
      pen.rule(frame.left(), frame.right(), y + 11, 0.4f, Pen.FAINT);
      for (int i = 0; i < words.size(); i++) {
        pen.text(Typeface.REGULAR, size, Pen.GREY, frame.left(), y - i * 9.5f, words.get(i));
      }
      float x = frame.right() - number.width();
      pen.text(Typeface.REGULAR, size, Pen.GREY, x, y, number);
    });
  }

  private void rule(float top) {
    pen.artifact(() -> {
      pen.rule(frame.left(), frame.right(), top - 1.2f, 2.2f, Pen.INK);
      pen.rule(frame.left(), frame.right(), top - 4.2f, 0.7f, Pen.INK);
    });
  }

  private void lines(Lines block, float top) {
    pen.tagged(
        pen.element(block.role()),
        () -> {
          column(block, block.label(), 0, Pen.GREY, top);
          column(block, block.lines(), block.indent(), Pen.INK, top);
        });
  }

  private void column(Lines block, List<TextLine> lines, float indent, float grey, float top) {
    float leading = block.size() * Lines.LEADING;
    float y = top - leading / 2 - block.size() * 0.33f;
    for (var line : lines) {
      float x = frame.left() + indent;
      if (block.centred()) {
        x += (frame.width() - indent - line.width()) / 2;
      }
      boolean last = line.last() && indent == block.indent() && grey == Pen.INK;
      pen.text(
          block.face(), block.size(), grey, x, y, new TextLine(line.text(), line.width(), last));
      y -= leading;
    }
  }

  /** Repeated for the eye alone: who listens has heard it. */
  private void again(Row row, float top) {
    pen.artifact(() -> {
      ground(row, top);
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cells().get(i) instanceof Cell.Words words) {
          words(row, words, i, top);
        }
      }
      border(row, top);
    });
  }

  private void row(Row row, float top) {
    var table = tables.computeIfAbsent(row.grid(), _ -> pen.element("Table"));
    var line = pen.element(table, "TR");
    pen.artifact(() -> {
      ground(row, top);
      border(row, top);
    });
    for (int i = 0; i < row.cells().size(); i++) {
      int column = i;
      var element = pen.element(line, row.head() ? "TH" : "TD");
      if (row.head()) {
        scope(element);
      }
      switch (row.cells().get(i)) {
        case Cell.Words words -> pen.tagged(element, () -> words(row, words, column, top));
        case Cell.Ink ink -> ink(row, ink, column, top, element);
      }
    }
  }

  private void words(Row row, Cell.Words words, int column, float top) {
    var face = row.kind() == ClosingTable.Row.Kind.TOTAL ? Typeface.BOLD : Typeface.REGULAR;
    float grey = row.kind() == ClosingTable.Row.Kind.WITHDRAWN ? Pen.GREY : Pen.INK;
    float height = words.lines().size() * Grid.LEADING;
    float y = top - (row.height() - height) / 2 - Grid.LEADING / 2 - Grid.SIZE * 0.33f;
    for (var line : words.lines()) {
      float x = row.grid().left(column) + Grid.PAD;
      if (words.right()) {
        x = row.grid().left(column) + row.grid().width(column) - Grid.PAD - line.width();
      }
      pen.text(face, Grid.SIZE, grey, x, y, line);
      y -= Grid.LEADING;
    }
  }

  private void ink(Row row, Cell.Ink ink, int column, float top, PdfStructureElement element) {
    float left = row.grid().left(column) + Grid.PAD;
    float width = row.grid().width(column) - 2 * Grid.PAD;
    float height = Math.min(ClosingLayout.INK_HEIGHT, row.height() - 2);
    float bottom = top - row.height() / 2 - height / 2;
    var figure = pen.figure(element, ink.alt(), left, bottom, left + width, bottom + height);
    pen.tagged(figure, () -> curves(ink.drawing(), left, bottom, width, height, pen.content()));
  }

  private static void curves(
      Drawing drawing, float left, float bottom, float width, float height, PdfContentByte to) {
    double wide = Math.max(1, drawing.right() - drawing.left());
    double high = Math.max(1, drawing.top() - drawing.bottom());
    double scale =
        Math.min(1, Math.min((width - 2 * INK_PEN) / wide, (height - 2 * INK_PEN) / high));
    double x = left + (width - wide * scale) / 2 - drawing.left() * scale;
    double y = bottom + (height - high * scale) / 2 - drawing.bottom() * scale;
    to.saveState();
    to.setRGBColorStroke(0x14, 0x21, 0x3d);
    to.setLineWidth(INK_PEN);
    to.setLineCap(PdfContentByte.LINE_CAP_ROUND);
    to.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    for (var move : drawing.moves()) {
      switch (move) {
        case Drawing.Move.To(var px, var py) -> to.moveTo(at(x, px, scale), at(y, py, scale));
        case Drawing.Move.Line(var px, var py) -> to.lineTo(at(x, px, scale), at(y, py, scale));
        case Drawing.Move.Curve(var x1, var y1, var x2, var y2, var px, var py) ->
            to.curveTo(
                at(x, x1, scale),
                at(y, y1, scale),
                at(x, x2, scale),
                at(y, y2, scale),
                at(x, px, scale),
                at(y, py, scale));
      }
    }
    to.stroke();
    to.restoreState();
  }

  private static float at(double origin, double value, double scale) {
    return Math.round((origin + value * scale) * 10) / 10f;
  }

  private void ground(Row row, float top) {
    if (row.head()) {
      var content = pen.content();
      content.saveState();
      content.setGrayFill(HEAD_GROUND);
      content.rectangle(
          row.grid().left(0),
          top - row.height(),
          row.grid().right() - row.grid().left(0),
          row.height());
      content.fill();
      content.restoreState();
    }
  }

  private void border(Row row, float top) {
    var content = pen.content();
    content.saveState();
    content.setGrayStroke(Pen.FAINT);
    content.setLineWidth(0.5f);
    for (int i = 0; i < row.cells().size(); i++) {
      content.rectangle(row.grid().left(i), top - row.height(), row.grid().width(i), row.height());
    }
    content.stroke();
    content.restoreState();
  }

  /** ISO 14289-1 section 7.5: whose head it is. */
  private static void scope(PdfStructureElement head) {
    var attributes = new PdfDictionary();
    attributes.put(new PdfName("O"), new PdfName("Table"));
    attributes.put(new PdfName("Scope"), new PdfName("Column"));
    head.put(new PdfName("A"), attributes);
  }
}
