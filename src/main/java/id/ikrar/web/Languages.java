package id.ikrar.web;

import id.ikrar.event.Language;
import java.util.Locale;
import java.util.Optional;

/** How a browser names the languages that we speak; Indonesian where nobody asks for the other. */
final class Languages {
  /** Longest header of languages that is looked at. */
  private static final int MAX_HEADER = 200;

  private Languages() {}

  static String tag(Language language) {
    return switch (language) {
      case ID -> "id";
      case EN -> "en";
    };
  }

  static Optional<Language> tagged(String tag) {
    for (var language : Language.values()) {
      if (tag(language).equalsIgnoreCase(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The first of a browser's languages (RFC 9110 section 12.5.4) that we speak. */
  static Language accepted(String header) {
    if (header.isBlank() || header.length() > MAX_HEADER) {
      return Language.ID;
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> range.getRange().split("-", 2)[0])
          .flatMap(tag -> tagged(tag).stream())
          .findFirst()
          .orElse(Language.ID);
    } catch (IllegalArgumentException e) {
      return Language.ID;
    }
  }
}
