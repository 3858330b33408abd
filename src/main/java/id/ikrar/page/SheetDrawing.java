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
  private final boolean draft;
  private final Blanks blanks = new Blanks();
  private final Document document;
  private final SheetWriter writer;

  private SheetDrawing(
      PledgeSheet sheet, SignatureGap gap, boolean draft, Layout.Frame frame, OutputStream out) {
    this.sheet = sheet;
    this.gap = gap;
    this.draft = draft;
    document = new Document(new Rectangle(frame.paperWidth(), frame.paperHeight()), 0, 0, 0, 0);
    writer = SheetWriter.of(document, out, blanks);
  }

  static SheetDrawing of(PledgeSheet sheet, SignatureGap gap, OutputStream out) {
    return of(sheet, gap, false, Layout.of(sheet), out);
  }

  /** The same sheet, marked on every page, without fields, record and words inside. */
  static SheetDrawing draft(PledgeSheet sheet, Layout layout, OutputStream out) {
    return of(sheet, new SignatureGap(0), true, layout, out);
  }

  private static SheetDrawing of(
      PledgeSheet sheet, SignatureGap gap, boolean draft, Layout layout, OutputStream out) {
    var drawing = new SheetDrawing(sheet, gap, draft, layout.frame(), out);
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
    var phrases = draft ? Phrases.of(sheet).draft() : Phrases.of(sheet);
    var date = sheet.record().consentedAt().atOffset(sheet.pledge().programme().zone().offset());
    var fields = new Fields(writer, blanks, phrases);
    if (draft) {
      archive(phrases, date).describe();
      pages(layout, phrases, fields, _ -> {});
    } else if (sheet.record().certified()) {
      blanks.shape("certified");
      attached(phrases, date);
      pages(layout, phrases, fields, _ -> {});
    } else {
      var signature = fields.signature(sheet.participant().name(), Archive.date(date), gap);
      var permissions = new PdfDictionary();
      permissions.put(new PdfName("DocMDP"), signature);
      writer.getExtraCatalog().put(new PdfName("Perms"), permissions);
      attached(phrases, date);
      pages(layout, phrases, fields, form -> fields.signer(signature, form));
    }
  }

  private Archive archive(Phrases phrases, OffsetDateTime date) {
    var title = sheet.pledge().wording().title().replace('\n', ' ');
    var author = sheet.pledge().organizer().name();
    var shown = draft ? phrases.mark() + ": " + title : title;
    return new Archive(writer, blanks, phrases.tag(), shown, author, date);
  }

  private void attached(Phrases phrases, OffsetDateTime date) throws IOException {
    var archive = archive(phrases, date);
    archive.describe();
    archive.attach(
        new Archive.Attachment(
            PledgePage.PLEDGE_FILE, phrases.pledgeFile(), sheet.pledge().canonical()),
        new Archive.Attachment(
            PledgePage.RECORD_FILE, phrases.recordFile(), sheet.record().canonical().bytes()));
  }

  private void pages(
      Layout layout, Phrases phrases, Fields fields, Consumer<PdfStructureElement> signer)
      throws IOException {
    fields.ghosts();
    var painter = new Painter(new Pen(writer, blanks), layout, sheet, phrases);
    int pages = layout.leaves().size();
    for (int page = 1; page <= pages; page++) {
      var leaf = layout.leaves().get(page - 1);
      if (draft) {
        painter.draft(page);
      }
      painter.passages(leaf);
      if (page == pages && draft) {
        painter.sealPlace(leaf.end(), painter.block(leaf.end(), "P"));
      } else if (page == pages) {
        var form = painter.block(leaf.end(), "Form");
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
