package id.ikrar.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTextArray;
import org.openpdf.text.pdf.PdfWriter;

/** Draws on the current page; all that it draws is either tagged or an artifact. */
final class Pen {
  static final float INK = 0.1f;
  static final float GREY = 0.35f;
  static final float FAINT = 0.65f;

  private final PdfWriter writer;
  private final Blanks blanks;
  private final PdfStructureElement document;

  Pen(PdfWriter writer, Blanks blanks) {
    this.writer = writer;
    this.blanks = blanks;
    document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
  }

  PdfContentByte content() {
    return writer.getDirectContent();
  }

  PdfStructureElement element(String role) {
    return element(document, role);
  }

  PdfStructureElement element(PdfStructureElement parent, String role) {
    blanks.shape(role);
    return new PdfStructureElement(parent, new PdfName(role));
  }

  /** What is drawn belongs to the element; on a second page it continues it. */
  void tagged(PdfStructureElement element, Runnable drawing) {
    blanks.shape("marked");
    content().beginMarkedContentSequence(element);
    drawing.run();
    content().endMarkedContentSequence();
  }

  /** What is drawn is decoration. */
  void artifact(Runnable drawing) {
    content().beginMarkedContentSequence(new PdfName("Artifact"));
    drawing.run();
    content().endMarkedContentSequence();
  }

  /** What is drawn repeats on every page: a foot. */
  void footer(Runnable drawing) {
    var kind = new PdfDictionary();
    kind.put(PdfName.TYPE, new PdfName("Pagination"));
    kind.put(PdfName.SUBTYPE, new PdfName("Footer"));
    kind.put(new PdfName("Attached"), new PdfArray(new PdfName("Bottom")));
    content().beginMarkedContentSequence(new PdfName("Artifact"), kind, true);
    drawing.run();
    content().endMarkedContentSequence();
  }

  /** A picture with its words and the box that it fills. */
  PdfStructureElement figure(String words, float left, float bottom, float right, float top) {
    return figure(document, words, left, bottom, right, top);
  }

  /** The same within another element. */
  PdfStructureElement figure(
      PdfStructureElement parent, String words, float left, float bottom, float right, float top) {
    var figure = element(parent, "Figure");
    figure.put(new PdfName("Alt"), blanks.blank(new PdfString(words, PdfString.TEXT_UNICODE)));
    var layout = new PdfDictionary();
    layout.put(new PdfName("O"), new PdfName("Layout"));
    layout.put(new PdfName("Placement"), new PdfName("Block"));
    var box = new PdfArray();
    for (float edge : new float[] {left, bottom, right, top}) {
      box.add(new PdfNumber(edge));
    }
    layout.put(new PdfName("BBox"), blanks.blank(box));
    figure.put(new PdfName("A"), layout);
    return figure;
  }

  /** A logo whose upper left corner is given, with its words. */
  void logo(LogoBox box, String words, float left, float top) {
    float bottom = top - box.height();
    tagged(
        figure(words, left, bottom, left + box.width(), top),
        () -> {
          try {
            var image = Image.getInstance(box.logo().picture().toArray());
            content().addImage(image, box.width(), 0, 0, box.height(), left, bottom);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A line of text with its baseline at y; a line that goes on ends in a space, for listeners. */
  void text(Typeface face, float size, float grey, float x, float y, TextLine line) {
    begin(face, size, grey, x, y);
    blanks.glyphs(face, line.text());
    content().showText(line.last() ? line.text() : line.text() + " ");
    content().endText();
  }

  /** Words that do not run level; the matrix is that of ISO 32000-1, 9.4.2. */
  void turned(Typeface face, float size, float grey, float[] matrix, String text) {
    content().setGrayFill(grey);
    content().beginText();
    content().setFontAndSize(face.font(), size);
    content().setTextMatrix(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]);
    blanks.glyphs(face, text);
    content().showText(text);
    content().endText();
  }

  /** A line with its baseline at y, stretched between the words to the width. */
  void justified(Typeface face, float size, float x, float y, float width, TextLine line) {
    var words = line.text().split(" ", -1);
    float slack = (width - line.width()) / (words.length - 1);
    if (line.last() || words.length == 1 || slack > size) {
      text(face, size, INK, x, y, line);
      return;
    }
    begin(face, size, INK, x, y);
    blanks.glyphs(face, line.text());
    var array = new PdfTextArray();
    for (int i = 0; i < words.length; i++) {
      array.add(words[i] + " ");
      if (i < words.length - 1) {
        array.add(-slack * 1000 / size);
      }
    }
    content().showText(array);
    content().endText();
  }

  void rule(float left, float right, float y, float thick, float grey) {
    var content = content();
    content.saveState();
    content.setGrayStroke(grey);
    content.setLineWidth(thick);
    content.moveTo(left, y);
    content.lineTo(right, y);
    content.stroke();
    content.restoreState();
  }

  private void begin(Typeface face, float size, float grey, float x, float y) {
    content().setGrayFill(grey);
    content().beginText();
    content().setFontAndSize(face.font(), size);
    content().setTextMatrix(x, y);
  }
}
