package id.ikrar.page;

import id.ikrar.event.Language;
import id.ikrar.event.Limits;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What the seal shows once it is in place: the QR and, below it, the lines of text. The stream uses
 * the font of the empty appearance that revision 1 left, so it goes in with that dictionary
 * unchanged.
 */
public final class SealAppearance {
  /** The only characters that the seal may hold: revision 1 embeds exactly their glyphs. */
  public static final String ALPHABET =
      " (),-./0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  public static final int MAX_LINES = 3;

  private static final float[] SIZES = {7, 10.5f, 6.5f};
  private static final float[] BASELINES = {29.5f, 17, 6.5f};
  private static final float LEAST_SIZE = 5;

  private SealAppearance() {}

  /** The modules of a QR, without quiet zone. */
  public interface Modules {
    int size();

    boolean dark(int column, int row);
  }

  /** The lines that belong under every QR. */
  public static List<String> lines(String host, ShortId shortId, Language language) {
    return List.of(host, shortId.printed(), Phrases.of(language).compare());
  }

  /**
   * The content stream of the filled appearance, not compressed.
   *
   * @throws IllegalArgumentException for text outside the alphabet or wider than the field
   */
  public static Bytes draw(Modules qr, List<String> lines) {
    check(lines);
    var document = new Document();
    var writer = PdfWriter.getInstance(document, OutputStream.nullOutputStream());
    document.open();
    var drawing = writer.getDirectContent().createTemplate(SealBox.WIDTH, SealBox.HEIGHT);
    drawing.setLiteral(ground());
    drawing.setLiteral(modules(qr));
    drawing.setGrayFill(0);
    for (int i = 0; i < lines.size(); i++) {
      line(drawing, lines.get(i), SIZES[i], BASELINES[i]);
    }
    return Bytes.owning(drawing.toPdf(writer));
  }

  /**
   * Refuses lines that {@link #draw} would refuse, before somebody signs a sheet that nobody could
   * seal.
   */
  static void check(List<String> lines) {
    Limits.atMost("lines under a seal", lines.size(), MAX_LINES);
    for (int i = 0; i < lines.size(); i++) {
      refuseForeign(lines.get(i));
      fitting(lines.get(i), SIZES[i]);
    }
  }

  private static String ground() {
    return String.format(Locale.ROOT, "1 g 0 0 %.2f %.2f re f\n", SealBox.WIDTH, SealBox.HEIGHT);
  }

  /** Row runs in units of a module, so that all numbers are small and whole. */
  private static String modules(Modules qr) {
    int size = qr.size();
    float margin = SealBox.QUIET;
    var stream = new StringBuilder();
    stream.append(
        String.format(
            Locale.ROOT,
            "q 0 g %1$.5f 0 0 %1$.5f %2$.3f %3$.3f cm\n",
            SealBox.SYMBOL / size,
            margin,
            SealBox.TEXT + margin));
    for (int row = 0; row < size; row++) {
      int column = 0;
      while (column < size) {
        int end = column;
        while (end < size && qr.dark(end, row)) {
          end++;
        }
        if (end > column) {
          stream.append(column).append(' ').append(size - 1 - row).append(' ');
          stream.append(end - column).append(" 1 re\n");
        }
        column = end + 1;
      }
    }
    return stream.append("f Q\n").toString();
  }

  private static void line(PdfContentByte drawing, String line, float size, float baseline) {
    float fitting = fitting(line, size);
    float x = (SealBox.WIDTH - Typeface.REGULAR.width(line, fitting)) / 2;
    drawing.beginText();
    drawing.setFontAndSize(Typeface.REGULAR.font(), fitting);
    drawing.setTextMatrix(x, baseline);
    drawing.showText(line);
    drawing.endText();
  }

  private static float fitting(String line, float size) {
    float room = SealBox.WIDTH - 2;
    float fitting = Math.min(size, size * room / Typeface.REGULAR.width(line, size));
    if (fitting < LEAST_SIZE) {
      throw new IllegalArgumentException("too wide for the seal: " + line);
    }
    return fitting;
  }

  private static void refuseForeign(String line) {
    var foreign = line.codePoints().filter(c -> ALPHABET.indexOf(c) < 0).findFirst();
    if (line.isBlank() || foreign.isPresent()) {
      throw new IllegalArgumentException("the seal cannot show " + line);
    }
  }
}
