package id.ikrar.signer;

/** How the state numbers a person, if it does. Never required, never in a log line. */
public record Identifier(Kind kind, String value) {
  public static final int MAX = 40;
  public static final Identifier NONE = new Identifier(Kind.NONE, "");
  private static final int SHOWN = 3;

  public Identifier {
    if ((kind == Kind.NONE) != value.isEmpty() || value.length() > MAX) {
      throw new IllegalArgumentException(
          "identifier of kind " + kind + " with " + value.length() + " characters");
    }
  }

  /** The kinds in use; village staff carry a NIAPD or NIPD where one was issued. */
  public enum Kind {
    NIP("NIP"),
    NI_PPPK("NI PPPK"),
    NRP("NRP"),
    NIAPD("NIAPD"),
    OTHER("Nomor identitas"),
    NONE("");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What stands in front of the number. */
    public String label() {
      return label;
    }
  }

  public boolean given() {
    return kind != Kind.NONE;
  }

  /** As on a sheet: "19680411 199303 1 009" for the kinds with 18 digits, others as they are. */
  public String printed() {
    return value.matches("\\d{18}") ? grouped(value) : value;
  }

  /**
   * For strangers: the last three characters, "******** ****** * 009". The first eight digits of a
   * NIP are the birth date, so none of them shows.
   */
  public String masked() {
    int shown = value.length() > 2 * SHOWN ? SHOWN : 0;
    var masked = "*".repeat(value.length() - shown) + value.substring(value.length() - shown);
    return value.matches("\\d{18}") ? grouped(masked) : masked;
  }

  private static String grouped(String text) {
    return text.substring(0, 8)
        + " "
        + text.substring(8, 14)
        + " "
        + text.charAt(14)
        + " "
        + text.substring(15);
  }

  @Override
  public String toString() {
    return kind + " …";
  }
}
