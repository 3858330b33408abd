package id.ikrar.signing;

/** The number of an identity card, by which the national service knows a person; never kept. */
public record Nik(String value) {
  public static final int DIGITS = 16;

  public Nik {
    if (!value.matches("[0-9]{16}")) {
      throw new IllegalArgumentException("a NIK of other than " + DIGITS + " digits");
    }
  }

  @Override
  public String toString() {
    return "Nik[hidden]";
  }
}
