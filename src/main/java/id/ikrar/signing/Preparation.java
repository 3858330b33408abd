package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Participant;
import java.time.Instant;

/**
 * Everything between prepare and accept; kept in the store, since another node may accept.
 *
 * @param pdf revision 1 with a gap of zeros where the signature goes
 * @param gapFrom offset of the {@code <} that opens /Contents
 * @param gapTo offset after its {@code >}
 * @param attributes DER of the CMS signed attributes: what the phone signs
 * @param certificate DER, issued for the phone's key
 * @param record canonical bytes
 */
public record Preparation(
    Id id,
    Event.Id event,
    Participant.Id participant,
    ShortId shortId,
    Digest pledge,
    Bytes record,
    Bytes pdf,
    int gapFrom,
    int gapTo,
    Bytes attributes,
    Bytes certificate,
    boolean drawn,
    Instant preparedAt,
    Instant expires) {

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }
}
