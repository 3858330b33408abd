package id.ikrar.web.view;

import java.util.List;

/**
 * The words of a pledge as they stand on the screen.
 *
 * @param title lines separated by line feeds
 * @param bases the laws cited
 */
public record Naskah(
    String title,
    String number,
    String preamble,
    List<String> commitments,
    String closing,
    List<Basis> bases) {

  /** A law cited. */
  public record Basis(String code, String title) {}
}
