package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

import id.ikrar.event.Paper;
import java.util.ArrayList;
import java.util.List;

/** Where every passage stands; the signature block never stands alone on a page. */
record Layout(Frame frame, List<Leaf> leaves, SignatureBlock block) {
  /** From the most comfortable to the tightest. */
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(11.5f, 1.35f, 1.8f),
          new Setting(11.5f, 1.35f, 1.4f),
          new Setting(11.5f, 1.35f, 1),
          new Setting(11, 1.3f, 0.9f),
          new Setting(10.5f, 1.27f, 0.8f));

  private static final Setting SEVERAL_PAGES = SETTINGS.get(2);

  /** Below this many lines of the last passage, the block would look lost. */
  private static final int COMPANY = 2;

  Layout {
    leaves = List.copyOf(leaves);
  }

  /**
   * How the type is set.
   *
   * @param line height of a line, in sizes
   * @param air between passages, 1 being usual
   */
  record Setting(float size, float line, float air) {
    float leading() {
      return size * line;
    }
  }

  /** One page: its passages, and where the signature block begins, if it stands here. */
  record Leaf(List<Placed> passages, float end) {
    Leaf {
      passages = List.copyOf(passages);
    }
  }

  /** Lines of a passage, from inclusive to exclusive, with the top edge of the first. */
  record Placed(Passage passage, int from, int to, float top) {}

  /** The area within the margins. */
  record Frame(float paperWidth, float paperHeight) {
    static final float MARGIN = mm(25);
    private static final float HEAD = mm(20);

    static Frame of(Paper paper) {
      return new Frame(mm(paper.widthMm()), mm(paper.heightMm()));
    }

    float left() {
      return MARGIN;
    }

    float right() {
      return paperWidth - MARGIN;
    }

    float top() {
      return paperHeight - HEAD;
    }

    float bottom() {
      return MARGIN;
    }

    float width() {
      return right() - left();
    }

    float height() {
      return top() - bottom();
    }
  }

  /** The largest type that needs one page, or the usual one on several. */
  static Layout of(PledgeSheet sheet) {
    var frame = Frame.of(sheet.pledge().programme().paper());
    for (var setting : SETTINGS) {
      var layout = compose(sheet, frame, setting);
      if (layout.leaves.size() == 1) {
        return layout;
      }
    }
    return compose(sheet, frame, SEVERAL_PAGES);
  }

  private static Layout compose(PledgeSheet sheet, Frame frame, Setting setting) {
    var passages = Script.of(sheet, frame.width(), setting);
    var block = SignatureBlock.of(sheet, frame, setting);
    return new Layout(frame, new Breaker(frame).pages(passages, block.height()), block);
  }

  /** Fills pages from the top. */
  private static final class Breaker {
    private final Frame frame;
    private final List<Leaf> leaves = new ArrayList<>();
    private List<Placed> here = new ArrayList<>();
    private float y;

    private Breaker(Frame frame) {
      this.frame = frame;
      y = frame.top();
    }

    private List<Leaf> pages(List<Passage> passages, float block) {
      for (var passage : passages.subList(0, passages.size() - 1)) {
        place(passage, 0);
      }
      last(passages.getLast(), block);
      leaves.add(new Leaf(here, y));
      return leaves;
    }

    private void place(Passage passage, int from) {
      int lines = passage.lines().size();
      float before = here.isEmpty() || from > 0 ? 0 : passage.before();
      float room = y - before - frame.bottom();
      float height = passage.height() - from * passage.leading();
      if (height <= room) {
        put(passage, from, lines, before);
        return;
      }
      int fitting = (int) (room / Math.max(1, passage.leading()));
      int now = passage.breakable() ? Math.min(fitting, lines - from - COMPANY) : 0;
      if (now >= COMPANY || here.isEmpty()) {
        put(passage, from, from + Math.max(1, now), before);
        turn();
        place(passage, from + Math.max(1, now));
      } else {
        turn();
        place(passage, from);
      }
    }

    /** Keeps the last passage, or at least its last lines, with the block. */
    private void last(Passage passage, float block) {
      float before = here.isEmpty() ? 0 : passage.before();
      if (passage.height() + before + block <= y - frame.bottom()) {
        place(passage, 0);
        return;
      }
      int lines = passage.lines().size();
      int along = Math.min(lines, (int) ((frame.height() - block) / passage.leading()));
      if (along < lines) {
        upTo(passage, lines - Math.max(COMPANY, along));
      }
      turn();
      put(passage, along < lines ? lines - Math.max(COMPANY, along) : 0, lines, 0);
    }

    private void upTo(Passage passage, int to) {
      int from = 0;
      float before = here.isEmpty() ? 0 : passage.before();
      while (from < to) {
        int fitting = (int) ((y - before - frame.bottom()) / passage.leading());
        int now = Math.clamp(fitting, 0, to - from);
        if (now > 0) {
          put(passage, from, from + now, before);
        }
        from += now;
        before = 0;
        if (from < to) {
          turn();
        }
      }
    }

    private void put(Passage passage, int from, int to, float before) {
      y -= before;
      here.add(new Placed(passage, from, to, y));
      y -= passage.role() == Passage.Role.RULE ? passage.height() : (to - from) * passage.leading();
    }

    private void turn() {
      leaves.add(new Leaf(here, y));
      here = new ArrayList<>();
      y = frame.top();
    }
  }
}
