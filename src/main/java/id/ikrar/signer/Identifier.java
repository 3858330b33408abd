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
   * For strangers: of 18 digits the month of appointment alone, "******** 199303 * ***". The first
   * eight are the birth date; the last four are what the hall asks for to recognise a person.
   */
  public String masked() {
    return value.matches("\\d{18}")
        ? grouped("*".repeat(8) + value.substring(8, 14) + "****")
        : "*".repeat(value.length());
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
