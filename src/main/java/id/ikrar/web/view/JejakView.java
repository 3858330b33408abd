package id.ikrar.web.view;

import java.util.List;

/**
 * The audit trail, a page of it.
 *
 * @param query what was chosen, for the addresses of the exports
 * @param older the address of the next page, or empty
 */
public record JejakView(
    Rooms rooms,
    List<Option> events,
    List<Option> people,
    String query,
    String older,
    List<Row> rows) {

  /** A line. */
  public record Row(String at, String who, String what, String event, String subject) {}
}
