package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Participant;

/** What somebody finds who opens a link. */
public sealed interface Doorway {

  /** One person may read and sign. */
  record Ready(Event event, Pledge pledge, Participant participant, Identification how)
      implements Doorway {}

  /** The person has signed: here is the receipt. */
  record Signed(Event event, Participant participant, Acceptance acceptance) implements Doorway {}

  /** The hall's link: choose yourself on the roster. */
  record Hall(Event event) implements Doorway {}

  /** Nobody may go on; the refusal says why. */
  record Shut(Refusal refusal) implements Doorway {}
}
