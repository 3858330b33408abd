package id.ikrar.desk;

import id.ikrar.event.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** Characters that the sheet's fonts do not have, and the place that holds them. */
public record Undrawable(Sentence place, List<String> characters) {
  public Undrawable {
    characters = List.copyOf(characters);
  }

  /** The place and its characters, in the reader's language. */
  public Sentence sentence() {
    var named = characters.stream().map(Undrawable::named).collect(Collectors.joining(", "));
    return new Sentence(place.indonesian() + ": " + named, place.english() + ": " + named);
  }

  // The code point as well: a character that a font lacks may not show on the reader's screen.
  private static String named(String character) {
    return "“%s” (U+%04X)".formatted(character, character.codePointAt(0));
  }
}
