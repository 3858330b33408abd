package id.ikrar.signing;

import id.ikrar.event.Limits;
import java.util.List;

/**
 * A drawn signature: strokes of points in a box one unit wide, y downwards. Only the shape is kept,
 * never speed or pressure. No strokes at all: consent without drawing.
 *
 * @param height of the box, 0 to 1
 */
public record Ink(double height, List<Stroke> strokes) {
  public static final int MAX_STROKES = 200;
  public static final int MAX_POINTS = 5_000;
  public static final Ink NONE = new Ink(0, List.of());

  public Ink {
    strokes = List.copyOf(strokes);
    Limits.atMost("strokes", strokes.size(), MAX_STROKES);
    Limits.atMost("points", strokes.stream().mapToInt(s -> s.points().size()).sum(), MAX_POINTS);
    if (!(height >= 0 && height <= 1)) {
      throw new IllegalArgumentException("ink box is " + height + " high, 0 to 1");
    }
  }

  public boolean drawn() {
    return !strokes.isEmpty();
  }

  /** One touch of the finger. */
  public record Stroke(List<Point> points) {
    public Stroke {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("a stroke without points");
      }
    }
  }

  /** Within the box; one unit is its width. */
  public record Point(double x, double y) {
    public Point {
      if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
        throw new IllegalArgumentException("point outside the box: " + x + ", " + y);
      }
    }
  }
}
