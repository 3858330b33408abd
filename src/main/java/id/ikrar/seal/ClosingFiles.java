package id.ikrar.seal;

import id.ikrar.desk.ClosingPaper;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the sealed documents of closed events are kept, each version of them; durable on return.
 */
public interface ClosingFiles {
  /** Which document of which event. */
  record Place(Event.Id event, int version, ClosingPaper paper) {}

  /**
   * A sealed document.
   *
   * @param entry leaf data that holds the SHA-256 of the file
   */
  record Sealed(Place place, Bytes pdf, Bytes entry) {}

  /** All documents of one closing. */
  record Version(int number, Instant madeAt) {}

  /**
   * Stores a version whole, with its entries for the log, in one transaction.
   *
   * @return false when that version was there before; it stands
   */
  boolean store(List<Sealed> documents, Instant now);

  /** Newest first. */
  List<Version> versions(Event.Id event);

  Optional<Bytes> pdf(Place place);

  /** Where the file with this SHA-256 stands. */
  Optional<Place> with(Digest file);

  /** Events that were closed after their newest version was made, or have none. */
  List<Event.Id> due(int limit);
}
