package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.signer.Participant;
import java.util.List;
import java.util.Optional;

/** Where corrections are kept, and who is asked to sign anew; durable on return. */
public interface Corrections {
  /**
   * Lets the person sign anew; what was opened before for the same acceptance is opened anew.
   *
   * @return false when the acceptance does not stand any more
   */
  boolean open(Reopening reopening);

  /**
   * Calls it off; what the person signed goes on standing.
   *
   * @return false when nothing was open
   */
  boolean cancel(Participant.Id participant);

  Optional<Reopening> open(Participant.Id participant);

  /** Those who are asked to sign anew and have not. */
  List<Reopening> open(Event.Id event);

  /**
   * Commits the newer acceptance as {@link Acceptances#commit} does, and the correction with its
   * entry for the log, and puts what is right on the roster, in one transaction; the earlier
   * acceptance is then no more the one of its person.
   *
   * @param entry the leaf data of the acceptance
   * @param correctionEntry the leaf data of the correction, which follows it in the log
   * @return {@code Already} when the earlier acceptance, or another, stands and nothing is open
   */
  Acceptances.Committed commit(
      Acceptance newer, Bytes entry, Correction correction, Bytes correctionEntry);

  /** The correction of an earlier acceptance. */
  Optional<Correction> of(Acceptance.Id earlier);

  /** In the order of correction. */
  List<Correction> of(Event.Id event);
}
