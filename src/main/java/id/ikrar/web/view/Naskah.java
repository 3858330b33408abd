package id.ikrar.web.view;

import java.util.List;
import java.util.Locale;

/**
 * The words of a pledge as they stand on the screen.
 *
 * @param title lines separated by line feeds
 * @param bases the laws cited
 * @param language ID or EN
 */
public record Naskah(
    String title,
    String number,
    String preamble,
    List<String> commitments,
    String closing,
    List<Basis> bases,
    String language) {

  /** For the attribute of the page that tells a voice how to read. */
  public String tag() {
    return language.toLowerCase(Locale.ROOT);
  }

  /** A law cited. */
  public record Basis(String code, String title) {}
}
