package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

import id.ikrar.event.Language;
import id.ikrar.event.Letterhead;
import id.ikrar.page.ClosingBlock.Cell;
import id.ikrar.page.ClosingBlock.Grid;
import id.ikrar.page.ClosingBlock.Lines;
import id.ikrar.page.ClosingBlock.Picture;
import id.ikrar.page.ClosingBlock.Row;
import id.ikrar.page.ClosingBlock.Rule;
import id.ikrar.page.ClosingScript.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks the parts of a closing document into lines, rows and pages. */
final class ClosingLayout {
  static final float INK_HEIGHT = mm(11);
  private static final float ROW_WITH_INK = mm(12.3);
  private static final float SIZE = 11;
  private static final float NAMES = mm(52);

  private final ClosingSheet sheet;
  private final Layout.Frame frame;
  private final List<ClosingBlock> blocks = new ArrayList<>();

  private ClosingLayout(ClosingSheet sheet, Layout.Frame frame) {
    this.sheet = sheet;
    this.frame = frame;
  }

  /** Where a block stands. */
  record Placed(ClosingBlock block, float top, boolean again) {}

  static List<List<Placed>> of(ClosingSheet sheet, Layout.Frame frame) {
    var layout = new ClosingLayout(sheet, frame);
    ClosingScript.of(sheet).forEach(layout::add);
    return layout.pages();
  }

  private void add(Part part) {
    switch (part) {
      case Part.Head(var head) -> head(head);
      case Part.Title(var text) -> centred("H1", Typeface.BOLD, 13, text, 14);
      case Part.Heading(var text) -> lines("H2", Typeface.BOLD, text, 12);
      case Part.Text(var text, var centred) -> {
        if (centred) {
          centred("P", Typeface.REGULAR, SIZE, text, 3);
        } else {
          lines("P", Typeface.REGULAR, text, 9);
        }
      }
      case Part.Items(var items) -> items(items);
      case Part.Facts(var facts) -> {
        for (int i = 0; i < facts.size(); i++) {
          fact(facts.get(i), i == 0 ? 10 : 2);
        }
      }
      case Part.Table(var table) -> table(table);
    }
  }

  private void head(Letterhead head) {
    var logo = sheet.logo().map(LogoBox::of);
    float indent = logo.map(LogoBox::indent).orElse(0f);
    var lines = new ArrayList<Lines>();
    if (!head.government().isBlank()) {
      lines.add(headLine(Typeface.REGULAR, 12, head.government(), indent, 0));
    }
    lines.add(headLine(Typeface.BOLD, 15, head.office(), indent, lines.isEmpty() ? 0 : 1));
    head.address().forEach(line -> lines.add(headLine(Typeface.REGULAR, 9, line, indent, 0)));
    float high = (float) lines.stream().mapToDouble(it -> it.before() + it.height()).sum();
    float air = logo.map(it -> it.air(high)).orElse(0f);
    if (logo.isPresent()) {
      var words = sheet.minutes().language() == Language.EN ? "Logo of " : "Logo ";
      blocks.add(new Picture(logo.get(), words + head.office()));
      lines.set(0, lines.getFirst().lower(air));
    }
    blocks.addAll(lines);
    blocks.add(new Rule(4 + air));
  }

  private Lines headLine(Typeface face, float size, String text, float indent, float before) {
    var wrapped = TextLine.wrap(drawn(text), face, size, (frame.width() - indent) * 0.97f);
    return new Lines("P", face, size, true, indent, List.of(), wrapped, before);
  }

  private void centred(String role, Typeface face, float size, String text, float before) {
    var wrapped = TextLine.wrap(drawn(text), face, size, frame.width() * 0.94f);
    blocks.add(new Lines(role, face, size, true, 0, List.of(), wrapped, before));
  }

  private void lines(String role, Typeface face, String text, float before) {
    var wrapped = TextLine.wrap(drawn(text), face, SIZE, frame.width());
    for (int from = 0; from < wrapped.size(); from += 20) {
      var some = wrapped.subList(from, Math.min(wrapped.size(), from + 20));
      blocks.add(new Lines(role, face, SIZE, false, 0, List.of(), some, from == 0 ? before : 0));
    }
  }

  private void items(List<String> items) {
    float indent = items.size() > 1 ? mm(7) : 0;
    for (int i = 0; i < items.size(); i++) {
      var label =
          items.size() > 1
              ? TextLine.wrap((i + 1) + ".", Typeface.REGULAR, SIZE, indent)
              : List.<TextLine>of();
      var wrapped =
          TextLine.wrap(drawn(items.get(i)), Typeface.REGULAR, SIZE, frame.width() - indent);
      blocks.add(new Lines("P", Typeface.REGULAR, SIZE, false, indent, label, wrapped, 5));
    }
  }

