package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

/** The seal's measures, the same in the empty field and in the drawing that fills it. */
final class SealBox {
  /** The QR with its modules from edge to edge. */
  static final float SYMBOL = mm(36);

  /** The field's width, and the height of its white square: four modules of quiet at version 9. */
  static final float WIDTH = mm(42);

  /** Below the square stand the lines. */
  static final float TEXT = mm(13);

  static final float HEIGHT = WIDTH + TEXT;

  /** White around the symbol; the field begins so far left that the symbol stands on the margin. */
  static final float QUIET = (WIDTH - SYMBOL) / 2;

  private SealBox() {}
}
