package id.ikrar.qr;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import id.ikrar.kernel.Parsed;
import java.util.List;

/** Reads a QR whose modules are known exactly, not one that was photographed. */
public final class QrReader {
  private QrReader() {}

  /** The text of which {@link QrMatrix} makes exactly these runs; nothing is corrected. */
  public static Parsed<String> read(int size, List<QrMatrix.Run> runs) {
    if (size < 21 || size > 17 + 4 * QrMatrix.MAX_VERSION || (size - 17) % 4 != 0) {
      return Parsed.malformed("a QR of " + size + " modules on a side");
    }
    var modules = new BitMatrix(size);
    for (var run : runs) {
      if (run.length() < 1 || run.x() < 0 || run.y() < 0) {
        return Parsed.malformed("a run outside of the QR");
      }
      if (run.x() + run.length() > size || run.y() >= size) {
        return Parsed.malformed("a run outside of the QR");
      }
      modules.setRegion(run.x(), run.y(), run.length(), 1);
    }
    try {
      var text = new Decoder().decode(modules).getText();
      return QrMatrix.of(text).runs().equals(runs)
          ? Parsed.ok(text)
          : Parsed.malformed("the QR is not drawn as we draw its text");
    } catch (ChecksumException | FormatException | IllegalArgumentException _) {
      return Parsed.malformed("the QR cannot be read");
    }
  }
}
