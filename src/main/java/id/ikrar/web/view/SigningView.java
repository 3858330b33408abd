package id.ikrar.web.view;

/**
 * The ceremony of one person.
 *
 * @param base address that the page's requests start with
 * @param digest of the frozen words, in hexadecimal
 * @param identifier masked, or empty
 * @param certified address where a certificate of the national service signs, or empty
 * @param passkey the origin where a passkey is offered, or empty
 * @param anew why this is signed once more, or empty
 */
public record SigningView(
    String base,
    Occasion occasion,
    Naskah naskah,
    String digest,
    String name,
    String jabatan,
    String instansi,
    String identifier,
    boolean leader,
    String certified,
    String passkey,
    String anew) {}
