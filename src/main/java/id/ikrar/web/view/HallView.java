package id.ikrar.web.view;

import java.util.List;

/**
 * The hall's page: find yourself on the roster.
 *
 * @param words what was searched for, or empty
 * @param searched whether a search was made
 * @param more whether there are more than are shown
 * @param code whether the code of the hall's screen is asked for
 * @param complaint a sentence on the last attempt, or empty
 */
public record HallView(
    String base,
    Occasion occasion,
    String words,
    boolean searched,
    List<Row> rows,
    boolean more,
    boolean code,
    String complaint) {

  /** Somebody found; {@code proof} says what is asked: IDENTIFIER, PHONE, or NOTHING. */
  public record Row(String id, String name, String jabatan, String instansi, String proof) {}
}
