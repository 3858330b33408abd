package id.ikrar.web.view;

import java.util.List;

/**
 * How far events have come, region by region.
 *
 * @param within the region that is looked at
 * @param crumbs the regions around it, the largest first
 * @param unit the word for its parts
 * @param villages whether parts have villages of their own
 * @param rest lines below the table: people whose part is not known, or who are elsewhere
 * @param none "3 dari 20 …", who has none
 * @param workbook address of the XLSX, or empty
 */
public record CoverageView(
    String within,
    List<Crumb> crumbs,
    String unit,
    boolean villages,
    String figure,
    int percent,
    String reached,
    List<Row> rows,
    List<Rest> rest,
    String none,
    List<String> without,
    Trend trend,
    String workbook,
    String csv) {

  /** A region around the one that is looked at. */
  public record Crumb(String name, String href) {}

  /**
   * A part.
   *
   * @param href its own parts, or empty
   * @param level 0 nobody, 1 less than half, 2 half or more, 3 all
   */
  public record Row(
      String name,
      String href,
      int listed,
      String listedText,
      int signed,
      String signedText,
      int percent,
      int level,
      int reached,
      String reachedText,
      Badge state) {}

  /** People beside the parts. */
  public record Rest(String name, String listed, String signed) {}

  /** Pledges by day, as bars. */
  public record Trend(List<Bar> bars, int width, String most) {
    public boolean empty() {
      return bars.isEmpty();
    }
  }

  /** One day; places are those of the drawing. */
  public record Bar(int x, int y, int width, int height, String when, String count) {}
}
