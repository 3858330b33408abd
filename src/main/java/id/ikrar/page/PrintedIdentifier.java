package id.ikrar.page;

import id.ikrar.signer.Identifier;

/** An identifier as it stands under a name. */
final class PrintedIdentifier {
  private PrintedIdentifier() {}

  /**
   * For example "NIP 19680411 199303 1 009"; empty for nothing.
   *
   * @param value the whole, or masked, or empty
   */
  static String of(Identifier.Kind kind, String value) {
    if (value.isBlank()) {
      return "";
    }
    var label =
        switch (kind) {
          case NIP -> "NIP ";
          case NI_PPPK -> "NI PPPK ";
          case NRP -> "NRP ";
          case NIAPD -> "NIAPD ";
          case OTHER, NONE -> "";
        };
    return label + grouped(value.strip());
  }

  // Birth date, appointment, sex, serial; for PPPK the second group is year, code and the third the
  // same.
  private static String grouped(String value) {
    return value.length() == 18 && value.chars().noneMatch(Character::isWhitespace)
        ? "%s %s %s %s"
            .formatted(
                value.substring(0, 8),
                value.substring(8, 14),
                value.substring(14, 15),
                value.substring(15))
        : value;
  }
}
