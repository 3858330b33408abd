package id.ikrar.event;

/** The same sentence in both languages. */
public record Sentence(String indonesian, String english) {
  public Sentence {
    if (indonesian.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException(
          "a sentence needs both languages: " + indonesian + english);
    }
  }

  public String in(Language language) {
    return switch (language) {
      case ID -> indonesian;
      case EN -> english;
    };
  }
}
