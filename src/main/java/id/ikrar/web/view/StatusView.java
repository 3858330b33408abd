package id.ikrar.web.view;

import java.util.List;

/** The status lists that are published now. */
public record StatusView(List<Row> rows) {
  public StatusView {
    rows = List.copyOf(rows);
  }

  /**
   * One list.
   *
   * @param address where its bytes are
   * @param positions the first and the last entry of the log of which it speaks
   * @param at as of when
   * @param next when there will be a newer one, at the latest
   */
  public record Row(
      String address,
      String number,
      String positions,
      String at,
      String next,
      String withdrawn,
      String corrected) {}
}
