package id.ikrar.page;

import id.ikrar.desk.ClosingPaper;
import id.ikrar.desk.Minutes;
import id.ikrar.event.Limits;
import id.ikrar.event.Logo;
import id.ikrar.event.Logos;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Digest;
import id.ikrar.signing.Acceptance;
import java.util.Optional;
import java.util.function.Function;

/**
 * One document of a closed event.
 *
 * @param version from 1; each closing of the event makes one more
 * @param host where it can be checked, without scheme
 * @param drawings what those who signed have drawn
 * @param logo the one that the organiser's letterhead names, once somebody has looked it up
 */
public record ClosingSheet(
    ClosingPaper paper,
    Minutes minutes,
    int version,
    String host,
    Function<Acceptance, Optional<Drawing>> drawings,
    Optional<Logo> logo) {
  public static final String DOMAIN = "ikrar/closing";

  /** The attachment that says which document of which event it is. */
  public static final String FILE = "closing.cbor";

  public ClosingSheet {
    Limits.text("host", host, 1, PledgeSheet.MAX_HOST);
    if (version < 1) {
      throw new IllegalArgumentException("version " + version);
    }
  }

  public ClosingSheet(
      ClosingPaper paper,
      Minutes minutes,
      int version,
      String host,
      Function<Acceptance, Optional<Drawing>> drawings) {
    this(paper, minutes, version, host, drawings, Optional.empty());
  }

  /** With the logo that its letterhead names. */
  ClosingSheet with(Logos logos) {
    var found = logos.of(minutes.organizer().letterhead());
    return new ClosingSheet(paper, minutes, version, host, drawings, found);
  }

  /** Which document it is; no personal data. */
  public Canonical canonical() {
    var total = minutes.total();
    return Canonical.of(DOMAIN, 1)
        .put("paper", paper.name())
        .put("event", minutes.event().id().value())
        .put("eventName", minutes.event().programme().name())
        .put("organizer", minutes.organizer().id().value())
        .put("organizerName", minutes.organizer().name())
        .put("version", version)
        .put("at", minutes.at().getEpochSecond())
        .put("listed", total.listed())
        .put("signed", total.signed())
        .put("withdrawn", total.withdrawn())
        .build();
  }

  public Digest digest() {
    return canonical().digest();
  }
}
