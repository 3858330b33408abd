package id.ikrar.web.view;

import java.util.List;

/** The templates to choose from. */
public record ShelfView(List<Row> rows, String news, String complaint) {
  /**
   * One of them.
   *
   * @param owner who made it
   * @param source where its words were found, or what they were changed from
   */
  public record Row(
      String id, String label, String owner, String version, String source, boolean editable) {}
}
