package id.ikrar.web.view;

/**
 * The page on which a certificate of the national service signs.
 *
 * @param action where the form goes
 * @param back where the phone's own key signs
 * @param digest of the frozen words, in hexadecimal
 * @param complaint why it was not done, or empty
 * @param note what was done besides, or empty
 */
public record CertifiedView(
    String action,
    String back,
    Occasion occasion,
    Naskah naskah,
    String digest,
    String name,
    String jabatan,
    String complaint,
    String note) {}
