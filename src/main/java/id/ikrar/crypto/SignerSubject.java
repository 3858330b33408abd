package id.ikrar.crypto;

/**
 * Whom a signer's certificate names, as the roster said on that day; never an identifier number.
 *
 * @param title jabatan, may be empty
 * @param organization instansi, may be empty
 */
public record SignerSubject(String name, String title, String organization) {
  public static final int MAX_CHARACTERS = 160;

  public SignerSubject {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a signer has a name");
    }
    check("name", name);
    check("title", title);
    check("organisation", organization);
  }

  private static void check(String what, String value) {
    if (value.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          what + " of " + value.length() + " characters, at most " + MAX_CHARACTERS);
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(what + " holds a control character");
    }
  }
}
