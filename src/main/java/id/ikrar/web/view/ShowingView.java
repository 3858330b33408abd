package id.ikrar.web.view;

import java.util.List;

/**
 * What the organiser shows to everybody of an event or a campaign, and its circulars.
 *
 * @param base of the forms
 * @param draft whether the event is a draft, which is never shown
 * @param event whether names can be shown at all
 * @param address of the public page, or empty while it is not shown
 * @param snippet for the pages of others, or empty
 */
public record ShowingView(
    String base,
    boolean event,
    boolean draft,
    String prefix,
    String slug,
    boolean shown,
    boolean names,
    String address,
    String press,
    String figures,
    String snippet,
    List<CircularRow> circulars,
    String mostBytes) {

  /**
   * One circular.
   *
   * @param remove where it is taken off the list, or empty
   */
  public record CircularRow(
      String title,
      String number,
      String issued,
      String digest,
      String size,
      String href,
      String remove) {}
}
