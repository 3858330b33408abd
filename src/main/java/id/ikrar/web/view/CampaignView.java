package id.ikrar.web.view;

import java.util.List;

/**
 * One campaign at the desk.
 *
 * @param choices events that could be put in
 */
public record CampaignView(
    String base,
    boolean organises,
    String name,
    String owner,
    String figure,
    String events,
    List<EventRow> rows,
    List<Option> choices,
    CoverageView coverage,
    ShowingView showing,
    String news,
    String complaint) {

  /** One of its events. */
  public record EventRow(
      String href,
      String remove,
      String when,
      String name,
      String organizer,
      Badge state,
      int listed,
      String listedText,
      int signed,
      String signedText,
      int percent) {}
}
