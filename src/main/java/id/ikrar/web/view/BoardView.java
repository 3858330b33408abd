package id.ikrar.web.view;

/**
 * The hall's screen.
 *
 * @param by the way of counting that is shown first: kecamatan or instansi
 * @param code what the screen shows as proof of presence, or empty where nobody is asked for it
 * @param left seconds until the next code
 */
public record BoardView(
    String base,
    Occasion occasion,
    BoardBody body,
    String by,
    String code,
    long left,
    String address) {}
