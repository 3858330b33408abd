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
    var line = new StringBuilder();
    for (var word : pieces(paragraph, face, size, width)) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && face.width(longer, size) > width) {
        lines.add(of(line.toString(), face, size, false));
        line.setLength(0);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    if (!line.isEmpty()) {
      lines.add(of(line.toString(), face, size, true));
    }
  }

  private static TextLine of(String text, Typeface face, float size, boolean last) {
    return new TextLine(text, face.width(text, size), last);
  }

  private static List<String> pieces(String paragraph, Typeface face, float size, float width) {
    var pieces = new ArrayList<String>();
    var words = new StringTokenizer(paragraph, " ");
    while (words.hasMoreTokens()) {
      var rest = words.nextToken();
      while (face.width(rest, size) > width) {
        int end = fitting(rest, face, size, width);
        pieces.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      if (!rest.isEmpty()) {
        pieces.add(rest);
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
