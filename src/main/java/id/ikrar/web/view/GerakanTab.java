package id.ikrar.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The fifth tab: where the event belongs, what was cascaded from it, how far all of it has come.
 *
 * @param parent the event from which this one was cascaded
 * @param organises whether the reader may change anything
 * @param invites whether the reader may invite the organisers of children
 * @param cascade address of the page where it is carried on
 * @param coverage of the event and all that was cascaded from it
 */
public record GerakanTab(
    EventHead head,
    boolean organises,
    boolean invites,
    List<Place> campaigns,
    Optional<Place> parent,
    Optional<Shared> shared,
    String cascade,
    List<CampaignView.EventRow> children,
    CoverageView coverage,
    ShowingView showing) {

  /** Something to go to. */
  public record Place(String href, String name) {}

  /** The words from the parent, and this event's own after them, one on each line. */
  public record Shared(Naskah words, boolean extendable, boolean editable, String own) {}
}
