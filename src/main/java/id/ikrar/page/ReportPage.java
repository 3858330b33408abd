package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

import id.ikrar.event.Language;
import id.ikrar.event.Paper;
import id.ikrar.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** Draws the report of a check, with room for the seal of the service; safe for many threads. */
public final class ReportPage {
  public static final String FIELD = "Report";
  public static final int CONTENTS_BYTES = 6 * 1024;

  private static final float NAMES = mm(48);
  private static final float SIZE = 10;
  private static final float LEADING = 13.5f;
  private static final float FOOT = 8;

  /** Lines of one size that stay together as one element; the name hangs left of the first. */
  private record Block(
      String role,
      Typeface face,
      float size,
      float leading,
      List<TextLine> name,
      List<TextLine> lines,
      float indent,
      float before) {
    float height() {
      return Math.max(name.size(), lines.size()) * leading;
    }
  }

  /** Where a block stands; tall ones are cut into several before. */
  private record Placed(Block block, float top) {}

  /** Characters that the font lacks are drawn as a question mark: a report is made of any file. */
  public Revision1 render(CheckReport report, String signer) {
    var out = new ByteArrayOutputStream(64 * 1024);
    var gap = new SignatureGap(CONTENTS_BYTES);
    try {
      write(report, signer, out, gap);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return gap.finished(out.toByteArray(), Digest.of(report.encode()));
  }

  private static void write(
      CheckReport report, String signer, ByteArrayOutputStream out, SignatureGap gap)
      throws IOException {
    var frame = Layout.Frame.of(Paper.A4);
    var pages = pages(blocks(report, frame.width()), frame);
    var document = new Document(new Rectangle(frame.paperWidth(), frame.paperHeight()), 0, 0, 0, 0);
    var writer = PdfWriter.getInstance(document, out);
    Archive.prepare(writer);
    document.open();
    var date = Archive.date(report.local());
    var blanks = new Blanks();
    var signature = Fields.signature(writer, blanks, signer, report.title(), date, gap);
    var pen = new Pen(writer, blanks);
    for (int page = 0; page < pages.size(); page++) {
      if (page > 0) {
        document.newPage();
      }
      pages.get(page).forEach(placed -> draw(placed, pen, frame));
      foot(report, page + 1, pages.size(), pen, frame);
    }
    writer.addAnnotation(Fields.invisible(writer, signature, FIELD, report.title()));
    var permissions = new PdfDictionary();
    permissions.put(new PdfName("DocMDP"), signature);
    writer.getExtraCatalog().put(new PdfName("Perms"), permissions);
    var language = report.language() == Language.EN ? "en" : "id-ID";
    new Archive(writer, blanks, language, report.title(), signer, report.local()).describe();
    document.close();
  }

  private static List<Block> blocks(CheckReport report, float width) {
    var blocks = new ArrayList<Block>();
    blocks.add(block("H1", Typeface.BOLD, 16, report.title(), width, 0));
    blocks.add(block("P", Typeface.BOLD, 12, report.sentence(), width, 10));
    report.notes().forEach(note -> blocks.add(block("P", Typeface.REGULAR, SIZE, note, width, 6)));
    for (var section : report.sections()) {
      blocks.add(block("H2", Typeface.BOLD, 11.5f, section.heading(), width, 14));
      section.lines().forEach(line -> blocks.addAll(line(line, width)));
    }
    return blocks;
  }

  private static Block block(
      String role, Typeface face, float size, String text, float width, float before) {
    var lines = TextLine.wrap(drawn(text), face, size, width);
    return new Block(role, face, size, size * 1.35f, List.of(), lines, 0, before);
  }

  /** A line with a name is one paragraph; what is longer than a page would allow is several. */
  private static List<Block> line(CheckReport.Line line, float width) {
    float indent = line.name().isEmpty() ? 0 : NAMES;
    var name = TextLine.wrap(drawn(line.name()), Typeface.REGULAR, SIZE, NAMES - mm(4));
    var lines = TextLine.wrap(drawn(line.value()), Typeface.REGULAR, SIZE, width - indent);
    var blocks = new ArrayList<Block>();
    int most = 20;
    for (int from = 0; from < Math.max(name.size(), lines.size()); from += most) {
      blocks.add(
          new Block(
              "P",
              Typeface.REGULAR,
              SIZE,
              LEADING,
              part(name, from, most),
              part(lines, from, most),
              indent,
              from == 0 ? 4 : 0));
    }
    return blocks;
  }

  private static List<TextLine> part(List<TextLine> lines, int from, int most) {
    return lines.subList(Math.min(from, lines.size()), Math.min(from + most, lines.size()));
  }

  /** A heading never stands alone at the end of a page. */
  private static List<List<Placed>> pages(List<Block> blocks, Layout.Frame frame) {
    var pages = new ArrayList<List<Placed>>();
    var here = new ArrayList<Placed>();
    float y = frame.top();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      float company =
          block.role().equals("H2") && i + 1 < blocks.size() ? blocks.get(i + 1).height() + 4 : 0;
      if (y - block.before() - block.height() - company < frame.bottom() && !here.isEmpty()) {
        pages.add(List.copyOf(here));
        here.clear();
        y = frame.top();
      }
      y -= here.isEmpty() ? 0 : block.before();
      here.add(new Placed(block, y));
      y -= block.height();
    }
    pages.add(List.copyOf(here));
    return pages;
  }

  private static void draw(Placed placed, Pen pen, Layout.Frame frame) {
    var block = placed.block();
    pen.tagged(
        pen.element(block.role()),
        () -> {
          column(block, block.name(), Pen.GREY, frame.left(), placed.top(), pen);
          column(block, block.lines(), Pen.INK, frame.left() + block.indent(), placed.top(), pen);
        });
  }

  private static void column(
      Block block, List<TextLine> lines, float grey, float x, float top, Pen pen) {
    float y = top - block.leading() / 2 - block.size() * 0.33f;
    for (var line : lines) {
      boolean last = line.last() && grey == Pen.INK;
      var spoken = new TextLine(line.text(), line.width(), last);
      pen.text(block.face(), block.size(), grey, x, y, spoken);
      y -= block.leading();
    }
  }

  private static void foot(CheckReport report, int page, int pages, Pen pen, Layout.Frame frame) {
    boolean english = report.language() == Language.EN;
    var number = (english ? "Page %d of %d" : "Halaman %d dari %d").formatted(page, pages);
    float width = Typeface.REGULAR.width(number, FOOT);
    float y = mm(13);
    pen.footer(() -> {
      pen.rule(frame.left(), frame.right(), y + 11, 0.4f, Pen.FAINT);
      pen.text(
          Typeface.REGULAR, FOOT, Pen.GREY, frame.left(), y, new TextLine(report.host(), 0, true));
      pen.text(
          Typeface.REGULAR,
          FOOT,
          Pen.GREY,
          frame.right() - width,
          y,
          new TextLine(number, width, true));
    });
  }

  private static String drawn(String text) {
    var lacking = Typeface.lacking(text.replace("\n", ""));
    var drawn = text;
    for (var character : lacking) {
      drawn = drawn.replace(character, "?");
    }
    return drawn;
  }
}
