package id.ikrar.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import id.ikrar.kernel.Bytes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The modules of a QR code (ISO/IEC 18004), error correction level M, without quiet zone. */
public final class QrMatrix {
  public static final int MAX_VERSION = 9;
  public static final int MAX_CHARACTERS = 1000;

  /** Modules of white that the standard wants on each side. */
  public static final int QUIET = 4;

  private final int size;
  private final BitSet dark;

  private QrMatrix(ByteMatrix modules) {
    this.size = modules.getWidth();
    this.dark = new BitSet(size * size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        dark.set(y * size + x, modules.get(x, y) == 1);
      }
    }
  }

  /** Refuses text that needs more than version 9. */
  public static QrMatrix of(String text) {
    if (text.isEmpty() || text.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "a QR text has 1 to " + MAX_CHARACTERS + " characters, given " + text.length());
    }
    try {
      // Compact: digits as digits and letters as bytes, instead of all as bytes.
      var code =
          Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_COMPACT, true));
      int version = code.getVersion().getVersionNumber();
      if (version > MAX_VERSION) {
        throw new IllegalArgumentException(
            "text of "
                + text.length()
                + " characters needs QR version "
                + version
                + ", at most "
                + MAX_VERSION);
      }
      return new QrMatrix(code.getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR for " + text.length() + " characters", e);
    }
  }

  /** Modules on a side: 53 for version 9. */
  public int size() {
    return size;
  }

  public int version() {
    return (size - 17) / 4;
  }

  /** Whether the module is dark; y runs downwards, and all around is light. */
  public boolean get(int x, int y) {
    return x >= 0 && y >= 0 && x < size && y < size && dark.get(y * size + x);
  }

  /** Dark modules side by side. */
  public record Run(int x, int y, int length) {}

  /** All dark modules as horizontal runs, from the top. */
  public List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int start = x;
        while (get(x, y)) {
          x++;
        }
        if (x > start) {
          runs.add(new Run(start, y, x - start));
        }
      }
    }
    return List.copyOf(runs);
  }

  /** A picture with quiet zone. */
  public Bytes png(int pixelsPerModule) {
    return new QrPicture(this).png(pixelsPerModule);
  }

  /** A picture with quiet zone, dark on white. */
  public String svg() {
    return new QrPicture(this).svg();
  }

  /** For a terminal: two modules in each character cell. */
  public String terminal() {
    return new QrPicture(this).terminal();
  }
}
