package id.ikrar.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The public page of an event or a movement.
 *
 * @param about one sentence with the figures, for previews of links
 * @param wordsOf the event whose words are shown, or empty when it is this one
 * @param signers those who signed, where the organiser shows them
 * @param more said when there are more signers than are shown, or empty
 */
public record PublicView(
    String kind,
    String title,
    String organizer,
    String when,
    String where,
    String address,
    String about,
    String asOf,
    String withdrawn,
    Optional<Naskah> words,
    String wordsOf,
    CoverageView coverage,
    List<Item> events,
    List<ShowingView.CircularRow> circulars,
    List<Channel> channels,
    List<Signer> signers,
    String more,
    String press,
    String figures) {

  /** One event of a movement; the address is empty while it is not shown. */
  public record Item(
      String href, String name, String when, String organizer, String figure, Badge state) {}

  /** An official way to report a violation. */
  public record Channel(String name, String what, String href) {}

  /** Somebody who signed, by the organiser's choice. */
  public record Signer(String name, String jabatan, String instansi) {}
}
