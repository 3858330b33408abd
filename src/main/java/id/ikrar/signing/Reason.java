package id.ikrar.signing;

import id.ikrar.kernel.Parsed;
import java.util.regex.Pattern;

/** Why somebody takes a pledge back, in one line that everybody may read. */
public record Reason(String text) {
  public static final int MAX_CHARACTERS = 500;

  // Control characters, halves of characters, and marks that turn the direction of what follows.
  private static final Pattern UNREADABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

  public Reason {
    if (text.isBlank() || !text.equals(text.strip())) {
      throw new IllegalArgumentException("a reason is empty or has blanks around it");
    }
    int characters = text.codePointCount(0, text.length());
    if (characters > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "a reason of " + characters + " characters, at most " + MAX_CHARACTERS);
    }
    if (UNREADABLE.matcher(text).find()) {
      throw new IllegalArgumentException("a reason with characters that nobody can read");
    }
  }

  /** As somebody typed it, on one line or several. */
  public static Parsed<Reason> typed(String text) {
    try {
      return Parsed.ok(new Reason(text.replaceAll("\\s+", " ").strip()));
    } catch (IllegalArgumentException e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    }
  }
}
