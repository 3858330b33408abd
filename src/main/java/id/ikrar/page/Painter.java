package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

import id.ikrar.page.Layout.Leaf;
import id.ikrar.page.Layout.Placed;
import id.ikrar.page.SignatureBlock.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;

/** Draws a layout page by page, in the order in which it is read. */
final class Painter {
  private static final float FOOT = 8;
  private static final float FOOT_LEADING = 9.4f;
  private static final float MARK = 0.9f;
  private static final float MARK_SIZE = 11;

  private final Pen pen;
  private final Layout layout;
  private final PledgeSheet sheet;
  private final Phrases phrases;
  private final Map<Passage, PdfStructureElement> begun = new HashMap<>();
  private @Nullable PdfStructureElement list;

  Painter(Pen pen, Layout layout, PledgeSheet sheet, Phrases phrases) {
    this.pen = pen;
    this.layout = layout;
    this.sheet = sheet;
    this.phrases = phrases;
  }

  /** Under all else on the page, so that nobody takes it for a pledge and everybody can read it. */
  void draft(int page) {
    var words = phrases.mark();
    float size = 50;
    double turned = Math.atan2(layout.frame().paperHeight(), layout.frame().paperWidth());
    float cos = (float) Math.cos(turned);
    float sin = (float) Math.sin(turned);
    float half = Typeface.BOLD.width(words, size) / 2;
    pen.artifact(() -> {
      for (float share : new float[] {0.25f, 0.5f, 0.75f}) {
        float x = layout.frame().paperWidth() / 2 - cos * half + sin * size / 3;
        float y = layout.frame().paperHeight() * share - sin * half - cos * size / 3;
        pen.turned(Typeface.BOLD, size, MARK, new float[] {cos, sin, -sin, cos, x, y}, words);
      }
    });
    float width = Typeface.BOLD.width(words, MARK_SIZE);
    float x = (layout.frame().paperWidth() - width) / 2;
    float y = layout.frame().paperHeight() - mm(14);
    var line = new TextLine(words, width, true);
    Runnable drawing = () -> pen.text(Typeface.BOLD, MARK_SIZE, Pen.INK, x, y, line);
    if (page == 1) {
      pen.tagged(pen.element("P"), drawing);
    } else {
      pen.artifact(drawing);
    }
  }

  void passages(Leaf leaf) {
    leaf.passages().forEach(this::passage);
  }

  private void passage(Placed placed) {
    switch (placed.passage().role()) {
      case LOGO -> logo(placed.top());
      case RULE -> doubleRule(placed.top());
      case HEAD, TEXT -> lines(placed, begun(placed, "P"));
      case TITLE -> lines(placed, begun(placed, "H1"));
      case ITEM -> item(placed);
    }
  }

  private void logo(float top) {
    sheet
        .logo()
        .map(LogoBox::of)
        .ifPresent(it ->
            pen.logo(
                it,
                phrases.logo().formatted(sheet.pledge().organizer().letterhead().office()),
                layout.frame().left(),
                top));
  }

  private PdfStructureElement begun(Placed placed, String role) {
    return begun.computeIfAbsent(placed.passage(), _ -> pen.element(role));
  }

  private void item(Placed placed) {
    var body = begun.get(placed.passage());
    if (body == null) {
      if (list == null) {
        list = pen.element("L");
      }
      var item = pen.element(list, "LI");
      var label = pen.element(item, "Lbl");
      pen.tagged(label, () -> label(placed));
      body = pen.element(item, "LBody");
      begun.put(placed.passage(), body);
    }
    lines(placed, body);
  }

  private void label(Placed placed) {
    var passage = placed.passage();
    float width = passage.face().width(passage.label(), passage.size());
    float x = layout.frame().left() + passage.indent() - 8 - width;
    var line = new TextLine(passage.label(), width, false);
    pen.text(passage.face(), passage.size(), Pen.INK, x, baseline(passage, placed.top(), 0), line);
  }

  private void lines(Placed placed, PdfStructureElement element) {
    pen.tagged(
        element,
        () -> {
          for (int i = placed.from(); i < placed.to(); i++) {
            float y = baseline(placed.passage(), placed.top(), i - placed.from());
            line(placed.passage(), placed.passage().lines().get(i), y);
          }
        });
  }

  private void line(Passage passage, TextLine line, float y) {
    float left = layout.frame().left() + passage.indent();
    float width = layout.frame().width() - passage.indent();
    switch (passage.align()) {
      case LEFT -> pen.text(passage.face(), passage.size(), Pen.INK, left, y, line);
      case CENTRE -> {
        float x = left + (width - line.width()) / 2;
        pen.text(passage.face(), passage.size(), Pen.INK, x, y, line);
      }
      case JUSTIFIED -> pen.justified(passage.face(), passage.size(), left, y, width, line);
    }
  }

  private static float baseline(Passage passage, float top, int line) {
    return top - line * passage.leading() - passage.leading() / 2 - passage.size() * 0.33f;
  }

  private void doubleRule(float top) {
    var frame = layout.frame();
    pen.artifact(() -> {
      pen.rule(frame.left(), frame.right(), top - 1.2f, 2.2f, Pen.INK);
      pen.rule(frame.left(), frame.right(), top - 4.2f, 0.7f, Pen.INK);
    });
  }

