package id.ikrar.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Finds the text of a QR in a photo or screenshot (PNG, JPEG). */
public final class QrPhoto {
  /** A phone's largest photos; beyond this nothing is unpacked. */
  public static final long MAX_PIXELS = 120_000_000;

  /** Larger pictures are read with pixels left out. */
  private static final int MOST = 3200;

  private static final List<Integer> SIDES = List.of(1600, 1000, 600);
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  private QrPhoto() {}

  /** The text of the one QR that is found. */
  public static Parsed<String> read(Bytes picture) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.toArray()))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Parsed.malformed("not a picture that can be read");
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return search(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The platform's decoders answer broken pictures with all sorts of exceptions.
      return Parsed.malformed("a broken picture: " + e.getClass().getSimpleName());
    }
  }

  private static Parsed<String> search(ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MAX_PIXELS) {
      return Parsed.malformed("a picture of " + pixels + " pixels, at most " + MAX_PIXELS);
    }
    int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
    int every = Math.max(1, (longer + MOST - 1) / MOST);
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(every, every, 0, 0);
    var image = reader.read(0, parameters);
    for (int side : SIDES) {
      var text = decode(scaled(image, side));
      if (text instanceof Parsed.Ok<String>) {
        return text;
      }
    }
    return Parsed.malformed("no QR was found in the picture");
  }

  private static BufferedImage scaled(BufferedImage image, int side) {
    double scale = Math.min(2, (double) side / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) (image.getWidth() * scale));
    int height = Math.max(1, (int) (image.getHeight() * scale));
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return scaled;
  }

  private static Parsed<String> decode(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var colours = image.getRGB(0, 0, width, height, null, 0, width);
    LuminanceSource light = new RGBLuminanceSource(width, height, colours);
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(light));
      return Parsed.ok(new QRCodeReader().decode(bitmap, HINTS).getText());
    } catch (ReaderException e) {
      return Parsed.malformed("no QR was found in the picture");
    }
  }
}
