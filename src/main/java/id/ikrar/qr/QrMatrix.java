package id.ikrar.qr;

import id.ikrar.kernel.Bytes;
import java.util.List;

/** The modules of a QR code, error correction level M, without quiet zone. */
@SuppressWarnings("DoNotCallSuggester")
public final class QrMatrix {
  public static final int MAX_VERSION = 9;

  private QrMatrix() {}

  /** Refuses text that needs more than version 9. */
  public static QrMatrix of(String text) {
    throw new UnsupportedOperationException();
  }

  /** Modules on a side: 53 for version 9. */
  public int size() {
    throw new UnsupportedOperationException();
  }

  public int version() {
    throw new UnsupportedOperationException();
  }

  /** Whether the module is dark; y runs downwards. */
  public boolean get(int x, int y) {
    throw new UnsupportedOperationException();
  }

  /** Dark modules side by side. */
  public record Run(int x, int y, int length) {}

  /** All dark modules as horizontal runs, from the top. */
  public List<Run> runs() {
    throw new UnsupportedOperationException();
  }

  /** A picture with quiet zone. */
  public Bytes png(int pixelsPerModule) {
    throw new UnsupportedOperationException();
  }

  /** A picture with quiet zone, dark on white. */
  public String svg() {
    throw new UnsupportedOperationException();
  }

  /** For a terminal: two modules in each character cell. */
  public String terminal() {
    throw new UnsupportedOperationException();
  }
}
