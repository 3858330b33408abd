package id.ikrar.page;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A drawn signature as it stands on the signer's sheet: curves in the sheet's points, y upwards.
 */
public record Drawing(List<Move> moves) {
  public static final int MAX_MOVES = 20_000;

  public Drawing {
    moves = List.copyOf(moves);
    if (moves.isEmpty() || moves.size() > MAX_MOVES) {
      throw new IllegalArgumentException("a drawing of " + moves.size() + " moves");
    }
  }

  /** What the pen does. */
  public sealed interface Move {
    /** It is put down. */
    record To(double x, double y) implements Move {}

    /** It goes straight. */
    record Line(double x, double y) implements Move {}

    /** It goes along a Bézier curve. */
    record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Move {}
  }

  double left() {
    return xs().min().orElse(0);
  }

  double right() {
    return xs().max().orElse(0);
  }

  double bottom() {
    return ys().min().orElse(0);
  }

  double top() {
    return ys().max().orElse(0);
  }

  // A curve never leaves the hull of its control points.
  private DoubleStream xs() {
    return moves.stream()
        .flatMapToDouble(move ->
            switch (move) {
              case Move.To to -> DoubleStream.of(to.x());
              case Move.Line line -> DoubleStream.of(line.x());
              case Move.Curve curve -> DoubleStream.of(curve.x1(), curve.x2(), curve.x());
            });
  }

  private DoubleStream ys() {
    return moves.stream()
        .flatMapToDouble(move ->
            switch (move) {
              case Move.To to -> DoubleStream.of(to.y());
              case Move.Line line -> DoubleStream.of(line.y());
              case Move.Curve curve -> DoubleStream.of(curve.y1(), curve.y2(), curve.y());
            });
  }
}
