package id.ikrar.pledge;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Programme;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.time.Instant;

/**
 * Frozen words: what everybody who signs under this digest has seen. A correction is a new version
 * beside it.
 *
 * @param version from 1 within the event
 * @param canonical the bytes whose SHA-256 is {@code digest}; all else here is read from them
 */
public record Pledge(
    Event.Id event,
    int version,
    Organization organizer,
    Programme programme,
    Wording wording,
    Bytes canonical,
    Digest digest,
    Instant publishedAt) {
  public Pledge {
    if (!Digest.of(canonical).equals(digest)) {
      throw new IllegalArgumentException("canonical bytes do not have the digest " + digest);
    }
  }
}
