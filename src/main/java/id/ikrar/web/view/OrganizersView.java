package id.ikrar.web.view;

import java.util.List;

/** Links with which the organisers of child events join, shown this once. */
public record OrganizersView(EventHead head, List<Row> rows) {

  /**
   * One organisation.
   *
   * @param link empty where none was made; the note then says why
   */
  public record Row(String unit, String organizer, String link, String whatsapp, String note) {}
}
