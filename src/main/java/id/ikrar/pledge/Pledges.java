package id.ikrar.pledge;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import java.util.List;
import java.util.Optional;

/** Where words are kept: one draft for each event, and every version ever published. */
public interface Pledges {
  /** Keeps the draft, replacing the one before. */
  void draft(Event.Id event, Wording wording);

  Optional<Wording> draft(Event.Id event);

  /**
   * Adds a version.
   *
   * @return false when that version of the event is there already
   */
  boolean publish(Pledge pledge);

  /** The newest version. */
  Optional<Pledge> current(Event.Id event);

  Optional<Pledge> find(Digest digest);

  /** Oldest first. */
  List<Pledge> versions(Event.Id event);
}
