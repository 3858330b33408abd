package id.ikrar.pledge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells two texts apart word by word. */
public final class WordDifference {
  // A word with the white space behind it stays one piece, so that the text can be put together.
  private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

  private WordDifference() {}

  /** A stretch of text. */
  public record Piece(Kind kind, String text) {
    /** In which of the two texts it stands. */
    public enum Kind {
      BOTH,
      BEFORE,
      AFTER
    }
  }

  /** The pieces in order; those of before and both are the one text, after and both the other. */
  public static List<Piece> of(String before, String after) {
    var first = words(before);
    var second = words(after);
    var pieces = new ArrayList<Piece>();
    for (var delta : DiffUtils.diff(first, second, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        add(pieces, Piece.Kind.BOTH, delta.getSource().getLines());
      } else {
        add(pieces, Piece.Kind.BEFORE, delta.getSource().getLines());
        add(pieces, Piece.Kind.AFTER, delta.getTarget().getLines());
      }
    }
    return List.copyOf(pieces);
  }

  /** All words of a template, as they are read. */
  public static String text(Template it) {
    return text(it.title(), it.preamble(), it.commitments(), it.closing(), it.legalBases());
  }

  /** All words that were frozen or drafted, as they are read. */
  public static String text(Wording it) {
    return text(it.title(), it.preamble(), it.commitments(), it.closing(), it.legalBases());
  }

  private static String text(
      String title, String preamble, List<String> commitments, String closing, List<String> bases) {
    var parts = new ArrayList<String>();
    parts.add(title);
    parts.add(preamble);
    parts.addAll(commitments);
    parts.add(closing);
    parts.add(String.join("; ", bases));
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .reduce((one, next) -> one + "\n\n" + next)
        .orElse("");
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  private static void add(List<Piece> pieces, Piece.Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }
}
