package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

import id.ikrar.event.Language;
import id.ikrar.event.Logos;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** Draws an event's closing documents, with room for the organiser's seal; for many threads. */
public final class ClosingPage {
  public static final String FIELD = "Closing";

  /** Room for the seal's certificates and timestamp. */
  public static final int CONTENTS_BYTES = 6 * 1024;

  private static final float FOOT = 8;

  private final int contentsBytes;
  private final Logos logos;

  /** A page whose seal may take that many bytes. */
  public ClosingPage(int contentsBytes, Logos logos) {
    this.contentsBytes = contentsBytes;
    this.logos = logos;
  }

  public Revision1 render(ClosingSheet bare) {
    var sheet = bare.with(logos);
    var out = new ByteArrayOutputStream(256 * 1024);
    var gap = new SignatureGap(contentsBytes);
    try {
      write(sheet, out, gap);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return gap.finished(out.toByteArray(), sheet.digest());
  }

  private static void write(ClosingSheet sheet, ByteArrayOutputStream out, SignatureGap gap)
      throws IOException {
    var frame = Layout.Frame.of(sheet.minutes().event().programme().paper());
    var pages = ClosingLayout.of(sheet, frame);
    var document = new Document(new Rectangle(frame.paperWidth(), frame.paperHeight()), 0, 0, 0, 0);
    var writer = PdfWriter.getInstance(document, out);
    Archive.prepare(writer);
    document.open();
    var signer = sheet.minutes().organizer().name();
    var title = title(sheet);
    var blanks = new Blanks();
    var date = Archive.date(local(sheet));
    var signature = Fields.signature(writer, blanks, signer, title, date, gap);
    var painter = new ClosingPainter(new Pen(writer, blanks), frame);
    for (int page = 0; page < pages.size(); page++) {
      if (page > 0) {
        document.newPage();
      }
      pages.get(page).forEach(painter::draw);
      foot(sheet, page + 1, pages.size(), painter, frame);
    }
    writer.addAnnotation(Fields.invisible(writer, signature, FIELD, title));
    var permissions = new PdfDictionary();
    permissions.put(new PdfName("DocMDP"), signature);
    writer.getExtraCatalog().put(new PdfName("Perms"), permissions);
    var language = english(sheet) ? "en" : "id-ID";
    var archive = new Archive(writer, blanks, language, title, signer, local(sheet));
    archive.describe();
    archive.attach(new Archive.Attachment(ClosingSheet.FILE, title, sheet.canonical().bytes()));
    document.close();
  }

  private static String title(ClosingSheet sheet) {
    var language = sheet.minutes().language();
    return sheet.paper().title(language) + " – " + sheet.minutes().event().programme().name();
  }

  private static OffsetDateTime local(ClosingSheet sheet) {
    return sheet.minutes().at().atOffset(sheet.minutes().event().programme().zone().offset());
  }

  private static boolean english(ClosingSheet sheet) {
    return sheet.minutes().language() == Language.EN;
  }

  /** Which page of what, and the honest kind of seal. */
  private static void foot(
      ClosingSheet sheet, int page, int pages, ClosingPainter painter, Layout.Frame frame) {
    boolean english = english(sheet);
    var number =
        (english ? "Version %d · page %d of %d" : "Versi %d · halaman %d dari %d")
            .formatted(sheet.version(), page, pages);
    var words =
        (english
                ? "Electronic seal of %s (uncertified). Check the file at %s/check"
                : "Segel elektronik %s (tidak tersertifikasi). Periksa berkas di %s/check")
            .formatted(sheet.minutes().organizer().name(), sheet.host());
    float width = Typeface.REGULAR.width(number, FOOT);
    var lines = TextLine.wrap(words, Typeface.REGULAR, FOOT, frame.width() - width - mm(6));
    painter.foot(lines, new TextLine(number, width, true), FOOT);
  }
}
