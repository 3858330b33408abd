package id.ikrar.web.view;

import java.util.List;

/** Two versions of words, told apart. */
public record DifferenceView(
    String title, String before, String after, String back, List<Piece> pieces) {
  /** A stretch of text; {@code kind} is BOTH, BEFORE or AFTER. */
  public record Piece(String kind, String text) {}

  public boolean same() {
    return pieces.stream().allMatch(it -> it.kind().equals("BOTH"));
  }
}
