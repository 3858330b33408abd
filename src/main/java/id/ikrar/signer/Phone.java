package id.ikrar.signer;

import id.ikrar.kernel.Parsed;

/** An Indonesian mobile number in its normal form {@code +628…}, or none. */
public record Phone(String value) {
  public static final Phone NONE = new Phone("");
  private static final int MAX_TYPED = 40;

  public Phone {
    if (!value.matches("(\\+628[1-9]\\d{7,10})?")) {
      throw new IllegalArgumentException("not a phone number in the form +628…");
    }
  }

  /**
   * Reads 08…, 628…, +628…, 8… (Excel ate the zero), with spaces, dots, dashes or brackets; blank
   * is none. A reason never holds the number.
   */
  public static Parsed<Phone> read(String typed) {
    var text = typed.strip();
    if (text.length() > MAX_TYPED) {
      return Parsed.malformed("a phone number of " + text.length() + " characters");
    }
    if (text.isEmpty() || text.matches("['’`]?[-–—.0\\s]*")) {
      return Parsed.ok(NONE);
    }
    if (text.matches("(?i)\\d([.,]\\d+)?E\\+?\\d{1,2}")) {
      return Parsed.malformed("a phone number that Excel turned into a power of ten");
    }
    var digits = text.replaceAll("[.,]0$", "").replaceAll("[\\s\\u00a0().\\-–'’`/]", "");
    var national = digits.replaceFirst("^(\\+62|0062|62)0?", "").replaceFirst("^0", "");
    if (!digits.matches("\\+?\\d+")) {
      return Parsed.malformed("a phone number has digits only");
    }
    if (!national.matches("8[1-9]\\d*")) {
      return Parsed.malformed("no mobile number: it must begin with 08, 628 or +628");
    }
    int length = national.length() + 1;
    return length >= 10 && length <= 13
        ? Parsed.ok(new Phone("+62" + national))
        : Parsed.malformed("a mobile number has 10 to 13 digits, this has " + length);
  }

  public boolean given() {
    return !value.isEmpty();
  }

  /** The address that opens a chat with the number, without text. */
  public String whatsApp() {
    return "https://wa.me/" + value.substring(1);
  }

  /** The first and last digits only: {@code +62…789}. */
  @Override
  public String toString() {
    return given() ? "+62…" + value.substring(value.length() - 3) : "";
  }
}
