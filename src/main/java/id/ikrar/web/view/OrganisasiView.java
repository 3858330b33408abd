package id.ikrar.web.view;

import java.util.List;

/**
 * The tree of organisations.
 *
 * @param link with which a new organisation sets itself up, shown once, or empty
 * @param operator whether all trees are shown, to whoever runs the service
 */
public record OrganisasiView(
    Rooms rooms,
    String news,
    String complaint,
    String link,
    boolean operator,
    List<Row> rows,
    Form form) {

  /** One of them; {@code rename} is empty where it is not to be renamed. */
  public record Row(
      String name,
      String kind,
      String region,
      int depth,
      String people,
      String members,
      String rename) {}

  /** What was typed for a new one; without parents to choose from there is no form. */
  public record Form(List<Option> parents, List<Option> kinds, String name, String region) {}
}
