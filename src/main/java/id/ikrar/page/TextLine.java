package id.ikrar.page;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * One line of words, broken to fit.
 *
 * @param last whether it ends its paragraph, so that it is never stretched
 */
record TextLine(String text, float width, boolean last) {

  /** Breaks the text at spaces, and words that are wider than the line between characters. */
  static List<TextLine> wrap(String text, Typeface face, float size, float width) {
    var lines = new ArrayList<TextLine>();
    text.strip()
        .lines()
        .forEach(paragraph -> wrapParagraph(paragraph.strip(), face, size, width, lines));
    return List.copyOf(lines);
  }

  private static void wrapParagraph(
      String paragraph, Typeface face, float size, float width, List<TextLine> lines) {
    float space = face.width(" ", size);
    var line = new StringBuilder();
    float used = 0;
    for (var piece : pieces(paragraph, face, size, width)) {
      if (!line.isEmpty() && used + space + piece.width > width) {
        lines.add(new TextLine(line.toString(), used, false));
        line.setLength(0);
        used = 0;
      }
      if (!line.isEmpty()) {
        line.append(' ');
        used += space;
      }
      line.append(piece.text);
      used += piece.width;
    }
    if (!line.isEmpty()) {
      lines.add(new TextLine(line.toString(), used, true));
    }
  }

  /** A word, or as much of one as fits on a line. */
  private record Piece(String text, float width) {}

  private static List<Piece> pieces(String paragraph, Typeface face, float size, float width) {
    var pieces = new ArrayList<Piece>();
    var words = new StringTokenizer(paragraph, " ");
    while (words.hasMoreTokens()) {
      var rest = words.nextToken();
      float wide = face.width(rest, size);
      while (wide > width) {
        int end = fitting(rest, face, size, width);
        pieces.add(new Piece(rest.substring(0, end), face.width(rest.substring(0, end), size)));
        rest = rest.substring(end);
        wide = face.width(rest, size);
      }
      if (!rest.isEmpty()) {
        pieces.add(new Piece(rest, wide));
      }
    }
    return pieces;
  }

  private static int fitting(String word, Typeface face, float size, float width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (face.width(word.substring(0, next), size) > width) {
        break;
      }
      end = next;
    }
    return end;
  }
}
