package id.ikrar.qr;

import id.ikrar.kernel.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A QR code drawn for screens, each time with its quiet zone. */
record QrPicture(QrMatrix matrix) {
  private static final int MAX_PIXELS_PER_MODULE = 64;
  private static final int WHITE = 0xffffff;

  // Black on white by name, whatever colours the terminal has.
  private static final String PAPER = "\u001b[30;107m";
  private static final String PLAIN = "\u001b[0m";

  Bytes png(int pixels) {
    if (pixels < 1 || pixels > MAX_PIXELS_PER_MODULE) {
      throw new IllegalArgumentException(
          "1 to " + MAX_PIXELS_PER_MODULE + " pixels per module, given " + pixels);
    }
    int side = outer() * pixels;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(
            x, y, matrix.get(x / pixels - QrMatrix.QUIET, y / pixels - QrMatrix.QUIET) ? 0 : WHITE);
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.owning(out.toByteArray());
  }

  String svg() {
    var path =
        matrix.runs().stream()
            .map(run ->
                "M%d %dh%dv1h-%dz"
                    .formatted(
                        run.x() + QrMatrix.QUIET,
                        run.y() + QrMatrix.QUIET,
                        run.length(),
                        run.length()))
            .collect(Collectors.joining());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\"".formatted(outer())
        + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/>"
            .formatted(outer())
        + "<path d=\""
        + path
        + "\"/></svg>";
  }

  String terminal() {
    var text = new StringBuilder();
    for (int y = -QrMatrix.QUIET; y < matrix.size() + QrMatrix.QUIET; y += 2) {
      text.append(PAPER);
      for (int x = -QrMatrix.QUIET; x < matrix.size() + QrMatrix.QUIET; x++) {
        text.append(half(matrix.get(x, y), matrix.get(x, y + 1)));
      }
      text.append(PLAIN).append('\n');
    }
    return text.toString();
  }

  private int outer() {
    return matrix.size() + 2 * QrMatrix.QUIET;
  }

  private static char half(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '█' : '▀';
    }
    return lower ? '▄' : ' ';
  }
}
