package id.ikrar.signing;

/** How the service knew who was signing; stands in the record and at every check. */
public enum Identification {
  /** Opened the personal link. */
  PERSONAL_LINK,
  /** Chose a name in the hall and gave the last four digits of the identifier. */
  HALL_IDENTIFIER,
  /** Chose a name in the hall and gave the last four digits of the phone number. */
  HALL_PHONE,
  /** Chose a name in the hall; the roster holds nothing more to ask for. */
  HALL_NAME,
  /** The same four, and typed the code that only the hall's screen showed at that minute. */
  PERSONAL_LINK_CODE,
  HALL_IDENTIFIER_CODE,
  HALL_PHONE_CODE,
  HALL_NAME_CODE;

  /** Whether a personal link led here. */
  public boolean personal() {
    return switch (this) {
      case PERSONAL_LINK, PERSONAL_LINK_CODE -> true;
      case HALL_IDENTIFIER,
          HALL_PHONE,
          HALL_NAME,
          HALL_IDENTIFIER_CODE,
          HALL_PHONE_CODE,
          HALL_NAME_CODE ->
          false;
    };
  }

  /** Whether it is shown that the person, or somebody who told them the code, was in the hall. */
  public boolean present() {
    return this == withCode();
  }

  /** The same after the code was typed. */
  public Identification withCode() {
    return switch (this) {
      case PERSONAL_LINK, PERSONAL_LINK_CODE -> PERSONAL_LINK_CODE;
      case HALL_IDENTIFIER, HALL_IDENTIFIER_CODE -> HALL_IDENTIFIER_CODE;
      case HALL_PHONE, HALL_PHONE_CODE -> HALL_PHONE_CODE;
      case HALL_NAME, HALL_NAME_CODE -> HALL_NAME_CODE;
    };
  }
}
