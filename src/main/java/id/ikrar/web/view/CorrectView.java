package id.ikrar.web.view;

/**
 * The form with which a signer is asked to sign anew, under what is right.
 *
 * @param action where the form goes
 * @param cancel where what was asked for before is called off, or empty
 * @param back where one goes who does not want to
 * @param signed the name on the roster
 * @param shortId as printed
 * @param link the person's own address, which leads to the new sheet
 * @param limit how many characters the reason may have
 * @param complaint why it was not taken, or empty
 */
public record CorrectView(
    String action,
    String cancel,
    String back,
    String signed,
    String shortId,
    String event,
    String link,
    Typed typed,
    int limit,
    String complaint) {

  /** What stands in the fields. */
  public record Typed(
      String name, String jabatan, String pangkat, String instansi, String reason) {}
}
