package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import id.ikrar.signer.Participant;
import java.time.Instant;

/**
 * What a secret address leads to. Kept under the digest of its token, so that whoever reads the
 * database cannot sign.
 */
public sealed interface Link {
  Digest token();

  Event.Id event();

  Instant expires();

  /** Belongs to one person. */
  record Personal(Digest token, Event.Id event, Participant.Id participant, Instant expires)
      implements Link {}

  /** Hangs on the wall of the hall: whoever opens it finds themselves on the roster. */
  record Hall(Digest token, Event.Id event, Instant expires) implements Link {}

  /** Given to a person who was recognised in the hall; lasts for one ceremony. */
  record Ticket(
      Digest token, Event.Id event, Participant.Id participant, Identification how, Instant expires)
      implements Link {}
}