  private void fact(ClosingScript.Fact fact, float before) {
    float size = 10;
    var name = TextLine.wrap(fact.name(), Typeface.REGULAR, size, NAMES - mm(3));
    var value =
        TextLine.wrap(": " + drawn(fact.value()), Typeface.REGULAR, size, frame.width() - NAMES);
    blocks.add(new Lines("P", Typeface.REGULAR, size, false, NAMES, name, value, before));
  }

  private void table(ClosingTable table) {
    var grid = grid(table);
    var heads = new ArrayList<Cell>();
    for (int i = 0; i < table.columns().size(); i++) {
      heads.add(words(table.columns().get(i).head(), Typeface.BOLD, grid.width(i), false));
    }
    blocks.add(row(grid, heads, ClosingTable.Row.Kind.TOTAL, true));
    for (var row : table.rows()) {
      var cells = new ArrayList<Cell>();
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(cell(row, row.cells().get(i), grid.width(i)));
      }
      blocks.add(row(grid, cells, row.kind(), false));
    }
  }

  private Grid grid(ClosingTable table) {
    float all = (float) table.columns().stream().mapToDouble(it -> it.share()).sum();
    var edges = new ArrayList<Float>();
    float x = frame.left();
    edges.add(x);
    for (var column : table.columns()) {
      x += column.share() / all * frame.width();
      edges.add(x);
    }
    return new Grid(edges);
  }

  private Cell cell(ClosingTable.Row row, ClosingTable.Cell cell, float width) {
    var face = row.kind() == ClosingTable.Row.Kind.TOTAL ? Typeface.BOLD : Typeface.REGULAR;
    return switch (cell) {
      case ClosingTable.Cell.Words(var text) -> words(text, face, width, false);
      case ClosingTable.Cell.Count(var number) -> words(Long.toString(number), face, width, true);
      case ClosingTable.Cell.Drawn(var acceptance, var name) -> {
        var tables = new ClosingTables(sheet.minutes());
        yield (acceptance.drawn() ? sheet.drawings().apply(acceptance) : Optional.<Drawing>empty())
            .<Cell>map(it -> new Cell.Ink(it, tables.say("Tanda tangan ", "Signature of ") + name))
            .orElseGet(() ->
                words(
                    tables.say("disetujui tanpa gambar", "consented without drawing"),
                    face,
                    width,
                    false));
      }
    };
  }

  private static Cell words(String text, Typeface face, float width, boolean right) {
    return new Cell.Words(TextLine.wrap(drawn(text), face, Grid.SIZE, width - 2 * Grid.PAD), right);
  }

  private static Row row(Grid grid, List<Cell> cells, ClosingTable.Row.Kind kind, boolean head) {
    float height = 0;
    for (var cell : cells) {
      height =
          Math.max(
              height,
              switch (cell) {
                case Cell.Words(var lines, var _) -> lines.size() * Grid.LEADING + 2 * Grid.PAD;
                case Cell.Ink _ -> ROW_WITH_INK;
              });
    }
    return new Row(grid, cells, kind, head, Math.max(height, Grid.LEADING + 2 * Grid.PAD));
  }

  private List<List<Placed>> pages() {
    var pages = new ArrayList<List<Placed>>();
    var here = new ArrayList<Placed>();
    float y = frame.top();
    Optional<Row> head = Optional.empty();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      head = block instanceof Row row ? (row.head() ? Optional.of(row) : head) : Optional.empty();
      if (y - block.before() - block.height() - company(i) < frame.bottom() && !here.isEmpty()) {
        pages.add(List.copyOf(here));
        here.clear();
        y = frame.top();
        if (head.isPresent() && block instanceof Row row && !row.head()) {
          here.add(new Placed(head.get(), y, true));
          y -= head.get().height();
        }
      }
      y -= here.isEmpty() ? 0 : block.before();
      here.add(new Placed(block, y, false));
      y -= block.height();
    }
    pages.add(List.copyOf(here));
    return pages;
  }

  /** How much of what follows must stand on the same page. */
  private float company(int at) {
    float company = 0;
    for (int i = at; blocks.get(i).leads() && i + 1 < blocks.size(); i++) {
      company += blocks.get(i + 1).before() + blocks.get(i + 1).height();
    }
    return company;
  }

  // A list may name people in letters that came into a name after it was checked.
  private static String drawn(String text) {
    var drawn = text;
    for (var character : Typeface.lacking(text.replace("\n", ""))) {
      drawn = drawn.replace(character, "?");
    }
    return drawn;
  }
}
