package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Participant;
import java.util.List;
import java.util.Optional;

/** Where acceptances are kept. */
public interface Acceptances {
  /**
   * Commits the acceptance together with its entry for the log and its place in the sealing queue,
   * in one transaction: on return all of it is durable, or none.
   *
   * @param entry the leaf data for the log
   */
  Committed commit(Acceptance acceptance, id.ikrar.kernel.Bytes entry);

  Optional<Acceptance> find(Acceptance.Id id);

  /** The one that stands: not what a correction has replaced. */
  Optional<Acceptance> of(Participant.Id participant);

  Optional<Acceptance> with(ShortId shortId);

  /** One for each person who has signed, in the order of acceptance. */
  List<Acceptance> of(Event.Id event);

  /** Those that a newer one has replaced too, in the order of acceptance. */
  List<Acceptance> ever(Event.Id event);

  /** How many people have signed. */
  int count(Event.Id event);

  /** What became of a commit. */
  sealed interface Committed {
    /** This acceptance is the one. */
    record Stored() implements Committed {}

    /** The participant had signed before; that acceptance stands. */
    record Already(Acceptance first) implements Committed {}

    /** The event was closed between prepare and accept. */
    record Closed() implements Committed {}
  }
}
