package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import java.awt.RenderingHints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Turns a page of a file of our own into a picture, for screens that show no PDF. */
public final class PagePicture {
  /** Sharp on a phone, and read without a magnifier on a desk. */
  private static final int DOTS_PER_INCH = 120;

  private PagePicture() {}

  /**
   * The page as a PNG.
   *
   * @param page from 1; nothing where the file has no such page
   */
  public static Optional<Bytes> png(Bytes pdf, int page) {
    try (var document = Loader.loadPDF(pdf.toArray())) {
      if (page < 1 || page > document.getNumberOfPages()) {
        return Optional.empty();
      }
      var renderer = new PDFRenderer(document);
      renderer.setRenderingHints(
          new RenderingHints(
              Map.of(
                  RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                  RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC,
                  RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY)));
      var picture = renderer.renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
      var out = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", out);
      return Optional.of(Bytes.owning(out.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
