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

  @Override
  public String toString() {
    return kind + " …";
  }
}
