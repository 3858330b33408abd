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
  HALL_NAME
}
