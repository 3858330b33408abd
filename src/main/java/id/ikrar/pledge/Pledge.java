package id.ikrar.pledge;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Programme;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Frozen words: what everybody who signs under this digest has seen. A correction is a new version
 * beside it.
 *
 * @param version from 1 within the event
 * @param legalBases those of the wording, with their titles as cited on that day
 * @param canonical the bytes whose SHA-256 is {@code digest}; all else here is read from them
 * @param publishedAt to the millisecond
 */
public record Pledge(
    Event.Id event,
    int version,
    Organization organizer,
    Programme programme,
    Wording wording,
    List<Citation> legalBases,
    Bytes canonical,
    Digest digest,
    Instant publishedAt) {
  public static final int MAX_VERSION = 1_000;

  public Pledge {
    legalBases = List.copyOf(legalBases);
    if (version < 1 || version > MAX_VERSION) {
      throw new IllegalArgumentException("version " + version + ", 1 to " + MAX_VERSION);
    }
    if (canonical.size() > Canonical.MAX_BYTES) {
      throw new IllegalArgumentException(
          "a pledge of " + canonical.size() + " bytes, at most " + Canonical.MAX_BYTES);
    }
    if (!Digest.of(canonical).equals(digest)) {
      throw new IllegalArgumentException("canonical bytes do not have the digest " + digest);
    }
  }

  /** Freezes the words of an event; its state does not matter here. */
  public static Pledge freeze(
      Event event,
      Organization organizer,
      Wording wording,
      int version,
      LegalBases catalogue,
      Instant now) {
    if (!event.organizer().equals(organizer.id())) {
      throw new IllegalArgumentException("the event belongs to another organisation");
    }
    var publishedAt = now.truncatedTo(ChronoUnit.MILLIS);
    var legalBases = wording.legalBases().stream().map(catalogue::cite).toList();
    var canonical =
        PledgeCanonical.write(
                event.id(), version, organizer, event.programme(), wording, legalBases, publishedAt)
            .bytes();
    return new Pledge(
        event.id(),
        version,
        organizer,
        event.programme(),
        wording,
        legalBases,
        canonical,
        Digest.of(canonical),
        publishedAt);
  }

  /** Reads frozen words back from their canonical bytes alone. */
  public static Parsed<Pledge> read(Bytes canonical) {
    return PledgeCanonical.read(canonical);
  }

  Bytes rewritten() {
    return PledgeCanonical.write(
            event, version, organizer, programme, wording, legalBases, publishedAt)
        .bytes();
  }
}
