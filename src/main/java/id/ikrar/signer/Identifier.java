package id.ikrar.signer;

/** How the state numbers a person, if it does. Never required, never in a log line. */
public record Identifier(Kind kind, String value) {
  public static final int MAX = 40;
  public static final Identifier NONE = new Identifier(Kind.NONE, "");

  public Identifier {
    if ((kind == Kind.NONE) != value.isEmpty() || value.length() > MAX) {
      throw new IllegalArgumentException(
          "identifier of kind " + kind + " with " + value.length() + " characters");
    }
  }

  /** The kinds in use; village staff carry a NIAPD or NIPD where one was issued. */
  public enum Kind {
    NIP,
    NI_PPPK,
    NRP,
    NIAPD,
    OTHER,
    NONE
  }

  /** As it stands on a sheet: an NIP in its groups, {@code 19680411 199303 1 009}. */
  public String printed() {
    return value.matches("\\d{18}")
        ? String.join(
            " ",
            value.substring(0, 8),
            value.substring(8, 14),
            value.substring(14, 15),
            value.substring(15))
        : value;
  }

  /** As strangers see it: the last three characters, since the first eight are a birth date. */
  public String masked() {
    return value.length() < 6 ? "" : "•••" + value.substring(value.length() - 3);
  }

  @Override
  public String toString() {
    return kind + " …";
  }
}
