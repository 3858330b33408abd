package id.ikrar.web.view;

import java.util.List;

/**
 * Who is there: find somebody, take it down.
 *
 * @param words what was searched for, or empty
 * @param more whether there are more than are shown
 */
public record KehadiranTab(
    EventHead head,
    List<PelaksanaanTab.Count> counts,
    String words,
    boolean more,
    List<Found> found) {

  /**
   * Somebody to take down.
   *
   * @param kind the name of what is known of their presence
   * @param proxy who came in their place, or empty
   * @param at when that was noted, or empty
   * @param later a day on which they might follow, as in a date field
   */
  public record Found(
      String id,
      String name,
      String office,
      Badge state,
      String kind,
      Badge presence,
      String proxy,
      String at,
      String later) {}
}
