package id.ikrar.web.view;

import java.util.List;

/**
 * The part of the hall's screen that changes.
 *
 * @param names of those who signed last, the newest first; none where they are not shown
 */
public record BoardBody(
    String signed,
    String expected,
    int percent,
    List<Count> counts,
    Pane kecamatan,
    Pane instansi,
    List<String> names) {

  /** How many are in a state. */
  public record Count(String state, String word, String number, int percent) {}

  /**
   * One way of counting.
   *
   * @param rest a sentence on the bars that are not shown, or empty
   * @param many whether there are so many squares that they hold their number alone
   */
  public record Pane(
      String kind, String title, List<Bar> bars, String rest, List<Tile> tiles, boolean many) {}

  /** A bar of the states side by side. */
  public record Bar(String name, String text, String missing, List<Part> parts) {}

  /** A piece of a bar, in hundredths of its length. */
  public record Part(String state, String x, String width) {}

  /** A square with its share; the level, 0 to 5, is its colour. */
  public record Tile(String name, String share, String text, int level) {}
}
