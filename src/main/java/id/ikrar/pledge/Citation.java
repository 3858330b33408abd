package id.ikrar.pledge;

import id.ikrar.event.Limits;

/**
 * A law as a pledge cites it.
 *
 * @param code for example {@code UU 20/2023}
 * @param title what it is about, or empty where the catalogue does not know
 */
public record Citation(String code, String title) {
  public Citation {
    Limits.text("legal basis", code, 1, LegalBasis.MAX_CODE);
    Limits.text("title of a legal basis", title, 0, LegalBasis.MAX_TITLE);
  }

  /** "UU 20/2023 tentang Aparatur Sipil Negara". */
  public String printed() {
    return title.isEmpty() ? code : code + " tentang " + title;
  }
}