  /**
   * Draws the block below {@code end}.
   *
   * @return what stands for the seal to somebody who listens
   */
  PdfStructureElement block(float end, String role) {
    var block = layout.block();
    float top = end - SignatureBlock.GAP;
    float x = layout.frame().left() + SignatureBlock.COLUMN;
    float y = rows(block.above(), x, top);
    ink(x, y - SignatureBlock.INK_HEIGHT);
    rows(block.below(), x, y - SignatureBlock.INK_HEIGHT);
    float sealBottom = top - SealBox.HEIGHT;
    pen.artifact(() -> sealFrame(layout.frame().left() - SealBox.QUIET, sealBottom));
    var seal = pen.element(role);
    witnesses(top - block.bodyHeight());
    return seal;
  }

  private float rows(List<Row> rows, float x, float top) {
    float y = top;
    for (var row : rows) {
      row(row, x, y);
      y -= row.height();
    }
    return y;
  }

  private void row(Row row, float x, float top) {
    float grey = row.grey() ? Pen.GREY : Pen.INK;
    pen.tagged(
        pen.element("P"),
        () -> {
          float y = top - row.leading() / 2 - row.size() * 0.33f;
          for (var line : row.lines()) {
            pen.text(row.face(), row.size(), grey, x, y, line);
            y -= row.leading();
          }
        });
  }

  private void ink(float x, float bottom) {
    float right = x + SignatureBlock.INK_WIDTH;
    float base = bottom + 3;
    float room = SignatureBlock.INK_HEIGHT - 5;
    var ink = sheet.ink();
    if (ink.drawn()) {
      var words = phrases.drawn().formatted(sheet.participant().name());
      var drawing = new InkDrawing(ink, x, base, SignatureBlock.INK_WIDTH, room);
      pen.tagged(
          pen.figure(words, x, base, right, base + room), () -> drawing.draw(ink, pen.content()));
    } else {
      var words = phrases.undrawn();
      var line = new TextLine(words, Typeface.REGULAR.width(words, 9.5f), true);
      pen.tagged(
          pen.element("P"), () -> pen.text(Typeface.REGULAR, 9.5f, Pen.GREY, x, base + 5, line));
    }
    pen.artifact(() -> pen.rule(x, right, bottom + 2, 0.5f, Pen.FAINT));
  }

  /** Where the seal will stand; its white ground covers this. */
  private void sealFrame(float left, float bottom) {
    var content = pen.content();
    content.saveState();
    content.setGrayStroke(Pen.FAINT);
    content.setLineWidth(0.5f);
    content.setLineDash(2, 2, 0);
    content.rectangle(left + 1, bottom + 1, SealBox.WIDTH - 2, SealBox.HEIGHT - 2);
    content.stroke();
    content.restoreState();
  }

  /** Says what will stand there. */
  void sealPlace(float end, PdfStructureElement element) {
    float size = 10;
    float middle = end - SignatureBlock.GAP - SealBox.WIDTH / 2;
    float left = layout.frame().left() - SealBox.QUIET;
    pen.tagged(
        element,
        () -> {
          float y = middle;
          for (var line :
              TextLine.wrap(phrases.sealPlace(), Typeface.REGULAR, size, SealBox.WIDTH)) {
            float x = left + (SealBox.WIDTH - line.width()) / 2;
            pen.text(Typeface.REGULAR, size, Pen.GREY, x, y, line);
            y -= size * 1.3f;
          }
        });
  }

  private void witnesses(float top) {
    var rows = layout.block().witnesses();
    if (rows.isEmpty()) {
      return;
    }
    var head = Row.of(Typeface.REGULAR, 10, 14, phrases.witnesses(), layout.frame().width());
    row(head, layout.frame().left(), top - SignatureBlock.WITNESS_HEAD + head.height() + 2);
    float y = top - SignatureBlock.WITNESS_HEAD;
    float column = SignatureBlock.witnessColumn(layout.frame().width());
    for (var row : rows) {
      float tallest = 0;
      for (int i = 0; i < row.size(); i++) {
        var witness = row.get(i);
        rows(List.of(witness.name(), witness.jabatan()), layout.frame().left() + i * column, y);
        tallest = Math.max(tallest, witness.height());
      }
      y -= tallest;
    }
  }

  /** The honest words under every page; read aloud once, at the end. */
  void foot(int page, int pages) {
    var frame = layout.frame();
    var number = phrases.page().formatted(page, pages);
    float width = Typeface.REGULAR.width(number, FOOT);
    var words = TextLine.wrap(honest(), Typeface.REGULAR, FOOT, frame.width());
    float last = mm(10) + 3;
    float first = last + words.size() * FOOT_LEADING + 1;
    pen.footer(() -> {
      pen.rule(frame.left(), frame.right(), first + FOOT_LEADING + 1, 0.4f, Pen.FAINT);
      var line = new TextLine(number, width, true);
      pen.text(Typeface.REGULAR, FOOT, Pen.GREY, frame.right() - width, last, line);
    });
    Runnable drawing = () -> footLines(words, first);
    if (page == pages) {
      pen.tagged(pen.element("P"), drawing);
    } else {
      pen.footer(drawing);
    }
  }

  private void footLines(List<TextLine> words, float first) {
    for (int i = 0; i < words.size(); i++) {
      float y = first - i * FOOT_LEADING;
      pen.text(Typeface.REGULAR, FOOT, Pen.GREY, layout.frame().left(), y, words.get(i));
    }
  }

  private String honest() {
    return phrases.honest().formatted(sheet.host(), sheet.record().shortId().printed());
  }
}
