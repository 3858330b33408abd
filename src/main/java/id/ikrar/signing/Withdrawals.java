package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import java.util.List;
import java.util.Optional;

/** Where withdrawals are kept: at most one for each acceptance, for ever. */
public interface Withdrawals {
  /**
   * Commits the withdrawal together with its entry for the log, in one transaction: on return both
   * are durable, or neither.
   *
   * @param entry the leaf data for the log
   * @return the withdrawal that stands: this one, or the one that was there before
   */
  Withdrawal commit(Withdrawal withdrawal, Bytes entry);

  Optional<Withdrawal> of(Acceptance.Id acceptance);

  /** In the order of withdrawal. */
  List<Withdrawal> of(Event.Id event);

  int count(Event.Id event);
}
