package id.ikrar.page;

import id.ikrar.signing.Ink;
import id.ikrar.signing.Ink.Point;
import id.ikrar.signing.Ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws strokes as smooth lines into a box, without the points that nobody would see. */
final class InkDrawing {
  private static final float PEN = 1.3f;

  /** Points; a twelfth of a millimetre. */
  private static final double TOLERANCE = 0.236;

  private final double left;
  private final double top;
  private final double scale;
  private final float x;
  private final float y;

  /** Fits the drawing into the box whose lower left corner is given, as large as it goes. */
  InkDrawing(Ink ink, float x, float y, float width, float height) {
    var points = ink.strokes().stream().flatMap(s -> s.points().stream()).toList();
    left = points.stream().mapToDouble(Point::x).min().orElse(0);
    top = points.stream().mapToDouble(Point::y).max().orElse(0);
    double wide = points.stream().mapToDouble(Point::x).max().orElse(0) - left;
    double high = top - points.stream().mapToDouble(Point::y).min().orElse(0);
    scale =
        Math.min(
            (width - 2 * PEN) / Math.max(wide, 0.2), (height - 2 * PEN) / Math.max(high, 0.05));
    this.x = x;
    this.y = y;
  }

  void draw(Ink ink, PdfContentByte content) {
    content.saveState();
    // In tenths of a point from the corner of the box, so that all numbers are small and whole.
    content.concatCTM(0.1f, 0, 0, 0.1f, x, y);
    content.setRGBColorStroke(0x14, 0x21, 0x3d);
    content.setLineWidth(tenths(PEN));
    content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
    content.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    for (var stroke : ink.strokes()) {
      path(simplified(placed(stroke)), content);
      content.stroke();
    }
    content.restoreState();
  }

  private List<Spot> placed(Stroke stroke) {
    return stroke.points().stream()
        .map(p -> new Spot(PEN + (p.x() - left) * scale, PEN + (top - p.y()) * scale))
        .toList();
  }

  /** Quadratic curves from middle to middle, each point being a control point. */
  private static void path(List<Spot> spots, PdfContentByte content) {
    var first = spots.getFirst();
    content.moveTo(tenths(first.x), tenths(first.y));
    var from = first;
    for (int i = 1; i < spots.size() - 1; i++) {
      var control = spots.get(i);
      var to = i == spots.size() - 2 ? spots.get(i + 1) : control.middle(spots.get(i + 1));
      curve(from, control, to, content);
      from = to;
    }
    if (spots.size() <= 2) {
      var last = spots.getLast();
      content.lineTo(tenths(last.x), tenths(last.y));
    }
  }

  private static void curve(Spot from, Spot control, Spot to, PdfContentByte content) {
    content.curveTo(
        tenths(from.x + 2 * (control.x - from.x) / 3),
        tenths(from.y + 2 * (control.y - from.y) / 3),
        tenths(to.x + 2 * (control.x - to.x) / 3),
        tenths(to.y + 2 * (control.y - to.y) / 3),
        tenths(to.x),
        tenths(to.y));
  }

  /** A thirtieth of a millimetre is finer than any printer's dot and needs fewer bytes. */
  private static float tenths(double length) {
    return Math.round(length * 10);
  }

  /** Ramer, Douglas and Peucker, without recursion: 5,000 points may lie on one stroke. */
  private static List<Spot> simplified(List<Spot> spots) {
    if (spots.size() < 3) {
      return spots;
    }
    var keep = new boolean[spots.size()];
    keep[0] = true;
    keep[spots.size() - 1] = true;
    var spans = new ArrayList<int[]>();
    spans.add(new int[] {0, spots.size() - 1});
    while (!spans.isEmpty()) {
      var span = spans.removeLast();
      int farthest = farthest(spots, span[0], span[1]);
      if (farthest > 0) {
        keep[farthest] = true;
        spans.add(new int[] {span[0], farthest});
        spans.add(new int[] {farthest, span[1]});
      }
    }
    var kept = new ArrayList<Spot>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        kept.add(spots.get(i));
      }
    }
    return kept;
  }

  private static int farthest(List<Spot> spots, int from, int to) {
    int farthest = 0;
    double distance = TOLERANCE;
    for (int i = from + 1; i < to; i++) {
      double off = spots.get(i).distance(spots.get(from), spots.get(to));
      if (off > distance) {
        farthest = i;
        distance = off;
      }
    }
    return farthest;
  }

  /** A point on paper. */
  private record Spot(double x, double y) {
    Spot middle(Spot other) {
      return new Spot((x + other.x) / 2, (y + other.y) / 2);
    }

    double distance(Spot a, Spot b) {
      double length = Math.hypot(b.x - a.x, b.y - a.y);
      return length == 0
          ? Math.hypot(x - a.x, y - a.y)
          : Math.abs((b.x - a.x) * (a.y - y) - (a.x - x) * (b.y - a.y)) / length;
    }
  }
}
