package id.ikrar.web.view;

import java.util.List;

/**
 * The events of an organisation, like a diary.
 *
 * @param creates whether new ones may be added
 */
public record DiaryView(Rooms rooms, String organization, boolean creates, List<Row> rows) {

  /** One event; {@code count} says how many have signed, or is empty. */
  public record Row(
      String address, String when, String name, String where, Badge state, String count) {}
}
