package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Participant;
import java.time.Instant;

/**
 * A signature that we took: final for its participant and event.
 *
 * @param signed SHA-256 of revision 1 with the signature in it
 * @param cms DER of the signer's CMS, with the timestamp when {@code stamped}
 */
public record Acceptance(
    Id id,
    Event.Id event,
    Participant.Id participant,
    ShortId shortId,
    Preparation.Id preparation,
    Digest pledge,
    Digest record,
    Digest signed,
    Bytes cms,
    boolean stamped,
    Identification identification,
    boolean drawn,
    Instant acceptedAt) {

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }

  /** What the signer keeps. */
  public Receipt receipt() {
    return new Receipt(shortId, acceptedAt, record, signed);
  }
}
