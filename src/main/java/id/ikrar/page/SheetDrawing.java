package id.ikrar.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * One sheet drawn by OpenPDF. The costly part, fonts and structure, is written only by {@link
 * #finish}; the blanks are known before.
 */
final class SheetDrawing {
  private final PledgeSheet sheet;
  private final SignatureGap gap;
  private final Blanks blanks = new Blanks();
  private final Document document;
  private final SheetWriter writer;

  private SheetDrawing(PledgeSheet sheet, SignatureGap gap, Layout.Frame frame, OutputStream out) {
    this.sheet = sheet;
    this.gap = gap;
    document = new Document(new Rectangle(frame.paperWidth(), frame.paperHeight()), 0, 0, 0, 0);
    writer = SheetWriter.of(document, out, blanks);
  }

  static SheetDrawing of(PledgeSheet sheet, SignatureGap gap, OutputStream out) {
    var layout = Layout.of(sheet);
    var drawing = new SheetDrawing(sheet, gap, layout.frame(), out);
    try {
      drawing.draw(layout);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drawing;
  }

  Blanks blanks() {
    return blanks;
  }

  void finish() {
    document.close();
  }

  private void draw(Layout layout) throws IOException {
    Archive.prepare(writer);
    document.open();
    var phrases = Phrases.of(sheet);
    var date = sheet.record().consentedAt().atOffset(sheet.pledge().programme().zone().offset());
    var fields = new Fields(writer, blanks, phrases);
    if (sheet.record().certified()) {
      blanks.shape("certified");
      archive(phrases, date);
      pages(layout, fields, _ -> {});
    } else {
      var signature = fields.signature(sheet.participant().name(), Archive.date(date), gap);
      var permissions = new PdfDictionary();
      permissions.put(new PdfName("DocMDP"), signature);
      writer.getExtraCatalog().put(new PdfName("Perms"), permissions);
      archive(phrases, date);
      pages(layout, fields, form -> fields.signer(signature, form));
    }
  }

  private void archive(Phrases phrases, OffsetDateTime date) throws IOException {
    var title = sheet.pledge().wording().title().replace('\n', ' ');
    var author = sheet.pledge().organizer().name();
    var archive = new Archive(writer, blanks, phrases.tag(), title, author, date);
    archive.describe();
    archive.attach(
        new Archive.Attachment(
            PledgePage.PLEDGE_FILE, phrases.pledgeFile(), sheet.pledge().canonical()),
        new Archive.Attachment(
            PledgePage.RECORD_FILE, phrases.recordFile(), sheet.record().canonical().bytes()));
  }

  private void pages(Layout layout, Fields fields, Consumer<PdfStructureElement> signer)
      throws IOException {
    fields.ghosts();
    var painter = new Painter(new Pen(writer, blanks), layout, sheet);
    int pages = layout.leaves().size();
    for (int page = 1; page <= pages; page++) {
      var leaf = layout.leaves().get(page - 1);
      painter.passages(leaf);
      if (page == pages) {
        var form = painter.block(leaf.end());
        float top = leaf.end() - SignatureBlock.GAP;
        float left = layout.frame().left() - SealBox.QUIET;
        signer.accept(form);
        fields.seal(form, left, top - SealBox.HEIGHT);
      }
      painter.foot(page, pages);
      writer.endPage();
      if (page < pages) {
        document.newPage();
        blanks.shape("page");
      }
    }
  }
}
