package id.ikrar.verify;

import id.ikrar.fuzz.Hold;
import id.ikrar.kernel.Bytes;
import id.ikrar.qr.QrReader;

/** The content of a seal's appearance is a QR and lines of text, or refused. */
public final class DrawingFuzz {
  private DrawingFuzz() {}

  public static void check(Bytes input) {
    Hold.whereRead(
        SealDrawing.parse(input),
        drawing -> {
          Hold.that(drawing.lines().size() <= 3, "more than three lines: ", drawing);
          Hold.whereRead(
              QrReader.read(drawing.size(), drawing.runs()),
              text -> Hold.that(!text.isEmpty(), "a QR that says nothing: ", drawing));
        });
  }
}
