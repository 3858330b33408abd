package id.ikrar.web.view;

import java.util.List;

/**
 * Carrying an event on: what is asked, and what would come of it.
 *
 * @param planned whether there is a preview
 * @param make how many would be made
 */
public record CascadeView(
    EventHead head,
    String action,
    List<Option> kinds,
    String offices,
    String from,
    String to,
    boolean extendable,
    boolean divide,
    boolean divisible,
    String words,
    boolean planned,
    List<Branch> branches,
    int make,
    String complaint) {

  /** One child event as it would be. */
  public record Branch(
      String key,
      String unit,
      String organizer,
      boolean fresh,
      String name,
      String when,
      String people,
      boolean there) {}
}
