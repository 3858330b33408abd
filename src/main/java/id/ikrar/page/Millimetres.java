package id.ikrar.page;

/** Lengths on paper, in the points of PDF. */
final class Millimetres {
  private Millimetres() {}

  static float mm(double millimetres) {
    return (float) (millimetres * 72 / 25.4);
  }
}
