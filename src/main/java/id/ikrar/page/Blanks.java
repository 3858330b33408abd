package id.ikrar.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfObject;

/**
 * What of a drawing is one signer's, in the order of drawing. Drawings of one pledge that have the
 * same {@link #shape} differ in nothing else.
 */
final class Blanks {
  private final List<PdfLiteral> filled = new ArrayList<>();
  private final StringBuilder shape = new StringBuilder();
  private final Set<String> rare = new HashSet<>();

  /** Stands for the value in this drawing, and may be another value in the next. */
  PdfLiteral blank(PdfObject value) {
    var written = new ByteArrayOutputStream();
    try {
      value.toPdf(null, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blank(new PdfLiteral(written.toByteArray()));
  }

  PdfLiteral blank(PdfLiteral value) {
    filled.add(value);
    return value;
  }

  /** Something that decides what is drawn outside the blanks. */
  void shape(String part) {
    shape.append(part).append('\n');
  }

  /** Characters that not every sheet embeds decide what is in its fonts. */
  void glyphs(Typeface face, String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (face.everywhere().indexOf(character) < 0 && rare.add(face.name() + character)) {
        shape(face.name() + character);
      }
    }
  }

  String shape() {
    return shape.toString();
  }

  List<PdfLiteral> filled() {
    return List.copyOf(filled);
  }
}
