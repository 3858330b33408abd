package id.ikrar.seal;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.signing.Acceptance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sealing queue and the sealed files. */
public interface Seals {
  /**
   * Claims accepted pledges that are in the public log and not sealed: rows that no other worker
   * holds, or whose claim is older than {@code patience}.
   *
   * @param published size of the tree under the public checkpoint; what is numbered and not yet
   *     public cannot be sealed, and claiming it would only make it wait for the patience to end
   */
  List<Work> claim(int limit, long published, Instant now, Duration patience);

  /**
   * Stores the sealed file and its entry for the log in one transaction.
   *
   * @param entry leaf data that holds the SHA-256 of the file
   * @return false when it was sealed before; that file stands
   */
  boolean store(Acceptance.Id acceptance, Bytes pdf, Bytes entry, Instant now);

  /**
   * Puts a renewed file in the place of one, and its entry for the log, in one transaction.
   *
   * @param before of the file that was renewed
   * @param entry leaf data that holds the SHA-256 of the renewed file
   * @return false when another file stands there by now, and nothing has changed
   */
  boolean replace(Acceptance.Id acceptance, Digest before, Bytes pdf, Bytes entry);

  /** The sealed file. */
  Optional<Bytes> pdf(ShortId shortId);

  /** How many bytes each sealed file of an event has. */
  Map<Acceptance.Id, Integer> sizes(Event.Id event);

  /** Which acceptances of an event wait for a timestamp, and therefore for their seal. */
  Set<Acceptance.Id> unstamped(Event.Id event);

  /** How many wait. */
  int waiting();

  /**
   * One pledge to be sealed.
   *
   * @param logIndex of its acceptance in the log
   * @param entry the leaf data at that index
   */
  record Work(Acceptance acceptance, long logIndex, Bytes entry) {}

  /** The SHA-256 of a sealed file, if there is one. */
  Optional<Digest> digest(ShortId shortId);
}
