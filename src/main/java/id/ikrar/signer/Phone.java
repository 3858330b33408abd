package id.ikrar.signer;

/** An Indonesian mobile number in its normal form {@code +628…}, or none. */
public record Phone(String value) {
  public static final Phone NONE = new Phone("");

  public Phone {
    if (!value.matches("(\\+628\\d{7,11})?")) {
      throw new IllegalArgumentException("not a phone number in the form +628…");
    }
  }

  public boolean given() {
    return !value.isEmpty();
  }

  /** The first and last digits only: {@code +62…789}. */
  @Override
  public String toString() {
    return given() ? "+62…" + value.substring(value.length() - 3) : "";
  }
}
