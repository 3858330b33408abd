package id.ikrar.page;

import java.util.List;

/** A piece of a closing document that stays together on one page. */
sealed interface ClosingBlock {
  /** White space above, dropped at the head of a page. */
  float before();

  float height();

  /** Whether it must not be the last on its page. */
  boolean leads();

  /** Lines of one size. */
  record Lines(
      String role,
      Typeface face,
      float size,
      boolean centred,
      float indent,
      List<TextLine> label,
      List<TextLine> lines,
      float before)
      implements ClosingBlock {
    static final float LEADING = 1.35f;

    /** With so much more white above. */
    Lines lower(float more) {
      return new Lines(role, face, size, centred, indent, label, lines, before + more);
    }

    @Override
    public float height() {
      return Math.max(label.size(), lines.size()) * size * LEADING;
    }

    @Override
    public boolean leads() {
      return role.startsWith("H");
    }
  }

  /** The logo of the letterhead; the lines stand beside it. */
  record Picture(LogoBox box, String words) implements ClosingBlock {
    @Override
    public float before() {
      return 0;
    }

    @Override
    public float height() {
      return 0;
    }

    @Override
    public boolean leads() {
      return true;
    }
  }

  /** The double rule under a letterhead. */
  record Rule(float before) implements ClosingBlock {

    @Override
    public float height() {
      return 7;
    }

    @Override
    public boolean leads() {
      return true;
    }
  }

  /** A row of a table; its first one is the head, drawn again on every further page. */
  record Row(Grid grid, List<Cell> cells, ClosingTable.Row.Kind kind, boolean head, float height)
      implements ClosingBlock {
    @Override
    public float before() {
      return head ? 10 : 0;
    }

    @Override
    public boolean leads() {
      return head;
    }
  }

  /** The columns of one table; compared by identity, since two tables may look alike. */
  final class Grid {
    static final float SIZE = 8;
    static final float LEADING = 10;
    static final float PAD = 3;

    private final List<Float> edges;

    Grid(List<Float> edges) {
      this.edges = List.copyOf(edges);
    }

    float left(int column) {
      return edges.get(column);
    }

    float width(int column) {
      return edges.get(column + 1) - edges.get(column);
    }

    float right() {
      return edges.getLast();
    }
  }

  /** What stands in one place of a row. */
  sealed interface Cell {
    record Words(List<TextLine> lines, boolean right) implements Cell {}

    record Ink(Drawing drawing, String alt) implements Cell {}
  }
}
