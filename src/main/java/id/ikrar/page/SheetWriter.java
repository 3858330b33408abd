package id.ikrar.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/** OpenPDF's writer, except that what is drawn on a page is a blank. */
final class SheetWriter extends PdfWriter {
  /** A drawn signature takes a third of the default level's time and 1% more room. */
  private static final int QUICK = 4;

  private final Blanks blanks;
  private @Nullable PdfLiteral drawn;

  private SheetWriter(PdfDocument document, OutputStream out, Blanks blanks) {
    super(document, out);
    this.blanks = blanks;
  }

  static SheetWriter of(Document document, OutputStream out, Blanks blanks) {
    var pdf = new PdfDocument();
    document.addDocListener(pdf);
    var writer = new SheetWriter(pdf, out, blanks);
    pdf.addWriter(writer);
    // The fonts are compressed once for many files.
    writer.setCompressionLevel(Deflater.BEST_COMPRESSION);
    return writer;
  }

  /** Comes when all is drawn on a page; no other stream may follow until it is turned. */
  void endPage() {
    var content = getDirectContent();
    var stream = new PdfStream(deflated(content.getInternalBuffer().toByteArray()));
    stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
    drawn = blanks.blank(stream);
    content.reset();
    setPageEmpty(false);
  }

  /** The first stream after the end of a page is what OpenPDF has left of it: nothing. */
  @Override
  public PdfIndirectObject addToBody(PdfObject object) throws IOException {
    var page = drawn;
    if (page == null || !object.isStream()) {
      return super.addToBody(object);
    }
    drawn = null;
    return super.addToBody(page);
  }

  private static byte[] deflated(byte[] content) {
    var out = new ByteArrayOutputStream();
    var deflater = new Deflater(QUICK);
    try (var deflating = new DeflaterOutputStream(out, deflater)) {
      deflating.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }
}
